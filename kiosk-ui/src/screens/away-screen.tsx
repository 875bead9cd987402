import { useWords } from '../wording/words.ts';
import { Unplug } from 'lucide-react';
import { MessageScreen } from './message-screen.tsx';

export function AwayScreen() {
  const t = useWords();
  return (
    <MessageScreen
      icon={<Unplug aria-hidden="true" />}
      title={t('away.title')}
      lines={[t('away.next'), t('away.ask'), t('away.issued')]}
    />
  );
}
