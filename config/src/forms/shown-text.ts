import type { Localised } from '../schema/text.ts';
import { ethnicities, nationalities, otherCode } from './lists.ts';
import type { Column, Field, Option } from './schema/field.ts';
import type { Address, Cell, Chosen, Row, Value } from './schema/value.ts';

type Locale = keyof Localised;

/** `15/08/1990`, or the year alone. */
export function dateText(date: string): string {
  return date.split('-').reverse().join('/');
}

/** `50.000 đồng` */
export function moneyText(dong: number): string {
  return `${thousands(dong)} đồng`;
}

function thousands(amount: number): string {
  return String(amount).replace(/\B(?=(\d{3})+(?!\d))/g, '.');
}

function areaText(squareMetres: number): string {
  const [whole = '', part] = String(squareMetres).split('.');
  return `${thousands(Number(whole))}${part === undefined ? '' : `,${part}`} m²`;
}

function optionText(options: readonly Option[], code: Cell, locale: Locale): string {
  return options.find((option) => option.code === code)?.[locale] ?? String(code);
}

function chosenText(options: readonly Option[], { code, other }: Chosen, locale: Locale): string {
  return code === otherCode && other !== undefined ? other : optionText(options, code, locale);
}

/** From the house to the province, as addresses are written; old names keep their district. */
export function addressText(address: Address): string {
  const places =
    address.kind === 'new'
      ? [address.detail, address.commune, address.province]
      : [address.detail, address.commune, address.district, address.province];
  return places.filter((part) => part !== undefined).join(', ');
}

function yesNoText(isYes: boolean, locale: Locale): string {
  if (locale === 'vi') return isYes ? 'Có' : 'Không';
  return isYes ? 'Yes' : 'No';
}

function cellText(field: Field | Column, value: Cell, locale: Locale): string {
  if (typeof value === 'boolean') return yesNoText(value, locale);
  if (field.type === 'choice') return optionText(field.options, value, locale);
  if (field.type === 'date') return dateText(String(value));
  if (typeof value === 'string') return value;
  if (field.type === 'money') return moneyText(value);
  return field.type === 'area' ? areaText(value) : String(value);
}

function rowText(columns: readonly Column[], row: Row, locale: Locale): string {
  return columns
    .flatMap((column) => {
      const cell = row[column.key];
      return cell === undefined ? [] : [cellText(column, cell, locale)];
    })
    .join(' · ');
}

/** An answer as the check page and the printed form show it. */
export function shownText(field: Field, value: Value, locale: Locale): string {
  if (typeof value !== 'object') return cellText(field, value, locale);
  if (field.type === 'rows' && Array.isArray(value))
    return (value as readonly Row[]).map((row) => rowText(field.columns, row, locale)).join('\n'); // Array.isArray forgets readonly
  if ('kind' in value) return addressText(value);
  if (!('code' in value)) return '';
  return chosenText(field.type === 'nationality' ? nationalities : ethnicities, value, locale);
}
