import { useWords } from '../wording/words.ts';
import { HeartHandshake } from 'lucide-react';
import type { ScreenProps } from '../frame/screen-props.ts';
import { MessageScreen } from './message-screen.tsx';

/** For whoever does not know: a person. */
export function GuideScreen({ send }: ScreenProps) {
  const t = useWords();
  return (
    <MessageScreen
      icon={<HeartHandshake aria-hidden="true" />}
      title={t('guide.title')}
      lines={[t('guide.next'), t('guide.free')]}
      onBack={() => send({ type: 'back' })}
    />
  );
}
