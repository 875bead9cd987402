import type { DeviceId } from '@motcua/contract';
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { LocalDevices } from './kiosk-app.ts';
import { createKioskApp } from './kiosk-app.ts';
import { isOwnPage } from './own-pages-only.ts';
import { createServerProxy } from './server-proxy.ts';

export interface KioskHostOptions {
  readonly kioskId: DeviceId;
  /** 0 takes any free port. */
  readonly port: number;
  readonly pageFolder: string;
  readonly serverUrl: string;
  readonly token: string;
  readonly local: LocalDevices;
  readonly retryMs: number;
  readonly onChange: () => void;
}

export interface KioskHost {
  /** Undefined until it listens. */
  readonly url: () => string | undefined;
  /** Why it does not listen, with what to do. */
  readonly problem: () => string | undefined;
  readonly close: () => Promise<void>;
}

/** Shows one kiosk's screen on this PC's loopback address and nowhere else; a busy port is tried again for ever. */
export function startKioskHost(options: KioskHostOptions): KioskHost {
  const { kioskId, port, retryMs } = options;
  const server = createKioskServer(options);
  const sockets = new Set<Socket>();
  let problem: string | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;
  const listen = (): void => void server.listen(port, '127.0.0.1');
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  server.on('listening', () => {
    problem = undefined;
    options.onChange();
  });
  server.on('error', (error) => {
    if (isClosed || server.listening) return;
    problem = explain(kioskId, port, error);
    options.onChange();
    timer = setTimeout(listen, retryMs);
  });
  listen();
  return {
    url: () => (server.listening ? `http://127.0.0.1:${portOf(server)}/kiosk?kiosk=${kioskId}` : undefined),
    problem: () => problem,
    async close() {
      isClosed = true;
      clearTimeout(timer);
      for (const socket of sockets) socket.destroy();
      if (server.listening) await new Promise((resolve) => server.close(resolve));
    },
  };
}

function createKioskServer({ kioskId, pageFolder, serverUrl, token, local }: KioskHostOptions): Server {
  const proxy = createServerProxy(serverUrl, token);
  const app = createKioskApp({ kioskId, pageFolder, proxy, local, port: () => portOf(server) });
  const server = createServer(app);
  server.on('upgrade', (request, socket, head) => {
    const isWanted = request.url?.startsWith('/socket.io/') === true && isOwnPage(request, portOf(server));
    // The server of `node:http` hands out its own TCP sockets.
    if (isWanted) proxy.upgrade(request, socket as Socket, head);
    else socket.destroy();
  });
  return server;
}

function portOf(server: Server): number {
  // A server that listens on TCP has an address of that form, and null before.
  return (server.address() as AddressInfo | null)?.port ?? 0;
}

function explain(kioskId: string, port: number, error: NodeJS.ErrnoException): string {
  const why =
    error.code === 'EADDRINUSE'
      ? `Port ${port} is taken by another program`
      : `Port ${port} cannot be opened (${error.code ?? error.message})`;
  return `devices.yaml: ${why}, so ${kioskId} has no screen here. End that program or set another localPort.`;
}
