import { ethnicities, nationalities } from '@motcua/config/forms';
import { useDeclareLocale } from '../wording/declare-words.ts';
import type { BoxItem } from './box-item.ts';
import { partOf, textOf } from './line.ts';

/** What was chosen from a long list that is not open just now. */
export function ListedAnswer({ item: { field, raw } }: { item: BoxItem }) {
  const locale = useDeclareLocale();
  const code = partOf(raw, 'code') || textOf(raw);
  const options = field.type === 'ethnicity' ? ethnicities : nationalities;
  return <p className="d-known">{options.find((option) => option.code === code)?.[locale] ?? ''}</p>;
}
