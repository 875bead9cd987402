import { useDeclareWords } from '../wording/declare-words.ts';

/** Words that may be meant; a touch writes one. The place stays when there are none, so that no key moves. */
export function Suggestions({
  words,
  onChoose,
}: {
  words: readonly string[];
  onChoose: (word: string) => void;
}) {
  const t = useDeclareWords();
  return (
    <div className="d-suggestions" role="group" aria-label={t('keys.suggestions')}>
      {words.map((word) => (
        <button key={word} type="button" className="d-suggestion" onClick={() => onChoose(word)}>
          {word}
        </button>
      ))}
    </div>
  );
}
