import type { Display, Keypad, Printer, Scanner } from '@motcua/config';
import type { DeviceLink } from '@motcua/contract';
import { unreachable } from '@motcua/contract';
import type { OpenPort } from '../../port/byte-port.ts';
import { openFilePort } from '../../port/file-port.ts';
import { hidTiming, openHidPort } from '../../port/hid-port.ts';
import { usualTiming } from '../../port/kept-port.ts';
import type { KeepTiming } from '../../port/kept-port.ts';
import { openSerialPort } from '../../port/serial-port.ts';
import { openTcpPort } from '../../port/tcp-port.ts';
import type { SharedLines } from './shared-line.ts';

type Real<T> = Exclude<T, { kind: 'virtual' | 'keyboard' }>;
type WiredEntry = Real<Printer | Keypad | Display | Scanner>;

/** How a device hangs on this PC, and the way to open it. */
export interface DeviceWire {
  readonly link: DeviceLink;
  /** For the person with a screwdriver. */
  readonly place: string;
  readonly open: OpenPort;
  readonly timing: KeepTiming;
}

const connectTimeoutMs = 3_000;
const writeTimeoutMs = 5_000;

/** `usagePage`: which face of a HID device with several. */
export function wireOf(entry: WiredEntry, random: () => number, usagePage?: number): DeviceWire {
  const timing = usualTiming(random);
  switch (entry.kind) {
    case 'tcp': {
      const { host, port } = entry;
      const address = { host, port, connectTimeoutMs, writeTimeoutMs };
      const open: OpenPort = (listener) => openTcpPort(address, listener);
      return { link: 'tcp', place: `${host}:${port}`, open, timing };
    }
    case 'serial':
      return {
        ...{ link: 'serial', place: entry.path, timing },
        open: openSerialPort({ ...entry, writeTimeoutMs }),
      };
    case 'file':
      return {
        ...{ link: 'file', place: entry.path, timing },
        open: openFilePort({ path: entry.path, writeTimeoutMs }),
      };
    case 'hid': {
      const { vendorId, productId } = entry;
      const open = openHidPort({ vendorId, productId, usagePage, writeTimeoutMs });
      return { link: 'hid', place: `${vendorId}:${productId}`, open, timing: hidTiming(random) };
    }
    default:
      return unreachable(entry);
  }
}

/** Keypads and displays with addresses share one RS-485 line; HID devices never do. */
export function sharedWire(wire: DeviceWire, lines: SharedLines): DeviceWire {
  return wire.link === 'hid' ? wire : { ...wire, open: lines.at(wire.place, wire.open) };
}
