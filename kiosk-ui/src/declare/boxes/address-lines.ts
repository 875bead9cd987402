import { findSuccessor, knownCommunes } from '@motcua/config/forms';
import { suggestLines } from '../keys/suggest.ts';
import type { SayDeclare } from '../wording/declare-words.ts';
import type { Line } from './line.ts';
import { partOf } from './line.ts';
import { provinces } from './provinces.ts';

type AddressPart = 'province' | 'district' | 'commune' | 'detail';
type Parts = Readonly<Record<AddressPart, string>>;

/** What is typed of an address. `isOld`: with a district, as before July 2025. */
export type TypedAddress = Parts & { readonly isOld: boolean };

/** Most people of the hall live in its province. */
const usualProvince = knownCommunes()[0]?.province ?? '';

export function typedAddress(raw: unknown): TypedAddress {
  const isEmpty = raw === undefined || raw === null;
  const isMarkedOld = typeof raw === 'object' && raw !== null && 'isOld' in raw && raw.isOld === true;
  return {
    province: isEmpty ? usualProvince : partOf(raw, 'province'),
    district: partOf(raw, 'district'),
    commune: partOf(raw, 'commune'),
    detail: partOf(raw, 'detail'),
    isOld: isMarkedOld || partOf(raw, 'kind') === 'old',
  };
}

export function writeAddress(raw: unknown, part: string, text: string): TypedAddress {
  return { ...typedAddress(raw), [part]: text };
}

/** To and fro between the names of today and the old ones; a district is only kept with the old ones. */
export function switchNames(raw: unknown): TypedAddress {
  const typed = typedAddress(raw);
  return { ...typed, isOld: !typed.isOld, district: '', commune: '' };
}

/** Where an old address lies today, once enough of it is typed. */
export function placeToday(raw: unknown): string | undefined {
  const { isOld, province, district, commune } = typedAddress(raw);
  if (!isOld || district === '' || commune === '') return undefined;
  const found = findSuccessor({ province, district, commune });
  return found && `${found.name}, ${found.province}`;
}

export function addressLines(
  raw: unknown,
  detail: 'required' | 'optional' | 'none',
  t: SayDeclare,
): (Line & { id: AddressPart })[] {
  const typed = typedAddress(raw);
  const line = (id: AddressPart, suggestions: readonly string[] = []): Line & { id: AddressPart } => ({
    ...{ id, label: t(`address.${id}`), text: typed[id], keys: 'text', maxLength: 200 },
    ...{ suggestions, isSuggestionWhole: true },
  });
  const communes = knownCommunes().filter(({ province }) => province === typed.province);
  const names = communes.map(({ name }) => name);
  return [
    line('province', suggestLines(typed.province, provinces)),
    ...(typed.isOld ? [line('district')] : []),
    line('commune', typed.isOld ? [] : suggestLines(typed.commune, names)),
    ...(detail === 'none' ? [] : [line('detail')]),
  ];
}
