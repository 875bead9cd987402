import { ok } from '../../result.ts';
import type { Localised } from '../../schema/text.ts';
import { findCommune, findSuccessor } from '../places/find-commune.ts';
import type { Address, OldPlace } from '../schema/value.ts';
import { cleanLine, letterCount } from './clean-text.ts';
import { type Outcome, refuse } from './outcome.ts';

interface AddressRules {
  readonly label: Localised;
  readonly detail: 'required' | 'optional' | 'none';
}

const maxLength = 200;

function part(raw: object, key: string): string {
  return cleanLine(Object.hasOwn(raw, key) ? (raw as Record<string, unknown>)[key] : '') ?? '';
}

function oldPlaceOf(raw: object): OldPlace | undefined {
  const [province, district, commune] = [part(raw, 'province'), part(raw, 'district'), part(raw, 'commune')];
  const isWhole = province !== '' && district !== '' && commune !== '';
  return isWhole ? { province, district, commune } : undefined;
}

/** Whoever gives a district speaks of the old places; where the successor is known, today's names stand first. */
function placed(raw: object, detail: { detail?: string }): Address | undefined {
  const old = oldPlaceOf(raw);
  if (old) {
    const now = findSuccessor(old);
    if (!now) return { kind: 'old', ...old, ...detail };
    return today(now.province, now.name, detail, old);
  }
  const [province, commune] = [part(raw, 'province'), part(raw, 'commune')];
  if (province === '' || commune === '') return undefined;
  const before = 'from' in raw && typeof raw.from === 'object' && raw.from ? oldPlaceOf(raw.from) : undefined;
  const successor = before && findSuccessor(before);
  const isSuccessor = successor?.name === commune && successor.province === province;
  return today(province, commune, detail, isSuccessor ? before : undefined);
}

function today(province: string, commune: string, detail: { detail?: string }, from?: OldPlace): Address {
  const known = findCommune(province, commune);
  return {
    kind: 'new',
    province: known?.province ?? province,
    commune: known?.name ?? commune,
    ...(known?.code !== undefined && { communeCode: known.code }),
    ...detail,
    ...(from && { from }),
  };
}

export function checkAddress(raw: unknown, rules: AddressRules): Outcome<Address> {
  if (typeof raw !== 'object' || raw === null) return refuse('not-understood', { label: rules.label });
  const detail = rules.detail === 'none' ? '' : part(raw, 'detail');
  const parts = [part(raw, 'province'), part(raw, 'district'), part(raw, 'commune'), detail];
  if (parts.some((one) => letterCount(one) > maxLength))
    return refuse('too-long', { label: rules.label, max: maxLength });
  if (part(raw, 'province') === '') return refuse('address-province');
  if (part(raw, 'commune') === '') return refuse('address-commune');
  if (rules.detail === 'required' && detail === '') return refuse('address-detail');
  const address = placed(raw, detail === '' ? {} : { detail });
  return address ? ok(address) : refuse('address-province');
}
