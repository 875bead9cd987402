import { fieldsOf, isAsked, type PlacedField } from '../fields-of.ts';
import type { AskedField } from '../schema/field.ts';
import type { Form } from '../schema/form.ts';
import type { Localised } from '../../schema/text.ts';
import type { Answers } from '../schema/value.ts';
import { viewOf } from './in-force.ts';

export interface PageField {
  readonly path: string;
  readonly field: AskedField;
}

/** One question the kiosk asks; several small fields may share it. */
export interface Page {
  /** Stays the same however the answers change. */
  readonly id: string;
  readonly groupId: string;
  readonly groupTitle: Localised;
  readonly question: Localised;
  readonly fields: readonly PageField[];
  /** Counts from 1: "Câu 3 trên 9". */
  readonly number: number;
  readonly of: number;
}

type Unnumbered = Omit<Page, 'number' | 'of'>;

function pageId({ group, field }: PlacedField): string {
  const shared = 'page' in field ? field.page : undefined;
  return `${group.id}/${shared ?? field.key}`;
}

function questionOf(form: Form, field: AskedField): Localised {
  const shared = form.pages.find((page) => page.id === field.page);
  return shared?.question ?? field.question ?? field.label;
}

/** The pages that apply now, in the order of the form, whatever order they were answered in. */
export function pagesOf(form: Form, answers: Answers, today: string): Page[] {
  const view = viewOf(form, answers, today);
  const pages = new Map<string, Unnumbered>();
  for (const placed of fieldsOf(form).values()) {
    const { path, group, field } = placed;
    if (!isAsked(field) || !view.applies(path)) continue;
    const id = pageId(placed);
    const fields = [...(pages.get(id)?.fields ?? []), { path, field }];
    const question = questionOf(form, field);
    pages.set(id, { id, groupId: group.id, groupTitle: group.title, question, fields });
  }
  return [...pages.values()].map((page, i) => ({ ...page, number: i + 1, of: pages.size }));
}

/** The page after one; if that one no longer applies, the first page after the place where it stood. */
export function pageAfter(form: Form, answers: Answers, today: string, id: string): Page | undefined {
  const order = orderOf(form);
  return pagesOf(form, answers, today).find((page) => place(order, page.id) > place(order, id));
}

/** The page before one, to go back to. */
export function pageBefore(form: Form, answers: Answers, today: string, id: string): Page | undefined {
  const order = orderOf(form);
  return pagesOf(form, answers, today).findLast((page) => place(order, page.id) < place(order, id));
}

function orderOf(form: Form): string[] {
  return [...new Set([...fieldsOf(form).values()].map(pageId))];
}

function place(order: readonly string[], id: string): number {
  return order.indexOf(id);
}
