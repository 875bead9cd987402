import { ScanQrCode } from 'lucide-react';
import { useCallback } from 'react';
import type { ScreenProps } from '../frame/screen-props.ts';
import { scanWordsIn } from '../wording/scan-words.ts';
import { MessageScreen } from './message-screen.tsx';
import { useTypedCode } from './use-typed-code.ts';

export function ScanTicketScreen({ context, send }: ScreenProps) {
  const say = scanWordsIn(context.session.locale);
  useTypedCode(useCallback((text: string | undefined) => send({ type: 'typed-code', text }), [send]));
  return (
    <MessageScreen
      icon={<ScanQrCode aria-hidden="true" />}
      title={say('scanTicket.title')}
      lines={[say('scanTicket.next')]}
      second={{ text: say('scanTicket.end'), onPress: () => send({ type: 'home' }) }}
    />
  );
}
