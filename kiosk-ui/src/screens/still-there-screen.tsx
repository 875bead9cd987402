import { useWords } from '../wording/words.ts';
import { Hourglass } from 'lucide-react';
import type { ScreenProps } from '../frame/screen-props.ts';
import { MessageScreen } from './message-screen.tsx';

export function StillThereScreen({ context, send }: ScreenProps) {
  const t = useWords();
  const count = context.secondsLeft;
  return (
    <MessageScreen
      icon={count > 0 ? <span className="countdown">{count}</span> : <Hourglass aria-hidden="true" />}
      title={t('stillThere.title')}
      lines={[t('stillThere.next', { count })]}
      second={{ text: t('stillThere.end'), onPress: () => send({ type: 'home' }) }}
      action={{ text: t('stillThere.stay'), onPress: () => send({ type: 'stay' }) }}
    />
  );
}
