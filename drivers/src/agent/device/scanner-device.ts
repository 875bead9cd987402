import type { Scanner as ScannerEntry } from '@motcua/config';
import type { DeviceCause, DeviceHealth, DeviceId, DeviceState } from '@motcua/contract';
import { unreachable } from '@motcua/contract';
import { createScanner } from '../../scanner/scanner.ts';
import type { ScannerState } from '../../scanner/scanner.ts';
import { createDeviceLog } from './device-log.ts';
import type { DeviceWire } from './device-wire.ts';
import type { ScannerDevice } from './hall-device.ts';
import { awayWords } from './port-words.ts';
import type { Surroundings } from './surroundings.ts';
import { tapPort } from './tap-port.ts';

export interface ScannerDeviceOptions {
  readonly id: DeviceId;
  readonly kioskId: DeviceId;
  readonly entry: ScannerEntry;
  readonly wire: DeviceWire;
  readonly around: Pick<Surroundings, 'now' | 'onChange'>;
  /** Hands on a virtual scanner. */
  readonly showCode?: (text: string) => void;
}

/** A kiosk's scanner: reads while somebody asks; what it reads stands in no log and is kept nowhere. */
export function createScannerDevice(options: ScannerDeviceOptions): ScannerDevice {
  const { id, kioskId, entry, wire, around, showCode } = options;
  const log = createDeviceLog({ now: around.now, isSecret: true });
  const form = wire.link === 'hid' ? 'hid-pos' : 'line';
  let wasOpen = false;
  let scans = 0;
  const scanner = createScanner({
    ...{ open: tapPort(wire.open, log), form, now: around.now, timing: wire.timing },
    onRejected: (why) => log.note(why),
    onState(state) {
      wasOpen ||= state.kind === 'ready';
      around.onChange();
    },
  });
  const health = (): DeviceHealth => ({
    ...{ id, kind: 'scanner', name: entry.name.vi, link: wire.link, place: wire.place, model: form },
    ...{ ...wordsOf(scanner.state, wire, wasOpen), queue: scans, kioskId },
    ...(scanner.heardAt !== undefined && { heardAt: new Date(scanner.heardAt).toISOString() }),
  });
  const no = (): Promise<boolean> => Promise.resolve(false);
  return {
    ...{ id, kind: 'scanner', kioskId, log, health, ...(showCode && { showCode }) },
    check: () => Promise.resolve(),
    ...{ test: no, beep: no, identify: no },
    async scan(timeoutMs, signal) {
      if (scanner.state.kind === 'away' || scanner.state.kind === 'closed') return { kind: 'no-scanner' };
      scans += 1;
      log.note('scan');
      const result = await scanner.scan(timeoutMs, signal);
      scans -= 1;
      log.note(result.kind);
      return result;
    },
    async close() {
      scanner.close();
    },
  };
}

function wordsOf(
  state: ScannerState,
  { link }: DeviceWire,
  wasOpen: boolean,
): { state: DeviceState; cause?: DeviceCause } {
  switch (state.kind) {
    case 'opening':
    case 'closed':
      return { state: 'unknown' };
    case 'ready':
      return { state: 'ready' };
    case 'away':
      return awayWords(state.why, link, wasOpen);
    default:
      return unreachable(state);
  }
}
