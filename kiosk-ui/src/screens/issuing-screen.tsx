import { useWords } from '../wording/words.ts';
import { Hourglass } from 'lucide-react';
import type { ScreenProps } from '../frame/screen-props.ts';
import { MessageScreen } from './message-screen.tsx';

export function IssuingScreen({ context }: ScreenProps) {
  const t = useWords();
  const isSlow = context.session.tries > 1;
  return (
    <MessageScreen
      icon={<Hourglass aria-hidden="true" />}
      title={t('issuing.title')}
      lines={[isSlow ? t('issuing.again') : t('issuing.next')]}
    />
  );
}
