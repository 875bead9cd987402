import { ScanQrCode } from 'lucide-react';
import { useCallback } from 'react';
import type { ScreenProps } from '../frame/screen-props.ts';
import { useWords } from '../wording/words.ts';
import { MessageScreen } from './message-screen.tsx';
import { useTypedCode } from './use-typed-code.ts';

export function ScanTicketScreen({ send }: ScreenProps) {
  const t = useWords();
  useTypedCode(useCallback((text: string | undefined) => send({ type: 'typed-code', text }), [send]));
  return (
    <MessageScreen
      icon={<ScanQrCode aria-hidden="true" />}
      title={t('scanTicket.title')}
      lines={[t('scanTicket.next')]}
      second={{ text: t('scanTicket.end'), onPress: () => send({ type: 'home' }) }}
    />
  );
}
