import { isoDay } from '../check/check-date.ts';
import { err, ok, type Result } from '../../result.ts';
import { type NumberDoubt, numberDoubts } from '../personal-number.ts';

/** What the QR code of a căn cước / CCCD says. */
export interface Card {
  readonly personalNumber: string;
  /** The former CMND, if the card names one. */
  readonly oldNumber?: string;
  /** Composed letters, capitals. */
  readonly fullName: string;
  /** ISO day. */
  readonly birthDate: string;
  readonly sex: 'nam' | 'nu';
  /** One line, with the names of places of the day it was issued. */
  readonly address: string;
  /** ISO day. */
  readonly issuedOn: string;
  /** What does not fit together, though each part is well formed. */
  readonly doubts: readonly NumberDoubt[];
}

/** Why a scanned text is no card, or not wholly one. */
export type CardRefusal =
  | 'empty'
  | 'too-long'
  | 'not-a-card'
  | 'damaged'
  | 'number'
  | 'old-number'
  | 'name'
  | 'birth-date'
  | 'sex'
  | 'address'
  | 'issue-date';

const longest = 1000;
const fieldCount = 7;
const name = /^\p{L}[\p{L}\p{M}]*(?:[ '’.-]{1,2}[\p{L}\p{M}]+)*$/u;
const sexes: Readonly<Record<string, 'nam' | 'nu'>> = { Nam: 'nam', Nữ: 'nu' };
/** The first century that the 12 digits can tell. */
const earliestBirth = '1900-01-01';

function dayOf(text: string): string | undefined {
  const found = /^(\d{2})(\d{2})(\d{4})$/.exec(text);
  return found ? isoDay(Number(found[3]), Number(found[2]), Number(found[1])) : undefined;
}

/** Scanners add a line end, some a mark of byte order; anything else invisible means that the text is damaged. */
function fieldsIn(text: string): Result<string[], CardRefusal> {
  if (text.length > longest) return err('too-long');
  const line = text.replace(/^\uFEFF/, '').trim();
  if (line === '') return err('empty');
  if (/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\uFFFD]/u.test(line)) return err('damaged');
  const fields = line
    .normalize('NFC')
    .split('|')
    .map((field) => field.trim());
  return fields.length < fieldCount ? err('not-a-card') : ok(fields);
}

function readParts(fields: readonly string[]): Result<Omit<Card, 'doubts'>, CardRefusal> {
  const [
    personalNumber = '',
    oldNumber = '',
    fullName = '',
    birth = '',
    sexWord = '',
    address = '',
    issued = '',
  ] = fields;
  if (!/^\d{12}$/.test(personalNumber)) return err('number');
  if (!/^(\d{9}|\d{12})?$/.test(oldNumber)) return err('old-number');
  if (!name.test(fullName) || fullName.length > 100) return err('name');
  const birthDate = dayOf(birth);
  if (birthDate === undefined || birthDate < earliestBirth) return err('birth-date');
  const sex = Object.hasOwn(sexes, sexWord) ? sexes[sexWord] : undefined;
  if (sex === undefined) return err('sex');
  if (!/\p{L}/u.test(address)) return err('address');
  const issuedOn = dayOf(issued);
  if (issuedOn === undefined || issuedOn < birthDate) return err('issue-date');
  return ok({
    personalNumber,
    ...(oldNumber !== '' && { oldNumber }),
    fullName: fullName.toLocaleUpperCase('vi').normalize('NFC'),
    birthDate,
    sex,
    address,
    issuedOn,
  });
}

/**
 * `number|old number|NAME|ddMMyyyy|Nam or Nữ|address|ddMMyyyy issued`, with four more fields on cards of
 * TT 16/2024/TT-BCA whose meaning is not settled; they are passed over. Never throws, never guesses a part.
 */
export function parseCard(text: string): Result<Card, CardRefusal> {
  const fields = fieldsIn(text);
  if (!fields.ok) return fields;
  const parts = readParts(fields.value);
  if (!parts.ok) return parts;
  const { personalNumber, birthDate, sex } = parts.value;
  return ok({ ...parts.value, doubts: numberDoubts(personalNumber, { birth: birthDate, sex }) });
}
