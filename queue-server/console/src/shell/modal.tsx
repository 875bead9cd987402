import type { KeyboardEvent, ReactNode, SubmitEvent } from 'react';
import { useEffect, useId, useRef } from 'react';
import { useWords } from './i18n.ts';

type Props = {
  heading: string;
  submit: string;
  isBusy: boolean;
  canSubmit?: boolean;
  problem?: string | undefined;
  children: ReactNode;
  onSubmit: () => void;
  onClose: () => void;
};

/** One question over the page. Enter answers, Esc goes back; a held Enter never answers by itself. */
export function Modal({ heading, submit, isBusy, canSubmit = true, problem, children, ...on }: Props) {
  const { t } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const headingId = useId();
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    element?.querySelector<HTMLElement>('input:checked, input, select')?.focus();
    return () => element?.close();
  }, []);
  function send(event: SubmitEvent): void {
    event.preventDefault();
    if (canSubmit && !isBusy) on.onSubmit();
  }
  function ignoreHeldEnter(event: KeyboardEvent): void {
    if (event.key === 'Enter' && event.repeat) event.preventDefault();
  }
  return (
    <dialog ref={dialog} className="modal" aria-labelledby={headingId} onCancel={on.onClose}>
      <form onSubmit={send} onKeyDown={ignoreHeldEnter}>
        <h2 id={headingId}>{heading}</h2>
        {children}
        {problem !== undefined && (
          <p role="alert" className="problem">
            {problem}
          </p>
        )}
        <div className="modal-foot">
          <button type="button" className="button" onClick={on.onClose}>
            {t('common.cancel')}
          </button>
          <button type="submit" className="button primary" disabled={!canSubmit || isBusy}>
            {submit}
          </button>
        </div>
      </form>
    </dialog>
  );
}
