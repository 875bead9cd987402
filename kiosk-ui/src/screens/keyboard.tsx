import { useWords } from '../wording/words.ts';
import { Delete } from 'lucide-react';

const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'] as const;

/** Letters without tone marks: search needs none. */
export function Keyboard({ text, onChange }: { text: string; onChange: (text: string) => void }) {
  const t = useWords();
  return (
    <div className="keyboard" data-repeats="">
      {rows.map((row) => (
        <div key={row} className="keyboard-row">
          {[...row].map((letter) => (
            <button key={letter} type="button" className="key" onClick={() => onChange(text + letter)}>
              {letter}
            </button>
          ))}
        </div>
      ))}
      <div className="keyboard-row">
        <button type="button" className="key key-wide" onClick={() => onChange(`${text} `)}>
          {t('search.space')}
        </button>
        <button type="button" className="key key-delete" onClick={() => onChange(text.slice(0, -1))}>
          <Delete aria-hidden="true" />
          {t('search.delete')}
        </button>
      </div>
    </div>
  );
}
