import { Search } from 'lucide-react';
import type { ScreenProps } from '../frame/screen-props.ts';
import { scanWordsIn } from '../wording/scan-words.ts';
import { MessageScreen } from './message-screen.tsx';

export function FindingTicketScreen({ context }: ScreenProps) {
  const say = scanWordsIn(context.session.locale);
  return (
    <MessageScreen
      icon={<Search aria-hidden="true" />}
      title={say('findingTicket.title')}
      lines={[say('findingTicket.next')]}
    />
  );
}
