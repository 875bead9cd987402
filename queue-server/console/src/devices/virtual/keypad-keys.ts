import type { KeyName } from '@motcua/contract';

/** The drawn keypad as a hand finds it: digits to the left, work to the right, rating keys apart. */
export const keypadKeys = {
  digits: [
    'digit-1',
    'digit-2',
    'digit-3',
    'digit-4',
    'digit-5',
    'digit-6',
    'digit-7',
    'digit-8',
    'digit-9',
    'clear',
    'digit-0',
    'call-number',
  ],
  work: ['call-next', 'recall', 'start', 'finish', 'no-show', 'hold', 'transfer', 'pause'],
  rating: ['rate-5', 'rate-4', 'rate-3', 'rate-2', 'rate-1'],
} as const satisfies Record<string, readonly KeyName[]>;

/** "7" on the key itself, where its name is "Số 7". */
export function digitOf(key: KeyName): string | undefined {
  return /^digit-(\d)$/.exec(key)?.[1];
}
