import { Eraser } from 'lucide-react';
import { MessageScreen } from '../../screens/message-screen.tsx';
import { useDeclareWords } from '../wording/declare-words.ts';
import type { DeclareScreenProps } from './declare-screen-props.ts';

export function WipedScreen({ context, send }: DeclareScreenProps) {
  const t = useDeclareWords();
  const only = {
    text: t(context.isLone ? 'lone.leave' : 'wiped.only'),
    onPress: () => send({ type: 'only-number' }),
  };
  return (
    <MessageScreen
      icon={<Eraser aria-hidden="true" />}
      title={t('wiped.title')}
      lines={[t('wiped.next')]}
      {...(context.place.kind === 'kiosk' && { second: only })}
      action={{ text: t('wiped.again'), onPress: () => send({ type: 'declare' }) }}
    />
  );
}
