import { LoaderCircle } from 'lucide-react';
import { MessageScreen } from '../../screens/message-screen.tsx';
import { useDeclareWords } from '../wording/declare-words.ts';

/** Something is on its way; nothing to do but wait a few seconds. */
export function WaitScreen({ for: what }: { for: 'fetching' | 'inviting' | 'opening' | 'saving' }) {
  const t = useDeclareWords();
  return (
    <MessageScreen
      icon={<LoaderCircle aria-hidden="true" />}
      title={t(`${what}.title`)}
      lines={[t(`${what}.next`)]}
    />
  );
}
