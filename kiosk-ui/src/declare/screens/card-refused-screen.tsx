import { IdCard, ScanQrCode } from 'lucide-react';
import { useCallback } from 'react';
import { MessageScreen } from '../../screens/message-screen.tsx';
import { useTypedCode } from '../../screens/use-typed-code.ts';
import type { DeclareContext } from '../session/declare-context.ts';
import { useDeclareWords } from '../wording/declare-words.ts';
import type { DeclareScreenProps } from './declare-screen-props.ts';

/** The parser knows ten reasons; a citizen needs four. */
function reasonOf(refusal: DeclareContext['cardRefusal']): 'nothing' | 'not-a-card' | 'damaged' | 'part' {
  switch (refusal) {
    case 'nothing':
    case 'no-scanner':
    case undefined:
      return 'nothing';
    case 'not-a-card':
    case 'too-long':
    case 'empty':
      return 'not-a-card';
    case 'damaged':
      return 'damaged';
    default:
      return 'part';
  }
}

export function CardRefusedScreen({ context, send }: DeclareScreenProps) {
  const t = useDeclareWords();
  useTypedCode(
    useCallback((text: string | undefined) => send({ type: 'scanned', text: text ?? '' }), [send]),
  );
  return (
    <MessageScreen
      icon={<IdCard aria-hidden="true" />}
      title={t('cardRefused.title')}
      lines={[t(`cardRefused.${reasonOf(context.cardRefusal)}`)]}
      onBack={() => send({ type: 'back' })}
      second={{ text: t('cardRefused.type'), onPress: () => send({ type: 'by-typing' }) }}
      action={{
        text: t('cardRefused.again'),
        onPress: () => send({ type: 'retry' }),
        icon: <ScanQrCode aria-hidden="true" />,
      }}
    />
  );
}
