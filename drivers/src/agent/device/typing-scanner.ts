import type { Scanner as ScannerEntry } from '@motcua/config';
import type { DeviceHealth, DeviceId, ScanReply } from '@motcua/contract';
import { createDeviceLog } from './device-log.ts';
import type { ScannerDevice } from './hall-device.ts';
import type { Surroundings } from './surroundings.ts';

export interface TypingScannerOptions {
  readonly id: DeviceId;
  readonly kioskId: DeviceId;
  readonly entry: ScannerEntry;
  readonly around: Pick<Surroundings, 'now'>;
}

/**
 * A scanner that plays a keyboard. The kiosk's page hears its keys, the agent does not: it only knows that the screen
 * asks, and nobody can tell whether the scanner is there.
 */
export function createTypingScanner({ id, kioskId, entry, around }: TypingScannerOptions): ScannerDevice {
  const log = createDeviceLog({ now: around.now, isSecret: true });
  const closing = new AbortController();
  let scans = 0;
  const no = (): Promise<boolean> => Promise.resolve(false);
  return {
    ...{ id, kind: 'scanner', kioskId, log, test: no, beep: no, identify: no },
    health: (): DeviceHealth => ({
      ...{ id, kind: 'scanner', name: entry.name.vi, link: 'none', place: '', model: 'keyboard' },
      ...{ state: 'unknown', queue: scans, kioskId },
    }),
    check: () => Promise.resolve(),
    async scan(timeoutMs, signal) {
      scans += 1;
      log.note('scan');
      await over(timeoutMs, AbortSignal.any([signal, closing.signal]));
      scans -= 1;
      log.note('nothing');
      return { kind: 'nothing' } satisfies ScanReply;
    },
    close: () => Promise.resolve(closing.abort()),
  };
}

function over(timeoutMs: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(end, timeoutMs);
    signal.addEventListener('abort', end, { once: true });
  });
}
