import { useWords } from '../wording/words.ts';
import { ChevronsRight } from 'lucide-react';
import type { Send } from './screen-props.ts';

/** Turns the page of a list; after the last page comes the first. Nothing where one page holds all. */
export function MoreButton({ page, pages, send }: { page: number; pages: number; send: Send }) {
  const t = useWords();
  if (pages < 2) return null;
  return (
    <button type="button" className="second more" onClick={() => send({ type: 'more', pages })}>
      <span>
        {t('more')}
        <small>{t('page', { page: page + 1, pages })}</small>
      </span>
      <ChevronsRight aria-hidden="true" />
    </button>
  );
}
