import type { Paper } from '@motcua/contract';
import { ChevronsRight, Database, Square, SquareCheck } from 'lucide-react';
import { useState } from 'react';
import { Page } from '../../frame/page.tsx';
import { useWords } from '../../wording/words.ts';
import { useDeclareUi } from '../declare-ui.ts';
import { useShortPage } from '../use-short-page.ts';
import type { ListedPaper } from '../session/declare-context.ts';
import { neededPapers } from '../session/declare-context.ts';
import { useDeclareLocale, useDeclareWords } from '../wording/declare-words.ts';
import { checklistPages, paperKinds } from './checklist-pages.ts';
import type { DeclareScreenProps } from './declare-screen-props.ts';

/** Papers of the case, by what is done with them. A missing one brings advice, never a refusal. */
export function ChecklistScreen({ context, send }: DeclareScreenProps) {
  const t = useDeclareWords();
  const say = useWords();
  const locale = useDeclareLocale();
  const { textSize, hasScreenKeys } = useDeclareUi();
  const { ticked } = context;
  const papers = neededPapers(context);
  const [at, setAt] = useState(0);
  const isShort = useShortPage();
  // a telephone scrolls
  const pages = hasScreenKeys ? checklistPages(papers, locale, { textSize, isShort }) : [papers];
  const page = Math.min(at, pages.length - 1);
  const isLast = page === pages.length - 1;
  const needed = papers.filter(({ kind }) => kind !== 'database');
  const count = needed.filter(({ id }) => !ticked.includes(id)).length;
  return (
    <Page
      title={t('checklist.title')}
      helper={t('checklist.helper')}
      className="page-checklist"
      key={page}
      {...(pages.length > 1 && { over: say('page', { page: page + 1, pages: pages.length }) })}
      onBack={() => (page > 0 ? setAt(page - 1) : send({ type: 'back' }))}
      action={
        isLast
          ? { text: t('proceed'), onPress: () => send({ type: 'proceed' }) }
          : { text: t('more'), onPress: () => setAt(page + 1), icon: <ChevronsRight aria-hidden="true" /> }
      }
    >
      <div className="d-check">
        {paperKinds.map((kind) => (
          <Kind key={kind} kind={kind} papers={pages[page] ?? []} ticked={ticked} send={send} />
        ))}
      </div>
      <p className="d-helper" role="status">
        {count === 0 ? t('checklist.all') : t('checklist.advice', { count })}
      </p>
    </Page>
  );
}

type KindProps = Pick<DeclareScreenProps, 'send'> & {
  kind: Paper['kind'];
  papers: readonly ListedPaper[];
  ticked: readonly string[];
};

function Kind({ kind, papers, ticked, send }: KindProps) {
  const t = useDeclareWords();
  const locale = useDeclareLocale();
  const own = papers.filter((paper) => paper.kind === kind);
  if (own.length === 0) return null;
  return (
    <section>
      <h2>{t(`checklist.${kind}`)}</h2>
      <ul className="d-papers">
        {own.map(({ id, text }) => {
          const isThere = ticked.includes(id);
          return (
            <li key={id}>
              {kind === 'database' ? (
                <p className="d-paper">
                  <Database aria-hidden="true" />
                  {text[locale]}
                </p>
              ) : (
                <button
                  type="button"
                  className="choice d-choice"
                  aria-pressed={isThere}
                  onClick={() => send({ type: 'paper-ticked', id, isThere: !isThere })}
                >
                  {isThere ? <SquareCheck aria-hidden="true" /> : <Square aria-hidden="true" />}
                  {text[locale]}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
