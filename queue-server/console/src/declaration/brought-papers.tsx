import type { Hall } from '@motcua/contract';
import { paperId } from '@motcua/contract';
import { Square, SquareCheck } from 'lucide-react';
import { useWords } from '../shell/i18n.ts';

type Papers = Hall['procedures'][number]['papers'];
type Props = { papers: Papers; ticked: readonly string[]; isNeeded: (paper: Papers[number]) => boolean };

/** What the citizen says to have with him, and what is still to be asked for. */
export function BroughtPapers({ papers, ticked, isNeeded }: Props) {
  const { t, locale } = useWords();
  const lines = papers.flatMap((paper, at) => {
    const { kind, text } = paper;
    const id = paperId(kind, at);
    return kind === 'database' || !isNeeded(paper)
      ? []
      : [{ id, text: text[locale], isThere: ticked.includes(id) }];
  });
  if (lines.length === 0) return null;
  return (
    <section>
      <h3>{t('declaration.papers')}</h3>
      <ul className="declaration-papers">
        {lines.map(({ id, text, isThere }) => (
          <li key={id}>
            {isThere ? <SquareCheck aria-hidden /> : <Square aria-hidden />}
            <span>{text}</span>
            <strong>{t(isThere ? 'declaration.paperThere' : 'declaration.paperNotSaid')}</strong>
          </li>
        ))}
      </ul>
    </section>
  );
}
