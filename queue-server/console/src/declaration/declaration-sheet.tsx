import { FileText, X } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import { useHall } from '../hall/use-hall.ts';
import { useWords } from '../shell/i18n.ts';
import { useFailureText } from '../shell/use-failure-text.ts';
import { declarationGroups, isPaperNeeded, spokenCode, troublesIn } from './correcting.ts';
import { BroughtPapers } from './brought-papers.tsx';
import { DeclarationLineRow } from './declaration-line.tsx';
import type { Opened, Refusal } from './use-declaration.ts';
import { useDeclaration } from './use-declaration.ts';

type Props = { code: string; today: string; onClose: () => void };

/** A declaration over the page: what is missing first said, every line to be corrected, the official paper to print. */
export function DeclarationSheet({ code, today, onClose }: Props) {
  const { t } = useWords();
  const failureText = useFailureText();
  const { state, correct } = useDeclaration(code, today);
  const sheet = useRef<HTMLDialogElement>(null);
  const headingId = useId();
  useEffect(() => {
    const element = sheet.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog ref={sheet} className="modal declaration-sheet" aria-labelledby={headingId} onCancel={onClose}>
      <header>
        <h2 id={headingId}>{t('declaration.heading', { code: spokenCode(code) })}</h2>
        <button type="button" className="button" onClick={onClose}>
          <X aria-hidden strokeWidth={1.75} />
          {t('declaration.close')}
        </button>
      </header>
      {state.kind === 'opening' && <p role="status">{t('common.loading')}</p>}
      {state.kind === 'failed' && (
        <p role="alert" className="problem">
          {failureText(state.failure)}
        </p>
      )}
      {state.kind === 'open' && (
        <Body opened={state.opened} isBusy={state.isSaving} today={today} onCorrect={correct} />
      )}
    </dialog>
  );
}

type BodyProps = {
  opened: Opened;
  isBusy: boolean;
  today: string;
  onCorrect: (path: string, raw: unknown) => Promise<Refusal | undefined>;
};

function Body({ opened, isBusy, today, onCorrect }: BodyProps) {
  const { t, locale } = useWords();
  const { form, answers, head, ticked } = opened;
  const papers = useHall()?.procedures.find(({ formId }) => formId === form.id)?.papers ?? [];
  const groups = declarationGroups(form, answers, today);
  const wanting = troublesIn(groups);
  return (
    <>
      <p className="declaration-form">{form.name[locale]}</p>
      <div className="declaration-tools">
        <p role="status" className={wanting === 0 ? 'declaration-good' : 'declaration-trouble'}>
          {wanting === 0 ? t('declaration.complete') : t('declaration.wanting', { count: wanting })}
        </p>
        <a
          className="button"
          href={`/api/v1/declarations/${head.code}/paper.pdf`}
          target="_blank"
          rel="noreferrer"
        >
          <FileText aria-hidden strokeWidth={1.75} />
          {t('declaration.paper')}
        </a>
      </div>
      {groups.map((group) => (
        <section key={group.id}>
          <h3>{group.title[locale]}</h3>
          <dl>
            {group.lines.map((line) => (
              <DeclarationLineRow key={line.path} line={line} isBusy={isBusy} onCorrect={onCorrect} />
            ))}
          </dl>
        </section>
      ))}
      <BroughtPapers
        papers={papers}
        ticked={ticked}
        isNeeded={(paper) => isPaperNeeded(form, answers, today, paper)}
      />
    </>
  );
}
