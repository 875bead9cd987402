import type { KeyAction, KeyName } from './key-names.ts';
import type { NamedKey } from './keypad-profile.ts';

/** Digits typed so far, and when the last one came. */
export interface NumberEntry {
  readonly digits: string;
  readonly at: number;
}

export const noEntry: NumberEntry = { digits: '', at: 0 };
/** Half a number that somebody walked away from must not become part of the next one. */
export const entryTimeoutMs = 10_000;
const maxDigits = 4;

/** One key more: the digits kept, and what is asked for, if anything is. */
export function enterKey(
  entry: NumberEntry,
  named: NamedKey,
  at: number,
): { readonly entry: NumberEntry; readonly action?: KeyAction } {
  const { key } = named;
  const typed = at - entry.at < entryTimeoutMs ? entry.digits : '';
  switch (key) {
    case 'clear':
      return { entry: noEntry };
    case 'call-number':
    case 'transfer': {
      const digits = named.digits ?? typed;
      return digits === '' ? { entry: noEntry } : { entry: noEntry, action: { do: key, digits } };
    }
    case 'call-next':
    case 'recall':
    case 'start':
    case 'hold':
    case 'no-show':
    case 'finish':
    case 'pause':
      return { entry: noEntry, action: { do: key } };
    case 'rate-1':
      return { entry: noEntry, action: { do: 'rate', score: 1 } };
    case 'rate-2':
      return { entry: noEntry, action: { do: 'rate', score: 2 } };
    case 'rate-3':
      return { entry: noEntry, action: { do: 'rate', score: 3 } };
    case 'rate-4':
      return { entry: noEntry, action: { do: 'rate', score: 4 } };
    case 'rate-5':
      return { entry: noEntry, action: { do: 'rate', score: 5 } };
    default:
      return { entry: { digits: withDigit(typed, key), at } };
  }
}

/** A fifth digit is not taken: no hall counts so far, and nobody would see which one fell out. */
function withDigit(digits: string, key: Extract<KeyName, `digit-${string}`>): string {
  return digits.length < maxDigits ? digits + key.slice('digit-'.length) : digits;
}
