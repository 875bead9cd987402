import { foldPlace } from '../places/place-name.ts';
import type { Random } from '../some-answers.fake.ts';
import type { CardPart } from '../schema/field.ts';
import type { Value } from '../schema/value.ts';

/** Nobody's cards: seven fields with a district in the address, eleven without, and one of a place not in our lists. */
export const cards = [
  '011190012345|040123456|LÒ THỊ PANH|15081990|Nữ|Bản Chiềng An, Thị trấn Tuần Giáo, Tuần Giáo, Điện Biên|20062021',
  '011085004321||QUÀNG VĂN ÚN|02091985|Nam|Bản Nôm, Quài Tở, Điện Biên|05082025||||',
  '001302000017||NGUYỄN THỊ NGỌC ÁNH|31122002|Nữ|Số 3, Phường Xa Lạ, Quận Không Có, Hà Nội|01032022|x|y|z|t',
] as const;

const signs = ['|', '\u0000', 'đ', ' ', '0', '9', 'Ứ', '\u202e', '<', '\n', ',', '\u0301', '||'];

/** A line as a bad scan, a torn card or somebody else's code might give it: letters, parts and places in disorder. */
export function damaged(line: string, random: Random): string {
  const below = (limit: number): number => Math.floor(random() * limit);
  let letters = [...line];
  for (let hurt = 0; hurt <= below(4); hurt += 1) {
    const sign = signs[below(signs.length)] ?? '';
    letters.splice(below(letters.length), random() < 0.5 ? 1 : 0, ...(random() < 0.6 ? [sign] : []));
  }
  if (random() < 0.1) letters = letters.slice(0, below(letters.length));
  if (random() >= 0.2) return letters.join('');
  const parts = letters.join('').split('|');
  const [from, to] = [below(parts.length), below(parts.length)];
  const moved = parts.splice(from, 1);
  return [...parts.slice(0, to), ...moved, ...parts.slice(to)].join('|');
}

/** What the line itself says in the place of each part, by counting bars alone; nothing where it does not say it. */
export type Told = { readonly part: (part: CardPart) => string | undefined };

function day(text: string): string {
  return `${text.slice(4)}-${text.slice(2, 4)}-${text.slice(0, 2)}`;
}

export function toldBy(line: string): Told {
  const fields = line
    .normalize('NFC')
    .split('|')
    .map((field) => field.trim());
  const [number, oldNumber, name = '', birth = '', sex = '', , issued = ''] = fields;
  const capitals = name.toLocaleUpperCase('vi').normalize('NFC').replace(/\s+/g, ' ');
  const words = capitals.split(' ');
  const told: Readonly<Record<CardPart, string | undefined>> = {
    ...{ 'personal-number': number, 'old-number': oldNumber, 'full-name': capitals },
    ...{ 'family-name': words[0], 'middle-name': words.slice(1, -1).join(' '), 'given-name': words.at(-1) },
    ...{ 'birth-date': day(birth), 'issued-on': day(issued), 'paper-kind': 'cccd' },
    ...{ sex: sex === 'Nam' ? 'nam' : sex === 'Nữ' ? 'nu' : undefined, address: fields[5] },
  };
  return { part: (part) => told[part] };
}

/**
 * Whether an address says the places of the line, each in its own place counted from the end, and nothing else. Until
 * 30 June 2025 a card named a district between province and commune.
 */
export function isAddressOf(value: Value, { part }: Told): boolean {
  if (typeof value !== 'object' || !('kind' in value)) return false;
  const hasDistrict = (part('issued-on') ?? '') < '2025-07-01';
  const old = value.kind === 'old' ? value : value.from;
  if (hasDistrict !== (old !== undefined)) return false;
  const places = old ? [old.commune, old.district, old.province] : [value.commune, value.province];
  const parts = (part('address') ?? '').split(',').map((one) => one.trim());
  const detail = parts.slice(0, -places.length).join(', ');
  return (
    (value.detail ?? '') === detail.replace(/\s+/g, ' ') &&
    parts.slice(-places.length).map(foldPlace).join('|') === places.map(foldPlace).join('|')
  );
}
