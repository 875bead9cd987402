import type { BytePort, OpenPort, PortFailure, PortListener, PortResult } from './byte-port.ts';

/** A cable without wires: what a driver opens and what a fake device holds are two ends of it. */
export class MemoryCable {
  readonly #onWritten: (bytes: Uint8Array) => void;
  readonly #ends = new Set<MemoryPort>();
  /** Why it does not open; `undefined`: it does. */
  fault: PortFailure | undefined;

  constructor(onWritten: (bytes: Uint8Array) => void = () => undefined) {
    this.#onWritten = onWritten;
  }

  readonly open: OpenPort = async (listener): Promise<PortResult<BytePort>> => {
    if (this.fault) return { ok: false, error: this.fault };
    if (this.#ends.size > 0) return { ok: false, error: 'in-use' };
    const port = new MemoryPort(listener, this.#onWritten, () => this.#ends.delete(port));
    this.#ends.add(port);
    return { ok: true, value: port };
  };

  get isOpen(): boolean {
    return this.#ends.size > 0;
  }

  /** The device says something. Nobody hears it while nobody has opened the cable. */
  send(bytes: Uint8Array): void {
    for (const port of [...this.#ends]) port.listener.onBytes(bytes);
  }

  unplug(): void {
    this.fault = 'no-such-device';
    for (const port of [...this.#ends]) port.abort();
  }

  plug(): void {
    this.fault = undefined;
  }
}

class MemoryPort implements BytePort {
  readonly listener: PortListener;
  readonly #onWritten: (bytes: Uint8Array) => void;
  readonly #leave: () => void;
  isOpen = true;

  constructor(listener: PortListener, onWritten: (bytes: Uint8Array) => void, leave: () => void) {
    this.listener = listener;
    this.#onWritten = onWritten;
    this.#leave = leave;
  }

  async write(bytes: Uint8Array): Promise<PortResult> {
    if (!this.isOpen) return { ok: false, error: 'closed' };
    this.#onWritten(bytes);
    return { ok: true, value: true };
  }

  close(): void {
    this.abort();
  }

  abort(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.#leave();
    this.listener.onClose();
  }
}
