import type { Condition } from '../schema/condition.ts';
import type { Value } from '../schema/value.ts';
import { unreachable } from '../unreachable.ts';
import { daysBetween, type DaySpan, daySpan, fullYears } from './day-span.ts';

/** `undefined` = unknown, because an answer is missing or a year alone does not settle it. */
export type Truth = boolean | undefined;

/** What a condition may look at. */
export interface View {
  /** The answer, if the field applies and has one. */
  valueOf(path: string): Value | undefined;
  /** The day of filling, `2026-11-23`. */
  readonly today: string;
}

/** The part of an answer that conditions compare: a list entry counts by its code. */
function comparable(value: Value | undefined): Value | undefined {
  return typeof value === 'object' && 'code' in value ? value.code : value;
}

function canonical(value: Value): string {
  const sorted = (_key: string, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part;
  return JSON.stringify(value, sorted);
}

function isSame(one: Value | undefined, other: Value | undefined, part: 'family-name' | undefined): Truth {
  if (one === undefined || other === undefined) return undefined;
  if (part === undefined) return canonical(one) === canonical(other);
  const firstWord = (name: Value) => (typeof name === 'string' ? name.trim().split(/\s+/)[0] : undefined);
  return firstWord(one) === firstWord(other);
}

function momentOf(text: string, view: View): DaySpan | undefined {
  if (text === 'today') return daySpan(view.today);
  return text.includes('.') ? daySpan(view.valueOf(text)) : daySpan(text);
}

function isBefore(one: DaySpan | undefined, other: DaySpan | undefined): Truth {
  if (!one || !other) return undefined;
  if (one.last < other.first) return true;
  return one.first >= other.last ? false : undefined;
}

/** `value(day) > limit` for every day of the span, for none, or it depends on the day. */
function agree(early: boolean, late: boolean): Truth {
  return early === late ? early : undefined;
}

function isAgeBelow(birth: DaySpan | undefined, on: DaySpan | undefined, years: number): Truth {
  if (!birth || !on) return undefined;
  return agree(fullYears(birth.first, on.last) < years, fullYears(birth.last, on.first) < years);
}

function isLongerAgo(span: DaySpan | undefined, days: number, today: string): Truth {
  if (!span) return undefined;
  return agree(daysBetween(span.first, today) > days, daysBetween(span.last, today) > days);
}

function compared(value: Value | undefined, holds: (amount: number) => boolean): Truth {
  return typeof value === 'number' ? holds(value) : undefined;
}

function every(truths: readonly Truth[]): Truth {
  if (truths.includes(false)) return false;
  return truths.includes(undefined) ? undefined : true;
}

function negated(truth: Truth): Truth {
  return truth === undefined ? undefined : !truth;
}

/** Three-valued: what is not known neither asks, requires nor complains. */
export function truthOf(condition: Condition, view: View): Truth {
  switch (condition.op) {
    case 'equals': {
      const value = comparable(view.valueOf(condition.field));
      return value === undefined ? undefined : value === condition.value;
    }
    case 'in': {
      const value = comparable(view.valueOf(condition.field));
      return value === undefined ? undefined : condition.values.some((one) => one === value);
    }
    case 'present':
      return view.valueOf(condition.field) !== undefined;
    case 'same':
      return isSame(view.valueOf(condition.field), view.valueOf(condition.other), condition.part);
    case 'before':
      return isBefore(daySpan(view.valueOf(condition.field)), momentOf(condition.than, view));
    case 'after':
      return isBefore(momentOf(condition.than, view), daySpan(view.valueOf(condition.field)));
    case 'age-below': {
      const on = momentOf(condition.on ?? 'today', view);
      return isAgeBelow(daySpan(view.valueOf(condition.field)), on, condition.years);
    }
    case 'days-since-more':
      return isLongerAgo(daySpan(view.valueOf(condition.field)), condition.days, view.today);
    case 'more-than':
      return compared(view.valueOf(condition.field), (amount) => amount > condition.amount);
    case 'less-than':
      return compared(view.valueOf(condition.field), (amount) => amount < condition.amount);
    case 'not':
      return negated(truthOf(condition.of, view));
    case 'all':
      return every(condition.of.map((one) => truthOf(one, view)));
    case 'any':
      return negated(every(condition.of.map((one) => negated(truthOf(one, view)))));
    default:
      return unreachable(condition);
  }
}
