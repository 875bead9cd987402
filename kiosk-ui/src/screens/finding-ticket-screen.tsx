import { Search } from 'lucide-react';
import type { ScreenProps } from '../frame/screen-props.ts';
import { useWords } from '../wording/words.ts';
import { MessageScreen } from './message-screen.tsx';

export function FindingTicketScreen(_: ScreenProps) {
  const t = useWords();
  return (
    <MessageScreen
      icon={<Search aria-hidden="true" />}
      title={t('findingTicket.title')}
      lines={[t('findingTicket.next')]}
    />
  );
}
