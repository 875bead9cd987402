import { Square, SquareCheck } from 'lucide-react';
import { useDeclareWords } from '../wording/declare-words.ts';

type Props = { text: string; isGiven: boolean; onGiven: (isGiven: boolean) => void };

/** The sentence, and one large button that agrees to it. */
export function CommitmentBox({ text, isGiven, onGiven }: Props) {
  const t = useDeclareWords();
  return (
    <div className="d-commitment">
      <p>{text}</p>
      <button
        type="button"
        className="choice d-choice"
        aria-pressed={isGiven}
        onClick={() => onGiven(!isGiven)}
      >
        {isGiven ? <SquareCheck aria-hidden="true" /> : <Square aria-hidden="true" />}
        {t(isGiven ? 'box.committed' : 'box.commit')}
      </button>
    </div>
  );
}
