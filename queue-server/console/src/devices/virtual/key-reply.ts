import type { DeviceLogEntry, KeyName } from '@motcua/contract';

const answered: readonly KeyName[] = [
  ...(['call-next', 'recall', 'call-number', 'transfer', 'start', 'hold', 'no-show'] as const),
  ...(['finish', 'pause', 'rate-1', 'rate-2', 'rate-3', 'rate-4', 'rate-5'] as const),
];

/** Whether the hall answers this key at all; digits wait for the key after them. */
export function isAnswered(key: KeyName): boolean {
  return answered.includes(key);
}

/** What the hall said to a key: the first note in the keypad's log after the moment of `since`. */
export function keyReplyIn(entries: readonly DeviceLogEntry[], since: string): string | undefined {
  return entries.find(({ way, at }) => way === 'note' && at > since)?.note;
}

/** The moment of the newest event, by the clock that writes the log. */
export function newestMoment(entries: readonly DeviceLogEntry[]): string {
  return entries.reduce((newest, { at }) => (at > newest ? at : newest), '');
}
