import type { Column } from '@motcua/config/forms';
import type { Locale } from '@motcua/contract';
import { dateParts } from './date-lines.ts';
import { textOf } from './line.ts';

/** A cell as it stands in the list of rows, also half typed. */
export function cellText(column: Column, raw: unknown, locale: Locale): string {
  if (column.type === 'choice') return column.options.find(({ code }) => code === raw)?.[locale] ?? '';
  if (column.type === 'yes-no') return raw === true ? column.label[locale] : '';
  if (column.type !== 'date') return textOf(raw);
  const { day, month, year } = dateParts(raw);
  return [day, month, year].filter((part) => part !== '').join('/');
}
