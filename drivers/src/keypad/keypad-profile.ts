import type { FrameSpec } from '../frame/frame-spec.ts';
import type { KeyName } from './key-names.ts';

/**
 * One key as the device sends it. Frames: the code's bytes in hexadecimal. Lines: the whole text, in which `{digits}`
 * stands for one to four digits and `{address}` for up to three. Coils: the coil's number, four hexadecimal digits.
 * Reports of bits: byte and mask, `0204` for bit 2 of byte 2. Reports of codes: the code.
 */
export interface KeypadKey {
  readonly raw: string;
  readonly key: KeyName;
}

/** Messages that a keypad sends by itself. */
export interface FrameTalk {
  readonly kind: 'frames';
  readonly frame: FrameSpec;
  /** Where the keypad's address stands in a frame; `digits` are two ASCII digits. Lines have it in their text. */
  readonly address?: { readonly at: number; readonly form: 'byte' | 'digits' } | undefined;
  readonly codeAt: number;
  readonly codeLength: number;
}

/** A Modbus RTU slave whose coils 0 to `count` − 1 are its keys, asked every `pollMs`. */
export interface CoilTalk {
  readonly kind: 'coils';
  readonly count: number;
  readonly pollMs: number;
}

/** Input reports, offsets as node-hid gives them: with the report id in front where the device numbers its reports. */
export interface HidReport {
  /** `bits`: one bit a key. `codes`: the codes of the keys that are down, 0 for none. */
  readonly kind: 'bits' | 'codes';
  readonly from: number;
  readonly to: number;
  readonly reportId?: number | undefined;
  /** Where the unit's number stands, by which two alike are told apart. */
  readonly addressAt?: number | undefined;
  /** Reports with a larger value at this place say something else than keys. */
  readonly typeAt?: number | undefined;
  readonly typeMax?: number | undefined;
  /** `edge`: a report shows what is down, a key counts as it goes down. `report`: each report is a press. */
  readonly acts: 'edge' | 'report';
  /** Some devices say on opening what was pressed last. */
  readonly ignoreFirst: boolean;
}

export interface LineSettings {
  readonly baudRate: number;
  readonly dataBits: 7 | 8;
  readonly parity: 'none' | 'even' | 'odd';
  readonly stopBits: 1 | 2;
}

/** A model of keypad in data alone, `config/keypads/*.yaml`. */
export type KeypadProfile = {
  readonly id: string;
  readonly name: { readonly vi: string; readonly en: string };
  /** The document that the bytes come from. */
  readonly source: string;
  /** False where no document settles which key sends what: teach the keys on the spot. */
  readonly confirmed: boolean;
  readonly keys: readonly KeypadKey[];
} & (
  | { readonly over: 'serial'; readonly line: LineSettings; readonly talk: FrameTalk | CoilTalk }
  | { readonly over: 'hid'; readonly usagePage?: number | undefined; readonly report: HidReport }
);

function patternOf(template: string): RegExp {
  const parts = template.split(/(\{digits\}|\{address\})/).map((part) => {
    if (part === '{digits}') return '(?<digits>\\d{1,4})';
    if (part === '{address}') return '(?<address>\\d{1,3})';
    return part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  });
  return new RegExp(`^${parts.join('')}$`, 'i');
}

function isLines(profile: KeypadProfile): boolean {
  return profile.over === 'serial' && profile.talk.kind === 'frames' && profile.talk.frame.mode === 'line';
}

/** What a profile calls a key that came in, with what a line says besides. */
export interface NamedKey {
  readonly key: KeyName;
  readonly digits?: string;
  readonly address?: number;
}

/** Looks a key up in its profile; `undefined`: nobody has named it yet. */
export function keyNamer(profile: KeypadProfile): (raw: string) => NamedKey | undefined {
  if (!isLines(profile)) {
    const byRaw = new Map(profile.keys.map(({ raw, key }) => [raw.toLowerCase(), key]));
    return (raw) => {
      const key = byRaw.get(raw.toLowerCase());
      return key && { key };
    };
  }
  const patterns = profile.keys.map(({ raw, key }) => ({ pattern: patternOf(raw), key }));
  return (raw) => {
    for (const { pattern, key } of patterns) {
      const match = pattern.exec(raw);
      if (!match) continue;
      const { digits, address } = match.groups ?? {};
      return {
        key,
        ...(digits !== undefined && { digits }),
        ...(address !== undefined && { address: Number(address) }),
      };
    }
    return undefined;
  };
}

/** The profile with one key named, or named anew. */
export function withKey(profile: KeypadProfile, raw: string, key: KeyName): KeypadProfile {
  const others = profile.keys.filter((one) => one.raw.toLowerCase() !== raw.toLowerCase());
  return { ...profile, keys: [...others, { raw, key }] };
}
