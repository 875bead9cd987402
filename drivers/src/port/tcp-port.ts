import { connect, type Socket } from 'node:net';
import type { BytePort, PortListener, PortResult } from './byte-port.ts';

export interface TcpAddress {
  readonly host: string;
  /** 9100 on nearly every network printer. */
  readonly port: number;
  readonly connectTimeoutMs: number;
  /** A printer without paper closes its TCP window and write() would wait for ever. */
  readonly writeTimeoutMs: number;
}

/** Opens a raw TCP connection with Nagle off: delayed acknowledgements reorder nothing but cost 40 ms an answer. */
export function openTcpPort(address: TcpAddress, listener: PortListener): Promise<PortResult<BytePort>> {
  return new Promise((resolve) => {
    const socket = connect({ host: address.host, port: address.port, noDelay: true });
    const timer = setTimeout(() => give('timeout'), address.connectTimeoutMs);
    function give(error: 'timeout' | 'refused'): void {
      clearTimeout(timer);
      socket.destroy();
      resolve({ ok: false, error });
    }
    function refuse(): void {
      give('refused');
    }
    socket.once('error', refuse);
    socket.once('connect', () => {
      clearTimeout(timer);
      socket.off('error', refuse);
      resolve({ ok: true, value: new TcpPort(socket, address.writeTimeoutMs, listener) });
    });
  });
}

class TcpPort implements BytePort {
  readonly #socket: Socket;
  readonly #writeTimeoutMs: number;

  constructor(socket: Socket, writeTimeoutMs: number, listener: PortListener) {
    this.#socket = socket;
    this.#writeTimeoutMs = writeTimeoutMs;
    socket.on('data', (bytes) => listener.onBytes(bytes));
    socket.on('error', () => socket.destroy());
    socket.on('end', () => socket.destroy());
    socket.once('close', () => listener.onClose());
  }

  get isOpen(): boolean {
    return !this.#socket.destroyed;
  }

  write(bytes: Uint8Array): Promise<PortResult> {
    if (!this.isOpen) return Promise.resolve({ ok: false, error: 'closed' });
    return new Promise((resolve) => {
      const socket = this.#socket;
      function finish(result: PortResult): void {
        clearTimeout(timer);
        socket.off('close', onClose);
        resolve(result);
        if (!result.ok) socket.resetAndDestroy();
      }
      function onClose(): void {
        finish({ ok: false, error: 'closed' });
      }
      const timer = setTimeout(() => finish({ ok: false, error: 'timeout' }), this.#writeTimeoutMs);
      socket.once('close', onClose);
      socket.write(bytes, (error) =>
        finish(error ? { ok: false, error: 'closed' } : { ok: true, value: true }),
      );
    });
  }

  close(): void {
    this.#socket.destroySoon();
  }

  abort(): void {
    this.#socket.resetAndDestroy();
  }
}
