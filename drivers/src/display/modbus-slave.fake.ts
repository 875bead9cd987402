/** CRC-16 of the Modbus serial line guide, appendix B, bit by bit: written apart from the driver's, to check it. */
function crcOf(bytes: readonly number[]): readonly [low: number, high: number] {
  let crc = 0xffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >> 1) ^ 0xa001 : crc >> 1;
  }
  return [crc & 0xff, crc >> 8];
}

export function sealed(bytes: readonly number[]): number[] {
  return [...bytes, ...crcOf(bytes)];
}

/** Drawn from the LED-485 sheet's pictures of lit segments: top, upper right, lower right, bottom, lower left, upper left, middle. */
const pictures: Readonly<Record<string, string>> = {
  '': ' ',
  abcdef: '0',
  bc: '1',
  abdeg: '2',
  abcdg: '3',
  bcfg: '4',
  acdfg: '5',
  acdefg: '6',
  abc: '7',
  abcdefg: '8',
  abcdfg: '9',
  abcefg: 'A',
  cdefg: 'B',
  adef: 'C',
  bcdeg: 'D',
  adefg: 'E',
  aefg: 'F',
  bcefg: 'H',
  def: 'L',
  g: '-',
};

function letterOf(code: number): string {
  const lit = [...'abcdefg'].filter((_, bit) => code & (1 << bit)).join('');
  return pictures[lit] ?? '?';
}

/** One LED display on Modbus RTU: register 0000h a signed number, 0080h on raw segments, two a register. */
export class ModbusSlave {
  readonly address: number;
  readonly digits: number;
  #kept: number[] = [];
  #segments: number[];
  /** What a person in front of it reads. */
  text: string;
  /** Whole messages for this address, good ones only. */
  obeyed = 0;

  constructor(address: number, digits: number) {
    this.address = address;
    this.digits = digits;
    this.#segments = new Array<number>(digits).fill(0);
    this.text = ' '.repeat(digits);
  }

  /** Gives what it answers. */
  take(bytes: Uint8Array): number[][] {
    this.#kept.push(...bytes);
    const answers: number[][] = [];
    while (this.#kept.length >= 8) {
      const length = this.#kept[1] === 0x10 ? 9 + (this.#kept[6] ?? 0) : 8;
      if (length <= 60 && this.#kept.length < length) break;
      const frame = this.#kept.slice(0, length);
      if (!isSealed(frame)) {
        this.#kept.shift();
        continue;
      }
      this.#kept.splice(0, length);
      if (frame[0] === this.address) answers.push(sealed(this.#obey(frame)));
    }
    return answers;
  }

  #obey(frame: readonly number[]): number[] {
    const [unit = 0, fn = 0, high = 0, low = 0] = frame;
    const register = (high << 8) | low;
    if (fn === 0x06 && register === 0x0000) {
      const raw = ((frame[4] ?? 0) << 8) | (frame[5] ?? 0);
      const value = raw > 0x7fff ? raw - 0x10000 : raw;
      this.text = String(value).slice(-this.digits).padStart(this.digits);
    } else if (fn === 0x10 && register >= 0x80) {
      const codes = frame.slice(7, -2);
      codes.forEach((code, i) => (this.#segments[2 * (register - 0x80) + i] = code));
      this.text = this.#segments.slice(0, this.digits).map(letterOf).join('');
    } else return [unit, fn | 0x80, fn === 0x06 || fn === 0x10 ? 0x02 : 0x01];
    this.obeyed += 1;
    return frame.slice(0, 6);
  }
}

function isSealed(frame: readonly number[]): boolean {
  const [low, high] = crcOf(frame.slice(0, -2));
  return frame.at(-2) === low && frame.at(-1) === high;
}
