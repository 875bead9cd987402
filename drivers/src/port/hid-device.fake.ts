import { EventEmitter } from 'node:events';
import type { HidDevice, HidLibrary } from './hid-port.ts';

/**
 * A USB socket with at most one HID device in it, in the place of node-hid: no HID device can be emulated on a machine
 * without USB, so these are the only reports that tests ever see.
 */
export class FakeHid implements HidLibrary {
  readonly written: number[][] = [];
  readonly #usagePages: readonly number[];
  readonly #ids: readonly [number, number];
  /** The path of the device, which a test may make a file that nobody may read. */
  path = '/dev/hidraw-fake';
  isIn = true;
  isLocked = false;
  isDeaf = false;
  opened = 0;
  #device: FakeHidDevice | undefined;

  constructor(vendorId: string, productId: string, usagePages: readonly number[] = [0x01]) {
    this.#ids = [Number.parseInt(vendorId, 16), Number.parseInt(productId, 16)];
    this.#usagePages = usagePages;
  }

  readonly HIDAsync = {
    open: async (path: string): Promise<HidDevice> => {
      if (!this.isIn || this.isLocked || !path.startsWith(this.path))
        throw new Error('could not open device');
      this.opened += 1;
      this.#device = new FakeHidDevice(this);
      return this.#device;
    },
  };

  async devicesAsync(vendorId: number, productId: number) {
    if (!this.isIn || vendorId !== this.#ids[0] || productId !== this.#ids[1]) return [];
    return this.#usagePages.map((usagePage, i) => ({
      path: i === 0 ? this.path : `${this.path}-${i}`,
      usagePage,
    }));
  }

  get isOpen(): boolean {
    return this.#device !== undefined;
  }

  report(bytes: Iterable<number>): void {
    this.#device?.emit('data', Buffer.from([...bytes]));
  }

  unplug(): void {
    this.isIn = false;
    const device = this.#device;
    this.#device = undefined;
    device?.emit('error', new Error('could not read from HID device'));
  }

  plug(): void {
    this.isIn = true;
  }

  leave(device: FakeHidDevice): void {
    if (this.#device === device) this.#device = undefined;
  }
}

class FakeHidDevice extends EventEmitter implements HidDevice {
  readonly #socket: FakeHid;

  constructor(socket: FakeHid) {
    super();
    this.#socket = socket;
  }

  write(report: number[]): Promise<number> {
    if (this.#socket.isDeaf) return new Promise(() => undefined);
    if (!this.#socket.isIn) return Promise.reject(new Error('Cannot write to hid device'));
    this.#socket.written.push(report);
    return Promise.resolve(report.length);
  }

  async close(): Promise<void> {
    this.#socket.leave(this);
    this.removeAllListeners();
  }
}
