import birthProvinces from '../../forms/lists/birth-provinces.json' with { type: 'json' };

/** In which way a 12-digit number does not fit what else is known. There is no check digit (TT 59/2021/TT-BCA). */
export type NumberDoubt = 'province' | 'sex' | 'birth';

/** What to compare with; an ISO day or a year, and the sex as the card has it. */
export interface KnownPerson {
  readonly birth?: string | undefined;
  readonly sex?: 'nam' | 'nu' | undefined;
}

const provinces: Readonly<Record<string, string>> = birthProvinces.provinces;
/** Numbers given to people born abroad begin at 101. */
const firstForeignCode = 101;
const firstCentury = 19;

/** `PPP G YY RRRRRR`: G is century and sex (1900s 0 man, 1 woman; 2000s 2 and 3; …), YY the year of birth. */
export function numberDoubts(digits: string, person: KnownPerson): NumberDoubt[] {
  const province = digits.slice(0, 3);
  const sexAndCentury = Number(digits.charAt(3));
  const year = `${firstCentury + Math.floor(sexAndCentury / 2)}${digits.slice(4, 6)}`;
  const doubts: NumberDoubt[] = [];
  if (!Object.hasOwn(provinces, province) && Number(province) < firstForeignCode) doubts.push('province');
  if (person.sex !== undefined && sexAndCentury % 2 !== (person.sex === 'nam' ? 0 : 1)) doubts.push('sex');
  if (person.birth !== undefined && person.birth.slice(0, 4) !== year) doubts.push('birth');
  return doubts;
}
