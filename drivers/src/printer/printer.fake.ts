import type { Server } from 'node:net';
import { createServer } from 'node:net';
import type { Duplex } from 'node:stream';
import {
  VirtualPrinter as StreamPrinter,
  type VirtualPrinterOptions as StreamOptions,
} from './virtual-printer.fake.ts';

export type { Condition } from './condition.fake.ts';
export type { VirtualPaper } from './virtual-printer.fake.ts';

export interface VirtualPrinterOptions extends StreamOptions {
  readonly host?: string;
  /** 0 takes any free port. */
  readonly port?: number;
  /** A connection without data is closed after so long (UB-E02: five minutes). */
  readonly idleMs?: number;
}

/** More are refused (UB-E02 technical reference). */
const MOST_CONNECTIONS = 3;

/** Switches a virtual printer on: a TCP server that speaks ESC/POS, with hands to break it. */
export async function startVirtualPrinter(options: VirtualPrinterOptions = {}): Promise<VirtualPrinter> {
  const printer = new VirtualPrinter(options);
  await printer.goOnline();
  return printer;
}

/** The same printer at the end of any stream: a serial line, a pipe. */
export function attachVirtualPrinter(stream: Duplex, options: StreamOptions = {}): StreamPrinter {
  const printer = new StreamPrinter(options);
  printer.attach(stream);
  return printer;
}

/** A virtual printer with a network socket. */
export class VirtualPrinter extends StreamPrinter {
  readonly host: string;
  readonly #idleMs: number;
  #server: Server | undefined;
  #port: number;

  constructor(options: VirtualPrinterOptions) {
    super(options);
    this.host = options.host ?? '127.0.0.1';
    this.#port = options.port ?? 0;
    this.#idleMs = options.idleMs ?? 5 * 60_000;
  }

  get port(): number {
    return this.#port;
  }

  /** Pulls the network cable; the port stays ours for `goOnline`. */
  async goOffline(): Promise<void> {
    const closed = this.#shutDoor();
    this.detach();
    await closed;
  }

  /** New connections are refused; the one that prints stays. */
  refuseConnections(): void {
    void this.#shutDoor();
  }

  async goOnline(): Promise<void> {
    if (this.#server) return;
    const server = createServer((socket) => {
      socket.setNoDelay(true);
      socket.setTimeout(this.#idleMs, () => socket.destroy());
      this.attach(socket);
    });
    server.maxConnections = MOST_CONNECTIONS;
    this.#server = server;
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(this.#port, this.host, resolve);
    });
    const address = server.address();
    if (address && typeof address === 'object') this.#port = address.port;
  }

  override async close(): Promise<void> {
    await this.goOffline();
    await super.close();
  }

  async #shutDoor(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (server) await new Promise((resolve) => server.close(resolve));
  }
}
