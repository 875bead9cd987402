import { createProxyServer } from 'httpxy';
import type { ClientRequest, IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { sendProblem } from './send-problem.ts';

export interface ServerProxy {
  readonly web: (request: IncomingMessage, response: ServerResponse) => void;
  readonly upgrade: (request: IncomingMessage, socket: Socket, head: Buffer) => void;
}

/** Longer than the server's own patience with a printer or a scan. */
const answerTimeoutMs = 130_000;

/** Passes a page's requests on to the queue server, with this PC's token in place of whatever the page brings. */
export function createServerProxy(serverUrl: string, token: string): ServerProxy {
  const target = new URL(serverUrl);
  const proxy = createProxyServer({ target, changeOrigin: true, proxyTimeout: answerTimeoutMs });
  function asThisPc(outgoing: ClientRequest): void {
    outgoing.setHeader('authorization', `Bearer ${token}`);
    outgoing.removeHeader('cookie');
    outgoing.removeHeader('referer');
    if (outgoing.hasHeader('origin')) outgoing.setHeader('origin', target.origin);
  }
  proxy.on('proxyReq', asThisPc);
  proxy.on('proxyReqWs', asThisPc);
  proxy.on('proxyRes', (answer) => {
    delete answer.headers['set-cookie'];
  });
  proxy.on('error', (_error, request, response) => {
    if (response instanceof Socket) response.destroy();
    else if (request !== undefined && response !== undefined) sendProblem(request, response, 'hall-starting');
  });
  return {
    // What goes wrong is told by the event; the promise tells it a second time.
    web: (request, response) => void proxy.web(request, response).catch(() => undefined),
    upgrade(request, socket, head) {
      socket.on('error', () => socket.destroy());
      void proxy.ws(request, socket, { target }, head).catch(() => socket.destroy());
    },
  };
}
