import type { SayDeclare } from '../wording/declare-words.ts';
import type { Line } from './line.ts';
import { partOf, textOf } from './line.ts';

type DatePart = 'day' | 'month' | 'year';

/** An accepted date is `1990-08-15`, or a year alone; one being typed has three boxes. */
export function dateParts(raw: unknown): Record<DatePart, string> {
  const found = /^(\d{4})(?:-(\d{2})-(\d{2}))?$/.exec(textOf(raw));
  if (found) return { year: found[1] ?? '', month: found[2] ?? '', day: found[3] ?? '' };
  return { day: partOf(raw, 'day'), month: partOf(raw, 'month'), year: partOf(raw, 'year') };
}

export function writeDate(raw: unknown, part: string, text: string): Record<DatePart, string> {
  return { ...dateParts(raw), [part]: text.replace(/\D/g, '') };
}

export function dateLines(raw: unknown, t: SayDeclare): (Line & { id: DatePart })[] {
  const { day, month, year } = dateParts(raw);
  const short = { keys: 'digits', maxLength: 2, isFullAt: 2, width: 'day' } as const;
  return [
    { ...short, id: 'day', label: t('date.day'), text: day },
    { ...short, id: 'month', label: t('date.month'), text: month },
    { id: 'year', label: t('date.year'), text: year, keys: 'digits', maxLength: 4, width: 'year' },
  ];
}

export function timeLines(raw: unknown, t: SayDeclare): (Line & { id: 'hour' | 'minute' })[] {
  const found = /^(\d{2}):(\d{2})$/.exec(textOf(raw));
  const short = { keys: 'digits', maxLength: 2, width: 'day' } as const;
  return [
    { ...short, id: 'hour', label: t('time.hour'), text: found?.[1] ?? partOf(raw, 'hour'), isFullAt: 2 },
    { ...short, id: 'minute', label: t('time.minute'), text: found?.[2] ?? partOf(raw, 'minute') },
  ];
}
