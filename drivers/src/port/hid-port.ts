import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import type { BytePort, OpenPort, PortFailure, PortListener, PortResult } from './byte-port.ts';
import type { KeepTiming } from './kept-port.ts';

/** Which device: both ids as `lsusb` shows them, four hexadecimal digits. */
export interface HidPlace {
  readonly vendorId: string;
  readonly productId: string;
  /** Where one device has several faces: only the one with this usage page. */
  readonly usagePage?: number | undefined;
  /** Patience with a device that takes no report. */
  readonly writeTimeoutMs: number;
}

/** What we use of an open device of node-hid. */
export interface HidDevice {
  on(event: 'data', listener: (report: Uint8Array) => void): unknown;
  on(event: 'error', listener: (error: unknown) => void): unknown;
  write(report: number[]): Promise<number>;
  close(): Promise<void>;
}

/** What we use of node-hid; a fake of it stands in where no device is at hand. */
export interface HidLibrary {
  devicesAsync(
    vendorId: number,
    productId: number,
  ): Promise<readonly { path?: string | undefined; usagePage?: number | undefined }[]>;
  readonly HIDAsync: { open(path: string): Promise<HidDevice> };
}

/** Its native part wants libusb or libudev, which a PC may lack, so it is loaded when a device asks for it. */
async function importLibrary(): Promise<HidLibrary> {
  const { devicesAsync, HIDAsync } = await import('node-hid');
  return { devicesAsync, HIDAsync };
}

/** node-hid tells nothing of a plug, so we look every two seconds. */
export function hidTiming(random: () => number): KeepTiming {
  return { firstDelayMs: 2_000, longestDelayMs: 2_000, random };
}

/** Opens one HID device. Each report comes as one piece, each piece written is one report, its id first. */
export function openHidPort(place: HidPlace, load = importLibrary): OpenPort {
  return async (listener) => {
    let library: HidLibrary;
    let found: Awaited<ReturnType<HidLibrary['devicesAsync']>>;
    try {
      library = await load();
      found = await library.devicesAsync(
        Number.parseInt(place.vendorId, 16),
        Number.parseInt(place.productId, 16),
      );
    } catch {
      /** The native part is loaded with the first question. */
      return { ok: false, error: 'library-missing' };
    }
    const fits = found.find((one) => place.usagePage === undefined || one.usagePage === place.usagePage);
    if (fits?.path === undefined) return { ok: false, error: 'no-such-device' };
    try {
      const device = await library.HIDAsync.open(fits.path);
      return { ok: true, value: new HidBytePort(device, place.writeTimeoutMs, listener) };
    } catch {
      return { ok: false, error: await whyNot(fits.path) };
    }
  };
}

/** node-hid says only that it cannot open; the file of the device says whether we may. */
async function whyNot(path: string): Promise<PortFailure> {
  try {
    await access(path, constants.R_OK | constants.W_OK);
    return 'in-use';
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    return code === 'EACCES' || code === 'EPERM' ? 'no-permission' : 'in-use';
  }
}

class HidBytePort implements BytePort {
  readonly #device: HidDevice;
  readonly #writeTimeoutMs: number;
  readonly #listener: PortListener;
  #isOpen = true;

  constructor(device: HidDevice, writeTimeoutMs: number, listener: PortListener) {
    this.#device = device;
    this.#writeTimeoutMs = writeTimeoutMs;
    this.#listener = listener;
    device.on('error', () => this.abort());
    device.on('data', (report) => {
      if (this.#isOpen) listener.onBytes(report);
    });
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  async write(bytes: Uint8Array): Promise<PortResult> {
    if (!this.#isOpen) return { ok: false, error: 'closed' };
    const result = await new Promise<PortResult>((resolve) => {
      const timer = setTimeout(() => resolve({ ok: false, error: 'timeout' }), this.#writeTimeoutMs);
      this.#device
        .write([...bytes])
        .then(
          () => resolve({ ok: true, value: true }),
          () => resolve({ ok: false, error: 'closed' }),
        )
        .finally(() => clearTimeout(timer));
    });
    if (!result.ok) this.abort();
    return result;
  }

  close(): void {
    this.abort();
  }

  abort(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.#device.close().catch(() => undefined);
    this.#listener.onClose();
  }
}
