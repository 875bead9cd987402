import type { BytePort, OpenPort, PortListener, PortResult } from '../../port/byte-port.ts';

/**
 * One cable for several devices: keypads and displays on one RS-485 line. The system lets one program open a line
 * once, so the first that asks opens it, all hear what comes in, and the last that leaves closes it.
 */
export interface SharedLines {
  /** The line at this place, opened by `open` when nobody has it yet. */
  readonly at: (place: string, open: OpenPort) => OpenPort;
}

export function createSharedLines(): SharedLines {
  const lines = new Map<string, Line>();
  return {
    at: (place, open) => (listener) => {
      const line = lines.get(place) ?? new Line(open, () => lines.delete(place));
      lines.set(place, line);
      return line.join(listener);
    },
  };
}

class Line {
  readonly #opening: Promise<PortResult<BytePort>>;
  readonly #listeners = new Set<PortListener>();
  readonly #onGone: () => void;
  /** Writes of several owners follow each other and never mix. */
  #lastWrite: Promise<unknown> = Promise.resolve();

  constructor(open: OpenPort, onGone: () => void) {
    this.#onGone = onGone;
    this.#opening = open({
      onBytes: (bytes) => this.#listeners.forEach((one) => one.onBytes(bytes)),
      onClose: () => this.#end(),
    });
  }

  async join(listener: PortListener): Promise<PortResult<BytePort>> {
    this.#listeners.add(listener);
    const opened = await this.#opening;
    if (!opened.ok) {
      this.#onGone();
      return opened;
    }
    return { ok: true, value: this.#seat(opened.value, listener) };
  }

  #seat(port: BytePort, listener: PortListener): BytePort {
    const leave = (end: () => void): void => {
      if (!this.#listeners.delete(listener) || this.#listeners.size > 0) return;
      this.#onGone();
      end();
    };
    const has = (): boolean => this.#listeners.has(listener) && port.isOpen;
    return {
      get isOpen() {
        return has();
      },
      write: (bytes) => {
        const writing = this.#lastWrite.then(() => port.write(bytes));
        this.#lastWrite = writing;
        return writing;
      },
      close: () => leave(() => port.close()),
      abort: () => leave(() => port.abort()),
    };
  }

  #end(): void {
    this.#onGone();
    const left = [...this.#listeners];
    this.#listeners.clear();
    for (const listener of left) listener.onClose();
  }
}
