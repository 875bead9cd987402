import { hash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { DeclarationCode, Rejection, Result, SavedDeclaration } from '@motcua/contract';
import { err, ok } from '@motcua/contract';
import { savedView } from './declaration-view.ts';
import type { DeskContext, WithForm } from './desk-context.ts';
import { openWithForm, ticketWith } from './desk-context.ts';

/** A request's key is kept as its hash: it is a right to the answer. */
export function requestHash(key: string): string {
  return hash('sha256', key);
}

type Asked = {
  /** The hash of its key; undefined: it is not known if it comes again. */
  request: string | undefined;
  /** Does it say what stands in the declaration that it wrote the first time? */
  isSame: (written: WithForm) => boolean;
};

/**
 * Obeys a request once. Asked again, because the answer was lost or the server was cut off before it, it gets the same
 * answer; under the same key with something else to say, or when somebody has changed the declaration since, a refusal.
 */
export async function obeyOnce(
  context: DeskContext,
  { request, isSame }: Asked,
  obey: () => Promise<Result<SavedDeclaration, Rejection>>,
): Promise<Result<SavedDeclaration, Rejection>> {
  if (request === undefined) return obey();
  const before = await answeredBefore(context, request, isSame);
  if (before !== undefined) return before;
  const obeyed = await obey();
  // The same request at the same time was faster.
  const isTwin = !obeyed.ok && obeyed.error.code === 'idempotency-key-reused';
  return isTwin ? ((await answeredBefore(context, request, isSame)) ?? obeyed) : obeyed;
}

async function answeredBefore(
  context: DeskContext,
  request: string,
  isSame: Asked['isSame'],
): Promise<Result<SavedDeclaration, Rejection> | undefined> {
  const obeyed = await context.store.obeyed(request);
  if (obeyed === undefined) return undefined;
  const opened = await openWithForm(context, obeyed.code);
  if (!opened.ok) return opened;
  const { row, checked } = opened.value;
  if (row.version !== obeyed.version || !isSame(opened.value)) return err({ code: 'idempotency-key-reused' });
  return ok(savedView(row, checked, ticketWith(context, opened.value)));
}

/** The same answers for the same form, and the same papers ticked. */
export function saysTheSame(
  { row, contents }: WithForm,
  said: {
    code?: DeclarationCode | undefined;
    formId?: string;
    answers: unknown;
    ticked?: string[] | undefined;
  },
): boolean {
  const { code = row.code, formId = row.formId, answers, ticked = contents.ticked } = said;
  return (
    code === row.code &&
    formId === row.formId &&
    isDeepStrictEqual(answers, contents.answers) &&
    isDeepStrictEqual(ticked, contents.ticked)
  );
}
