import { feeOf, moneyText } from '@motcua/config/forms';
import { ChevronsRight, Pencil, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { Page } from '../../frame/page.tsx';
import { useWords } from '../../wording/words.ts';
import { useDeclareLocale, useDeclareWords } from '../wording/declare-words.ts';
import type { CheckCell, CheckLine } from './check-lines.ts';
import { checkLines, checkPages } from './check-lines.ts';
import type { DeclareScreenProps } from './declare-screen-props.ts';
import { TopLine } from './top-line.tsx';
import { useLinesAPage } from './use-lines-a-page.ts';

/** All answers, a few at a time, each with its way back to the question. */
export function CheckScreen({ context, send }: DeclareScreenProps) {
  const t = useDeclareWords();
  const say = useWords();
  const locale = useDeclareLocale();
  const [at, setAt] = useState(0);
  const most = useLinesAPage();
  const { filling } = context;
  if (filling === undefined) return null;
  const { lines, check } = checkLines(filling, locale);
  const pages = checkPages(lines, most);
  const page = Math.min(at, pages.length - 1);
  const isLast = page === pages.length - 1;
  const fee = feeOf(filling.form, filling.answers, filling.today);
  const next = isLast
    ? { text: t('proceed'), onPress: () => send({ type: 'proceed' }) }
    : { text: t('more'), onPress: () => setAt(page + 1), icon: <ChevronsRight aria-hidden="true" /> };
  return (
    <Page
      key={page}
      title={t('check.title')}
      helper={t('check.helper')}
      className="page-check"
      {...(page > 0 && { onBack: () => setAt(page - 1) })}
      action={next}
    >
      <TopLine
        send={send}
        text={say('page', { page: page + 1, pages: pages.length })}
        done={(page + 1) / pages.length}
      />
      <Lines lines={pages[page] ?? []} send={send} />
      {isLast && fee !== undefined && (
        <p className="d-fee">
          {t('check.fee', { amount: moneyText(fee.dong) })} {!fee.confirmed && `(${say('unconfirmed')})`}
        </p>
      )}
      {isLast && check.stops.length + check.wrong.length > 0 && (
        <p className="notice" role="status">
          <TriangleAlert aria-hidden="true" />
          {t('check.stop')}
        </p>
      )}
    </Page>
  );
}

function Lines({ lines, send }: { lines: readonly CheckLine[] } & Pick<DeclareScreenProps, 'send'>) {
  const groups = [...new Set(lines.map(({ group }) => group))];
  return (
    <div className="d-check">
      {groups.map((group) => (
        <section key={group}>
          <h2>{group}</h2>
          {lines
            .filter((line) => line.group === group)
            .map((line) => (
              <Line
                key={line.pageId}
                line={line}
                onChange={() => send({ type: 'change', path: line.cells[0]?.path ?? '' })}
              />
            ))}
        </section>
      ))}
    </div>
  );
}

function Line({ line, onChange }: { line: CheckLine; onChange: () => void }) {
  const t = useDeclareWords();
  return (
    <div className="d-check-line">
      <dl>
        {line.cells.map((cell) => (
          <Cell key={cell.path} cell={cell} />
        ))}
      </dl>
      <button
        type="button"
        className="d-small"
        aria-label={t('check.changeField', { label: line.question })}
        onClick={onChange}
      >
        <Pencil aria-hidden="true" />
        {t('check.change')}
      </button>
    </div>
  );
}

function Cell({ cell: { label, text, isMissing, remarks } }: { cell: CheckCell }) {
  const t = useDeclareWords();
  return (
    <div className="d-cell" data-missing={isMissing}>
      <dt>{label}</dt>
      <dd>
        {text ?? (isMissing ? t('check.missing') : t('check.empty'))}
        {remarks.map(({ words, isStop }) => (
          <span key={words} className={isStop ? 'd-fault' : 'd-remark'}>
            <TriangleAlert aria-hidden="true" />
            {words}
          </span>
        ))}
      </dd>
    </div>
  );
}
