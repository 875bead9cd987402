import type { Answers, Field, Form, Value } from '@motcua/config/forms';
import { dateInWords, fieldsOf, isAsked, shownText, viewOf } from '@motcua/config/forms';
import words from '@motcua/config/locales/vi/official.json' with { type: 'json' };

/** A field where it stands on the paper, with what was answered. */
export type Placed = {
  readonly group: string;
  readonly field: Field;
  /** `(6)`, `6.` or `a)`; a clause of several questions has it before the first alone. */
  readonly number: string | undefined;
  readonly value: Value | undefined;
};

type Candidate = { readonly path: string; readonly group: string; readonly field: Field };

/**
 * What the paper has, clause by clause. The law numbers its clauses, so a numbered clause is on the paper though
 * nobody was asked about it; other questions are there if they applied; and a paper without answers has them all.
 */
export function fieldsOnPaper(form: Form, answers: Answers, today: string): Placed[] {
  const view = viewOf(form, answers, today);
  const all: Candidate[] = [...fieldsOf(form)].flatMap(([path, { group, field }]) =>
    'offPaper' in field && field.offPaper === true ? [] : [{ path, group: group.id, field }],
  );
  const isBlank = all.every(({ path, field }) => !isAsked(field) || view.valueOf(path) === undefined);
  const stands = (one: Candidate): boolean => {
    if (isBlank || view.applies(one.path)) return true;
    const clause = all.filter((other) => other.group === one.group && numberOf(other) === numberOf(one));
    return numberOf(one) !== undefined && !clause.some(({ path }) => view.applies(path));
  };
  let last = '';
  return inOrder(form, all.filter(stands)).map((one) => {
    const number = numberOf(one);
    const isFirst = number !== undefined && last !== `${one.group} ${number}`;
    last = number === undefined ? '' : `${one.group} ${number}`;
    return {
      ...{ group: one.group, field: one.field, value: view.valueOf(one.path) },
      number: isFirst ? punctuated(number) : undefined,
    };
  });
}

function numberOf({ field }: Candidate): string | undefined {
  return 'printsAt' in field ? field.printsAt : undefined;
}

function punctuated(number: string): string {
  if (/^\d+$/.test(number)) return `${number}.`;
  return /^\p{Ll}$/u.test(number) ? `${number})` : number;
}

/** Clauses by their numbers, though the kiosk asks in another order; what has none stays behind what it follows. */
function inOrder(form: Form, fields: readonly Candidate[]): Candidate[] {
  return form.groups.flatMap(({ id }) => {
    let rank = 0;
    const ranked = fields
      .filter(({ group }) => group === id)
      .map((one) => {
        const digits = /\d+/.exec(numberOf(one) ?? '')?.[0];
        rank = digits === undefined ? rank : Number(digits);
        return { one, rank };
      });
    return ranked.toSorted((a, b) => a.rank - b.rank).map(({ one }) => one);
  });
}

/** The answer in words; undefined where nothing was given. */
export function shownOnPaper({ field, value }: Placed): string | undefined {
  if (value === undefined) return undefined;
  const text = shownText(field, value, 'vi');
  const isSpelled = field.type === 'date' && field.inWords && typeof value === 'string';
  return isSpelled ? `${text} (${words.inWords}: ${dateInWords(value)})` : text;
}

/** `(6) Họ, chữ đệm, tên` */
export function labelOnPaper({ number, field }: Placed): string {
  return number === undefined ? field.label.vi : `${number} ${field.label.vi}`;
}
