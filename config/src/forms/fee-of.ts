import { fieldsOf } from './fields-of.ts';
import { truthOf } from './filling/truth.ts';
import { viewOf } from './filling/in-force.ts';
import type { FeeItem, Form } from './schema/form.ts';
import type { Localised } from '../schema/text.ts';
import type { Answers } from './schema/value.ts';

export interface FeeLine {
  readonly name: Localised;
  readonly dong: number;
}

/** An estimate; `confirmed` only if every price in it is. */
export interface Fee {
  readonly dong: number;
  readonly lines: readonly FeeLine[];
  readonly confirmed: boolean;
}

function priceOf(item: FeeItem, count: (path: string) => number | undefined): number | undefined {
  if (item.per === 'piece') {
    const pieces = item.count === undefined ? 1 : count(item.count);
    return pieces === undefined ? undefined : pieces * item.price;
  }
  const [pages, copies] = [count(item.pages), count(item.copies)];
  if (pages === undefined || copies === undefined) return undefined;
  const first = Math.min(pages, item.firstPages) * item.firstPrice;
  const further = Math.max(0, pages - item.firstPages) * item.furtherPrice;
  return copies * Math.min(first + further, item.capPerCopy);
}

/** What the case at hand will cost, as far as the answers tell; `undefined` while nothing can be said. */
export function feeOf(form: Form, answers: Answers, today: string): Fee | undefined {
  const view = viewOf(form, answers, today);
  const count = (path: string) => {
    const value = fieldsOf(form).has(path) ? view.valueOf(path) : undefined;
    return typeof value === 'number' ? value : undefined;
  };
  const lines = form.fees.flatMap((item) => {
    const dong = item.if === undefined || truthOf(item.if, view) === true ? priceOf(item, count) : undefined;
    return dong === undefined ? [] : [{ name: item.name, dong, confirmed: item.confirmed }];
  });
  if (lines.length === 0) return undefined;
  return {
    dong: lines.reduce((sum, line) => sum + line.dong, 0),
    lines: lines.map(({ name, dong }) => ({ name, dong })),
    confirmed: lines.every((line) => line.confirmed),
  };
}
