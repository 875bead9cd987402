import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import type { BytePort, OpenPort, PortFailure, PortListener, PortResult } from './byte-port.ts';

export interface FilePortSettings {
  /** `/dev/usb/lp0`, a FIFO, or a file. */
  readonly path: string;
  /** Patience with a device that takes nothing. */
  readonly writeTimeoutMs: number;
}

const { O_RDWR, O_WRONLY, O_APPEND, O_NONBLOCK, O_NOCTTY } = constants;
/** A device that is full, or has nothing to say, is asked again after so long. */
const PAUSE_MS = 10;
const READ_BYTES = 512;

/** What the system says when a file does not open. ENXIO: a FIFO that nobody reads, or a device that is gone. */
const failures: Readonly<Record<string, PortFailure>> = {
  ENOENT: 'no-such-device',
  ENXIO: 'no-such-device',
  ENODEV: 'no-such-device',
  EBUSY: 'in-use',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
};

/**
 * Opens a device file without ever waiting for the device: what does not fit now is tried again, until the patience is
 * over. Never creates a file: where no printer is plugged in, tickets must not fill a disk. Printers that cannot be
 * read are only written.
 */
export function openFilePort({ path, writeTimeoutMs }: FilePortSettings): OpenPort {
  return async (listener) => {
    const both = await tryOpen(path, O_RDWR);
    if (both.ok) {
      const kind = await both.value.stat();
      if (kind.isCharacterDevice()) return portOn(both.value, writeTimeoutMs, listener, true);
      await both.value.close();
    } else if (both.error !== 'no-permission') return both;
    const written = await tryOpen(path, O_WRONLY | O_APPEND);
    return written.ok ? portOn(written.value, writeTimeoutMs, listener, false) : written;
  };
}

async function tryOpen(path: string, flags: number): Promise<PortResult<FileHandle>> {
  try {
    return { ok: true, value: await open(path, flags | O_NONBLOCK | O_NOCTTY) };
  } catch (error) {
    return { ok: false, error: failures[codeOf(error)] ?? 'refused' };
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function portOn(
  file: FileHandle,
  writeTimeoutMs: number,
  listener: PortListener,
  isReadable: boolean,
): PortResult<BytePort> {
  const port = new FilePort(file, writeTimeoutMs, listener);
  if (isReadable) void port.readOn();
  return { ok: true, value: port };
}

class FilePort implements BytePort {
  readonly #file: FileHandle;
  readonly #writeTimeoutMs: number;
  readonly #listener: PortListener;
  #isOpen = true;

  constructor(file: FileHandle, writeTimeoutMs: number, listener: PortListener) {
    this.#file = file;
    this.#writeTimeoutMs = writeTimeoutMs;
    this.#listener = listener;
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  async write(bytes: Uint8Array): Promise<PortResult> {
    let left = bytes;
    let waited = 0;
    while (left.length > 0) {
      if (!this.#isOpen) return { ok: false, error: 'closed' };
      const taken = await this.#writeSome(left);
      if (taken === 'broken') {
        this.close();
        return { ok: false, error: 'closed' };
      }
      left = left.subarray(taken);
      waited = taken > 0 ? 0 : waited + PAUSE_MS;
      if (waited > this.#writeTimeoutMs) {
        this.close();
        return { ok: false, error: 'timeout' };
      }
      if (taken === 0) await pause();
    }
    return { ok: true, value: true };
  }

  /** Listens until the device goes. */
  async readOn(): Promise<void> {
    const buffer = new Uint8Array(READ_BYTES);
    while (this.#isOpen) {
      try {
        const { bytesRead } = await this.#file.read(buffer, 0, READ_BYTES, null);
        if (bytesRead > 0 && this.#isOpen) this.#listener.onBytes(buffer.slice(0, bytesRead));
        else await pause();
      } catch (error) {
        if (isFull(error)) await pause();
        // A write-only device refuses to be read and may be written all the same.
        else if (['EINVAL', 'EBADF', 'EPERM'].includes(codeOf(error))) return;
        else return this.close();
      }
    }
  }

  close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    // A device that is gone cannot even be closed; nothing is left to do about it.
    this.#file.close().catch(() => undefined);
    this.#listener.onClose();
  }

  abort(): void {
    this.close();
  }

  async #writeSome(bytes: Uint8Array): Promise<number | 'broken'> {
    try {
      return (await this.#file.write(bytes)).bytesWritten;
    } catch (error) {
      return isFull(error) ? 0 : 'broken';
    }
  }
}

function isFull(error: unknown): boolean {
  return ['EAGAIN', 'EWOULDBLOCK', 'EINTR'].includes(codeOf(error));
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
}
