import type { AskedField, Column } from '@motcua/config/forms';
import type { SayDeclare } from '../wording/declare-words.ts';
import { nameWords } from '../keys/name-words.ts';
import { suggestWords } from '../keys/suggest.ts';
import { addressLines, writeAddress } from './address-lines.ts';
import { dateLines, timeLines, writeDate } from './date-lines.ts';
import type { Line } from './line.ts';
import { partOf, textOf } from './line.ts';

export type TypedLine = Line & { readonly write: (text: string) => void };
export type LineOwner = {
  readonly id: string;
  readonly field: AskedField | Column;
  readonly label: string;
  readonly raw: unknown;
  readonly onRaw: (raw: unknown) => void;
};

const onlyDigits = /^\d*$/;

/** The lines in which an answer is typed; none where it is chosen. */
export function linesOf({ id, field, label, raw, onRaw }: LineOwner, t: SayDeclare): TypedLine[] {
  const line = { id, label, text: textOf(raw), write: onRaw };
  const digits = { ...line, keys: 'digits', width: 'number' } as const;
  switch (field.type) {
    case 'person-name':
      return [
        {
          ...{ ...line, keys: 'name', maxLength: field.maxLength, isUpper: field.upperCase },
          suggestions: suggestWords(line.text, nameWords),
        },
      ];
    case 'text':
      return [{ ...line, keys: 'text', maxLength: field.maxLength }];
    case 'long-text':
      return [{ ...line, keys: 'lines', maxLength: field.maxLength }];
    case 'date':
      return dateLines(raw, t).map((one) => ({
        ...{ ...one, id: `${id}.${one.id}` },
        write: (text) => onRaw(writeDate(raw, one.id, text)),
      }));
    case 'time':
      return timeLines(raw, t).map((one) => ({
        ...{ ...one, id: `${id}.${one.id}` },
        write: (text) => onRaw({ ...timeParts(raw), [one.id]: text }),
      }));
    case 'personal-number':
      return [{ ...digits, maxLength: 12 }];
    case 'id-paper':
      return [{ ...line, keys: 'code', maxLength: 30, isUpper: true, width: 'number' }];
    case 'phone':
      return [{ ...digits, maxLength: 12, sign: '+', autoComplete: 'tel' }];
    case 'email':
      return [{ ...line, keys: 'email', maxLength: 120, autoComplete: 'email' }];
    case 'money':
      return [{ ...digits, maxLength: 15, unit: t('box.dong'), shown: grouped(line.text) }];
    case 'whole-number':
      return [{ ...digits, maxLength: 7 }];
    case 'area':
      return [{ ...digits, maxLength: 12, sign: ',', unit: t('box.area') }];
    case 'address':
      return addressLines(raw, field.detail, t).map((one) => ({
        ...{ ...one, id: `${id}.${one.id}` },
        write: (text) => onRaw(writeAddress(raw, one.id, text)),
      }));
    case 'ethnicity':
    case 'nationality':
      return partOf(raw, 'code') === otherCode ? [otherLine(line, raw, onRaw, t)] : [];
    case 'choice':
    case 'yes-no':
    case 'rows':
    case 'commitment':
      return [];
    default:
      return field satisfies never;
  }
}

function otherLine(
  line: Pick<Line, 'id' | 'label'>,
  raw: unknown,
  onRaw: (raw: unknown) => void,
  t: SayDeclare,
): TypedLine {
  return {
    ...{ ...line, id: `${line.id}.other`, label: t('box.other'), text: partOf(raw, 'other') },
    ...{ keys: 'text', maxLength: 60, write: (other) => onRaw({ code: otherCode, other }) },
  };
}

/** The entry of a long list beside which one writes what the list lacks. */
export const otherCode = 'khac';

function timeParts(raw: unknown): { hour: string; minute: string } {
  const found = /^(\d{2}):(\d{2})$/.exec(textOf(raw));
  return { hour: found?.[1] ?? partOf(raw, 'hour'), minute: found?.[2] ?? partOf(raw, 'minute') };
}

function grouped(text: string): string {
  return onlyDigits.test(text) ? text.replace(/\B(?=(\d{3})+(?!\d))/g, '.') : text;
}
