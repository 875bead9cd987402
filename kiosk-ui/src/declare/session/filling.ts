import type { AskedField, Fault, Form, Page } from '@motcua/config/forms';
import type { Answers, Value } from '@motcua/config/forms';
import {
  answerField,
  fieldsOf,
  isAsked,
  offeredAnswer,
  pageBefore,
  pagesOf,
  startAnswers,
} from '@motcua/config/forms';

/** A form half filled. Everything here is forgotten when the citizen is gone. */
export type Filling = {
  readonly form: Form;
  /** The day of filling, `2026-11-23`. */
  readonly today: string;
  /** What was accepted, by path; what no longer applies is kept in case the citizen comes back to it. */
  readonly answers: Answers;
  /** What stands in a box and was not accepted yet, by path. */
  readonly drafts: Readonly<Record<string, unknown>>;
  readonly faults: Readonly<Record<string, Fault>>;
  readonly pageId: string;
  /** Pages that were accepted once. */
  readonly passed: readonly string[];
};

type Known = { readonly authority: string; readonly today: string };

export function startFilling(form: Form, { authority, today }: Known, known?: Answers): Filling {
  const answers = { ...startAnswers(form, { authority }), ...known };
  const first = pagesOf(form, answers, today)[0];
  return { form, today, answers, drafts: {}, faults: {}, pageId: first?.id ?? '', passed: [] };
}

/** What stands in a box: what was typed, else what was accepted, else what another answer offers. */
export function standingIn(filling: Filling, path: string, answers: Answers = filling.answers): unknown {
  if (Object.hasOwn(filling.drafts, path)) return filling.drafts[path];
  if (Object.hasOwn(answers, path)) return answers[path];
  return offeredAnswer(filling.form, answers, path, filling.today);
}

function pageIdOf(path: string, group: string, field: AskedField): string {
  return field.page === undefined ? path.replace('.', '/') : `${group}/${field.page}`;
}

/** Fields of one page, whether or not they apply now. */
function pathsOn({ form }: Filling, pageId: string): string[] {
  return [...fieldsOf(form)].flatMap(([path, { group, field }]) =>
    isAsked(field) && pageIdOf(path, group.id, field) === pageId ? [path] : [],
  );
}

/** The answers as they will be once this page is accepted; what is not right yet is left as it was. */
function foreseen(filling: Filling): Answers {
  const { form, today } = filling;
  return pathsOn(filling, filling.pageId).reduce((answers, path) => {
    const outcome = answerField(form, answers, path, standingIn(filling, path, answers), today);
    return outcome.ok ? outcome.value : answers;
  }, filling.answers);
}

/** The page on the screen; a choice on it shows at once what it makes necessary. */
export function pageNow(filling: Filling): Page | undefined {
  return pagesOf(filling.form, foreseen(filling), filling.today).find(({ id }) => id === filling.pageId);
}

export function isOnPage(filling: Filling, path: string): boolean {
  return pathsOn(filling, filling.pageId).includes(path);
}

export function writeIn(filling: Filling, path: string, raw: unknown): Filling {
  return { ...filling, drafts: { ...filling.drafts, [path]: raw }, faults: without(filling.faults, [path]) };
}

/**
 * Accepts the page. Where something is wrong nothing of it is accepted and words stand beside each box. With
 * `leaveEmpty`, needed answers may be missing: the counter asks for them.
 */
export function acceptPage(filling: Filling, leaveEmpty = false): Filling {
  const { form, today, pageId } = filling;
  const faults: Record<string, Fault> = {};
  let { answers } = filling;
  for (const { path } of pageNow(filling)?.fields ?? []) {
    const outcome = answerField(form, answers, path, standingIn(filling, path, answers), today);
    if (outcome.ok) answers = outcome.value;
    else if (leaveEmpty && canStayEmpty(outcome.error)) answers = without(answers, [path]);
    else faults[path] = outcome.error;
  }
  if (Object.keys(faults).length > 0) return { ...filling, faults };
  const passed = [...filling.passed.filter((id) => id !== pageId), pageId];
  return { ...dropDrafts(filling), answers, passed };
}

/** A missing answer may be left to the counter; a wrong one and a missing commitment may not. */
export function canStayEmpty({ code, row }: Fault): boolean {
  return row === undefined && (code === 'needed' || code === 'needed-choice');
}

export function isAccepted(filling: Filling): boolean {
  return Object.keys(filling.faults).length === 0;
}

/** What was typed on this page and not accepted goes. */
export function dropDrafts(filling: Filling): Filling {
  const paths = pathsOn(filling, filling.pageId);
  return { ...filling, drafts: without(filling.drafts, paths), faults: without(filling.faults, paths) };
}

export function earlierPage({ form, answers, today, pageId }: Filling): string | undefined {
  return pageBefore(form, answers, today, pageId)?.id;
}

/** The first page that applies and was never accepted: a changed answer may have brought new questions. */
export function unseenPage({ form, answers, today, passed }: Filling): string | undefined {
  return pagesOf(form, answers, today).find(({ id }) => !passed.includes(id))?.id;
}

export function turnTo(filling: Filling, pageId: string): Filling {
  return { ...filling, pageId, faults: {} };
}

/** The page where a field is asked. */
export function pageWith(filling: Filling, path: string): string | undefined {
  const pages = pagesOf(filling.form, filling.answers, filling.today);
  return pages.find(({ fields }) => fields.some((one) => one.path === path))?.id;
}

/** A page that has nothing left to ask: the card has answered all of it. */
function isTold({ fields }: Page, answers: Answers, known: Answers): boolean {
  return (
    fields.some(({ path }) => Object.hasOwn(known, path)) &&
    fields.every(
      ({ path, field }) => Object.hasOwn(answers, path) || !('required' in field && field.required),
    )
  );
}

/** What a card says takes the place of what was there: the citizen has just seen it and said yes. */
export function takeOver(filling: Filling, known: Answers): Filling {
  const paths = Object.keys(known);
  const answers: Record<string, Value> = { ...filling.answers, ...known };
  const now = { ...filling, answers, drafts: without(filling.drafts, paths), faults: {} };
  const told = pagesOf(now.form, answers, now.today).filter((page) => isTold(page, answers, known));
  const passed = [...new Set([...now.passed, ...told.map(({ id }) => id)])];
  return turnTo({ ...now, passed }, unseenPage({ ...now, passed }) ?? now.pageId);
}

function without<T>(record: Readonly<Record<string, T>>, keys: readonly string[]): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)));
}
