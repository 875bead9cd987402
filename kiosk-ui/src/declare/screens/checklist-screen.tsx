import type { Paper } from '@motcua/contract';
import { Database, Square, SquareCheck } from 'lucide-react';
import { Page } from '../../frame/page.tsx';
import type { ListedPaper } from '../session/declare-context.ts';
import { useDeclareLocale, useDeclareWords } from '../wording/declare-words.ts';
import type { DeclareScreenProps } from './declare-screen-props.ts';

const kinds: readonly Paper['kind'][] = ['hand-in', 'show', 'database'];

/** Papers of the case, by what is done with them. A missing one brings advice, never a refusal. */
export function ChecklistScreen({ context, send }: DeclareScreenProps) {
  const t = useDeclareWords();
  const { papers, ticked } = context;
  const needed = papers.filter(({ kind }) => kind !== 'database');
  const count = needed.filter(({ id }) => !ticked.includes(id)).length;
  return (
    <Page
      title={t('checklist.title')}
      helper={t('checklist.helper')}
      className="page-checklist"
      onBack={() => send({ type: 'back' })}
      action={{ text: t('proceed'), onPress: () => send({ type: 'proceed' }) }}
    >
      <div className="d-check">
        {kinds.map((kind) => (
          <Kind key={kind} kind={kind} papers={papers} ticked={ticked} send={send} />
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
