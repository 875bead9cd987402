import { checkAddress } from '../check/check-address.ts';
import type { Address } from '../schema/value.ts';

/** The first day of tỉnh–xã addresses; until then a district stood between. */
const firstDayWithoutDistricts = '2025-07-01';
const label = { vi: 'Địa chỉ', en: 'Address' };

/**
 * The one line of a card, taken apart from its end. A card issued before 1 July 2025 names province, district and
 * commune, later ones province and commune. A line with fewer parts is left alone: better no address than a wrong one.
 */
export function splitAddress(line: string, issuedOn: string): Address | undefined {
  const parts = line.split(',').map((part) => part.trim());
  if (parts.includes('')) return undefined;
  const levels = issuedOn < firstDayWithoutDistricts ? 3 : 2;
  if (parts.length < levels) return undefined;
  const [commune, district, province] =
    levels === 3 ? parts.slice(-3) : [parts.at(-2), undefined, parts.at(-1)];
  const detail = parts.slice(0, -levels).join(', ');
  const address = checkAddress({ province, district, commune, detail }, { label, detail: 'optional' });
  return address.ok ? address.value : undefined;
}
