import { useWords } from '../wording/words.ts';
import { TriangleAlert } from 'lucide-react';
import type { ScreenProps } from '../frame/screen-props.ts';
import { MessageScreen } from './message-screen.tsx';

export function RefusedScreen({ send }: ScreenProps) {
  const t = useWords();
  return (
    <MessageScreen
      icon={<TriangleAlert aria-hidden="true" />}
      title={t('refused.title')}
      lines={[t('refused.next')]}
      second={{ text: t('head.home'), onPress: () => send({ type: 'home' }) }}
      action={{ text: t('refused.retry'), onPress: () => send({ type: 'retry' }) }}
    />
  );
}
