import { useWords } from '../wording/words.ts';
import { Hourglass } from 'lucide-react';
import { MessageScreen } from './message-screen.tsx';

export function StartingScreen() {
  const t = useWords();
  return (
    <MessageScreen
      icon={<Hourglass aria-hidden="true" />}
      title={t('starting.title')}
      lines={[t('starting.next')]}
    />
  );
}
