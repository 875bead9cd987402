import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import http from 'node:http';
import https from 'node:https';
import type { TLSSocket } from 'node:tls';

/** Where a printer is: `ipp://192.168.1.60/ipp/print`; `ipps:` is the same inside TLS. */
export interface IppPlace {
  readonly url: string;
  /** SHA-256 of the printer's own certificate, hexadecimal; without it only one that this PC trusts is taken. */
  readonly certificate?: string | undefined;
}

/**
 * `sent`: the whole request has left, so the printer may have it. `refused`: it wants a password, or is another thing
 * than a printer.
 */
export type LineFailure = {
  readonly ok: false;
  readonly why: 'unreachable' | 'refused' | 'timeout';
  readonly sent: boolean;
};
export type LineReply = { readonly ok: true; readonly body: Buffer } | LineFailure;

/** Sends one request and takes the answer. Never rejects. */
export type IppLine = (request: Buffer, timeoutMs: number, signal: AbortSignal) => Promise<LineReply>;

const defaultPort = 631;
/** A printer that says everything about itself needs some thirty thousand bytes. */
const mostReplyBytes = 1_000_000;

/** Each request on a connection of its own: printers hang up when they like, and a kiosk prints rarely. */
export function ippLine({ url, certificate }: IppPlace): IppLine {
  const { protocol, hostname, port, pathname } = new URL(url);
  const isSealed = protocol === 'ipps:';
  const options = {
    ...{ method: 'POST', host: hostname, port: port === '' ? defaultPort : Number(port) },
    ...{ path: pathname === '' ? '/' : pathname, agent: false },
    ...(isSealed && certificate !== undefined && { rejectUnauthorized: false }),
  };
  return (request, timeoutMs, signal) =>
    new Promise((resolve) => {
      let sent = false;
      const over = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
      const headers = { 'Content-Type': 'application/ipp', 'Content-Length': request.length };
      const asking = (isSealed ? https : http).request({ ...options, headers, signal: over });
      const fail = (why: LineFailure['why']): void => resolve({ ok: false, why, sent });
      asking.on('error', () => fail(over.aborted && !signal.aborted ? 'timeout' : 'unreachable'));
      asking.on('response', (answer) => {
        void take(answer).then((body) => {
          if (answer.statusCode === 200 && body !== undefined) resolve({ ok: true, body });
          else fail(answer.statusCode === 200 ? 'unreachable' : 'refused');
        });
      });
      asking.on('socket', (socket) => {
        const begin = (): void => {
          if (
            isSealed &&
            certificate !== undefined &&
            fingerprint(socket as TLSSocket) !== plain(certificate)
          )
            return void asking.destroy(new Error('another certificate'));
          asking.end(request, () => (sent = true));
        };
        socket.once(isSealed ? 'secureConnect' : 'connect', begin);
      });
      asking.flushHeaders();
    });
}

async function take(answer: IncomingMessage): Promise<Buffer | undefined> {
  const parts: Buffer[] = [];
  let length = 0;
  try {
    for await (const part of answer as AsyncIterable<Buffer>) {
      parts.push(part);
      length += part.length;
      if (length > mostReplyBytes) return undefined;
    }
  } catch {
    return undefined; // it hung up in the middle of its answer
  }
  return Buffer.concat(parts);
}

function fingerprint(socket: TLSSocket): string {
  return createHash('sha256').update(socket.getPeerCertificate().raw).digest('hex');
}

function plain(certificate: string): string {
  return certificate.replaceAll(':', '').toLowerCase();
}
