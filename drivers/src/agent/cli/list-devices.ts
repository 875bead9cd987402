import { readdir } from 'node:fs/promises';
import { listSerialPorts } from '../../port/serial-port.ts';
import type { ExitCode, SpeakingWorld } from './cli-world.ts';
import { exitCodes } from './cli-world.ts';

interface FoundHid {
  readonly vendorId: number;
  readonly productId: number;
  readonly manufacturer?: string | undefined;
  readonly product?: string | undefined;
}

/** Where this PC looks for devices. */
export interface ListSources {
  readonly serialPorts: typeof listSerialPorts;
  /** Rejects where libusb is missing. */
  readonly hidDevices: () => Promise<readonly FoundHid[]>;
  /** Where the kernel puts USB printers. */
  readonly usbFolder: string;
}

const thisPc: ListSources = {
  serialPorts: listSerialPorts,
  hidDevices: async () => (await import('node-hid')).devicesAsync(),
  usbFolder: '/dev/usb',
};

/** What is plugged in, and in one line each what keeps this PC from seeing more. */
export async function listDevices(
  { words, say }: SpeakingWorld,
  sources: ListSources = thisPc,
): Promise<ExitCode> {
  const serial = await sources.serialPorts();
  const reason =
    serial.reason && (serial.reason === 'udev-missing' ? words.udevMissing : words.serialportMissing);
  section(
    words.serialPorts,
    serial.ports.map(({ path, manufacturer, serialNumber }) => line(path, manufacturer, serialNumber)),
    reason ?? words.none,
  );
  const hid = await sources.hidDevices().catch(() => undefined);
  section(words.hidDevices, (hid ?? []).map(hidLine), hid === undefined ? words.libusbMissing : words.none);
  const files = await readdir(sources.usbFolder).catch(() => []);
  const printers = files.filter((name) => /^lp\d+$/.test(name)).map((name) => `${sources.usbFolder}/${name}`);
  section(words.printerFiles, printers, words.none);
  return exitCodes.done;

  function section(title: string, found: readonly string[], otherwise: string): void {
    if (found.length === 0) return say(`${title} ${otherwise}`);
    say(title);
    // A device with several faces is listed once.
    for (const one of new Set(found)) say(`  ${one}`);
  }
}

function hidLine({ vendorId, productId, manufacturer, product }: FoundHid): string {
  return line(`${fourHex(vendorId)}:${fourHex(productId)}`, manufacturer, product);
}

function fourHex(id: number): string {
  return id.toString(16).padStart(4, '0');
}

function line(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join('  ');
}
