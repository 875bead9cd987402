import type { SerialPort } from 'serialport';
import type { BytePort, OpenPort, PortFailure, PortListener, PortResult } from './byte-port.ts';

export interface SerialSettings {
  /** `/dev/serial/by-id/…`, `/dev/ttyUSB0`, `COM3`. */
  readonly path: string;
  readonly baudRate: number;
  readonly dataBits: 7 | 8;
  readonly parity: 'none' | 'even' | 'odd';
  readonly stopBits: 1 | 2;
  /** `none` where left out. */
  readonly flowControl?: 'none' | 'rts-cts' | 'xon-xoff';
  /** Patience with the far side, on top of the time that the bytes themselves need on the line. */
  readonly writeTimeoutMs: number;
}

export interface FoundSerialPort {
  readonly path: string;
  readonly manufacturer?: string;
  readonly serialNumber?: string;
  /** Four hexadecimal digits. */
  readonly vendorId?: string;
  readonly productId?: string;
}

/** As udev tells it; what it does not know is undefined. */
type Listed = { readonly [key in keyof FoundSerialPort]: FoundSerialPort[key] | undefined } & {
  readonly path: string;
};

interface SerialLibrary {
  readonly SerialPort: (new (options: ConstructorParameters<typeof SerialPort>[0]) => SerialPort) & {
    list(): Promise<readonly Listed[]>;
  };
}

/** The part of an open port that answers as long as its device is there. */
interface AskedLine {
  readonly port?: { getBaudRate(): Promise<unknown> };
}

/** Loaded only when a serial device is asked for: its native part may be missing, and most PCs have no serial device. */
function importLibrary(): Promise<SerialLibrary> {
  return import('serialport');
}

/** Start bit, eight data bits, parity and two stop bits: never less than the line needs. */
const bitsPerByte = 12;

/**
 * A line that hung up in the very moment of a read is read for ever by the library, a whole processor long, and never
 * closed (bindings-cpp, unix-read: nothing read means "again"). So we ask the line now and then whether it still lives.
 */
const lifeCheckMs = 500;

/** The system's own words for why a port does not open; Linux, macOS and Windows word them alike. */
const failures: readonly (readonly [RegExp, PortFailure])[] = [
  [/cannot lock|temporarily unavailable|busy/i, 'in-use'],
  [/permission|not permitted|access denied/i, 'no-permission'],
  [/no such|not found|inappropriate ioctl|not a directory|input\/output error/i, 'no-such-device'],
];

function failureOf(error: Error): PortFailure {
  return failures.find(([words]) => words.test(error.message))?.[1] ?? 'refused';
}

/** Opens a serial line and locks it, so that no second program mixes its bytes in. */
export function openSerialPort(settings: SerialSettings, load = importLibrary): OpenPort {
  return async (listener) => {
    let library: SerialLibrary;
    try {
      library = await load();
    } catch {
      return { ok: false, error: 'library-missing' };
    }
    const { path, baudRate, dataBits, parity, stopBits, flowControl } = settings;
    const xon = flowControl === 'xon-xoff';
    const line = { path, baudRate, dataBits, parity, stopBits };
    const flow = { rtscts: flowControl === 'rts-cts', xon, xoff: xon };
    const port = new library.SerialPort({ ...line, ...flow, lock: true, autoOpen: false });
    return new Promise((resolve) => {
      port.open((error) => {
        if (error) resolve({ ok: false, error: failureOf(error) });
        else resolve({ ok: true, value: new SerialBytePort(port, settings, listener) });
      });
    });
  };
}

class SerialBytePort implements BytePort {
  readonly #port: SerialPort;
  readonly #settings: SerialSettings;
  readonly #lifeCheck: NodeJS.Timeout;
  #isLeaving = false;

  constructor(port: SerialPort, settings: SerialSettings, listener: PortListener) {
    this.#port = port;
    this.#settings = settings;
    port.on('data', (bytes: Uint8Array) => listener.onBytes(bytes));
    /** What breaks a line ends in `close` as well; without a listener the error would end the process. */
    port.on('error', () => this.abort());
    /** Some adapters answer an unplugged cable with an endless stream of nothing. */
    port.on('end', () => this.abort());
    this.#lifeCheck = setInterval(() => void this.#checkLife(), lifeCheckMs);
    port.once('close', () => {
      clearInterval(this.#lifeCheck);
      this.#isLeaving = true;
      listener.onClose();
    });
  }

  get isOpen(): boolean {
    return this.#port.isOpen && !this.#isLeaving;
  }

  write(bytes: Uint8Array): Promise<PortResult> {
    if (!this.isOpen) return Promise.resolve({ ok: false, error: 'closed' });
    const port = this.#port;
    const { baudRate, writeTimeoutMs } = this.#settings;
    const lineMs = (bytes.length * bitsPerByte * 1000) / baudRate;
    return new Promise((resolve) => {
      const finish = (result: PortResult): void => {
        clearTimeout(timer);
        port.off('close', onClose);
        resolve(result);
        if (!result.ok) this.abort();
      };
      const onClose = (): void => finish({ ok: false, error: 'closed' });
      const timer = setTimeout(() => finish({ ok: false, error: 'timeout' }), lineMs + writeTimeoutMs);
      const onDrained = (error: Error | null | undefined): void =>
        finish(error ? { ok: false, error: 'closed' } : { ok: true, value: true });
      port.once('close', onClose);
      port.write(bytes, undefined, (error) => (error ? onDrained(error) : port.drain(onDrained)));
    });
  }

  close(): void {
    if (!this.isOpen) return;
    this.#isLeaving = true;
    const timer = setTimeout(() => this.#drop(), this.#settings.writeTimeoutMs);
    this.#port.drain(() => {
      clearTimeout(timer);
      this.#shut();
    });
  }

  abort(): void {
    this.#isLeaving = true;
    this.#drop();
  }

  async #checkLife(): Promise<void> {
    try {
      const line: AskedLine = this.#port;
      await line.port?.getBaudRate();
    } catch (error) {
      if (error instanceof Error && /input\/output error|no such device/i.test(error.message)) this.abort();
    }
  }

  /** Emptying the buffers first also frees a thread that waits for a far side that takes nothing. */
  #drop(): void {
    if (this.#port.isOpen) this.#port.flush(() => this.#shut());
  }

  #shut(): void {
    if (this.#port.isOpen) this.#port.close(() => undefined);
  }
}

/** What the system knows of serial ports. Never rejects; an empty list says why it is empty, where that is known. */
export async function listSerialPorts(
  load = importLibrary,
): Promise<{ ports: readonly FoundSerialPort[]; reason?: 'library-missing' | 'udev-missing' }> {
  let library: SerialLibrary;
  try {
    library = await load();
  } catch {
    return { ports: [], reason: 'library-missing' };
  }
  try {
    return { ports: (await library.SerialPort.list()).map(found) };
  } catch {
    return { ports: [], reason: 'udev-missing' };
  }
}

function found(port: Listed): FoundSerialPort {
  const { path, manufacturer, serialNumber, vendorId, productId } = port;
  return {
    path,
    ...(manufacturer !== undefined && { manufacturer }),
    ...(serialNumber !== undefined && { serialNumber }),
    ...(vendorId !== undefined && { vendorId }),
    ...(productId !== undefined && { productId }),
  };
}
