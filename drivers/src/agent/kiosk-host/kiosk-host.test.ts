import { mkdtempSync, writeFileSync } from 'node:fs';
import type { IncomingHttpHeaders, Server } from 'node:http';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeviceId } from '@motcua/contract';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import type { KioskHost, KioskHostOptions } from './kiosk-host.ts';
import { startKioskHost } from './kiosk-host.ts';

vi.setConfig({ testTimeout: 15_000 });

const token = 'the-token-of-this-pc';
const pageFolder = mkdtempSync(join(tmpdir(), 'page-'));
writeFileSync(join(pageFolder, 'index.html'), '<title>kiosk</title>');

/** A queue server that keeps what it was asked, tells nothing of it and tries to set a cookie. */
let upstream: Server;
let asked: { url: string; headers: IncomingHttpHeaders }[] = [];
const hosts: KioskHost[] = [];

beforeEach(async () => {
  asked = [];
  upstream = createServer((incoming, outgoing) => {
    asked.push({ url: incoming.url ?? '', headers: incoming.headers });
    outgoing.setHeader('Set-Cookie', 'session=1').end('from the server');
  });
  upstream.on('upgrade', (incoming, socket) => {
    asked.push({ url: incoming.url ?? '', headers: incoming.headers });
    socket.end('HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n');
  });
  await listening(upstream, 0);
});
afterEach(async () => {
  await Promise.all(hosts.splice(0).map((host) => host.close()));
  upstream.closeAllConnections();
  upstream.close();
});

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
}

function portOf(server: Server): number {
  // It listens on TCP.
  return (server.address() as AddressInfo).port;
}

function start(more: Partial<KioskHostOptions> = {}): KioskHost {
  const host = startKioskHost({
    ...{ kioskId: z.parse(DeviceId, 'kiosk-1'), port: 0, pageFolder, token, retryMs: 30 },
    ...{ serverUrl: `http://127.0.0.1:${portOf(upstream)}`, onChange: () => undefined },
    local: {
      ...{ hasScanner: () => false, hasVoice: () => false },
      scan: async () => ({ kind: 'no-scanner' }),
      say: async () => ({ ok: false, cause: 'voice-missing' }),
    },
    ...more,
  });
  hosts.push(host);
  return host;
}

async function portWhenUp(host: KioskHost): Promise<number> {
  return vi.waitFor(() => Number(new URL(host.url() ?? '').port), 5_000);
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** As a browser asks, with any Host and Origin. */
function ask(port: number, path: string, headers: Record<string, string> = {}, body = ''): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const method = body === '' ? 'GET' : 'POST';
    const outgoing = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (incoming) => {
      let text = '';
      incoming.on('data', (piece) => (text += String(piece)));
      incoming.on('end', () =>
        resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body: text }),
      );
    });
    outgoing.on('error', reject).end(body);
  });
}

/** What comes back on a raw socket until it ends. */
function handshake(port: number, headers: string): Promise<string> {
  return new Promise((resolve) => {
    let heard = '';
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(
        `GET /socket.io/?transport=websocket HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n` +
          `Upgrade: websocket\r\nConnection: Upgrade\r\n${headers}\r\n`,
      ),
    );
    socket.on('data', (bytes) => (heard += String(bytes)));
    socket.on('error', () => undefined).on('close', () => resolve(heard));
  });
}

it('AG-82 requests and sockets reach the server with this PC’s token, which the page never sees', async () => {
  const port = await portWhenUp(start());
  const origin = `http://127.0.0.1:${port}`;
  const answer = await ask(port, '/api/v1/state?x=1', {
    origin,
    cookie: 'a=b',
    authorization: 'Bearer mine',
  });
  expect([answer.status, answer.body]).toEqual([200, 'from the server']);
  expect(answer.headers['set-cookie']).toBeUndefined();
  const socket = await handshake(port, `Origin: ${origin}\r\nCookie: a=b\r\n`);
  expect(socket).toContain('101');
  expect(asked.map(({ url }) => url)).toEqual(['/api/v1/state?x=1', '/socket.io/?transport=websocket']);
  for (const { headers } of asked) {
    expect(headers.authorization).toBe(`Bearer ${token}`);
    expect([headers.cookie, headers.origin]).toEqual([undefined, `http://127.0.0.1:${portOf(upstream)}`]);
  }
  const page = await ask(port, '/kiosk?kiosk=kiosk-1');
  expect(page.body).toBe('<title>kiosk</title>');
  for (const said of [JSON.stringify(answer), socket, JSON.stringify(page)])
    expect(said).not.toContain(token);
});

it('AG-83 a page of elsewhere reaches neither the server nor this PC’s devices', async () => {
  const port = await portWhenUp(start());
  const own = `127.0.0.1:${port}`;
  const strangers: Record<string, string>[] = [
    { host: `evil.example:${port}` },
    { host: own, origin: 'http://evil.example' },
    { host: own, 'sec-fetch-site': 'cross-site' },
  ];
  for (const headers of strangers) {
    expect((await ask(port, '/api/v1/state', headers)).status).toBe(403);
    const speech = { ...headers, 'content-type': 'application/json' };
    expect((await ask(port, '/api/v1/speech', speech, '{"text":"x","locale":"vi"}')).status).toBe(403);
  }
  expect(await handshake(port, 'Origin: http://evil.example\r\n')).toBe('');
  expect(asked).toEqual([]);
});

it('AG-83 nothing listens on any address but loopback', async () => {
  const port = await portWhenUp(start());
  const others = Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
  for (const address of [...others, '127.0.0.2']) {
    const reached = await new Promise((resolve) => {
      const socket = connect({ host: address, port, timeout: 2_000 }, () => resolve(true));
      for (const end of ['error', 'timeout']) socket.once(end, () => [socket.destroy(), resolve(false)]);
    });
    expect([address, reached]).toEqual([address, false]);
  }
});

it('AG-84 the page shows without a server, and what needs one is told to wait', async () => {
  const port = await portWhenUp(start({ serverUrl: 'http://127.0.0.1:9' }));
  const page = await ask(port, '/kiosk?kiosk=kiosk-1');
  expect([page.status, page.body]).toEqual([200, '<title>kiosk</title>']);
  expect(page.headers['content-security-policy']).toContain("default-src 'self'");
  const answer = await ask(port, '/api/v1/state');
  expect([answer.status, answer.headers['retry-after']]).toEqual([503, '2']);
  expect(JSON.parse(answer.body)).toMatchObject({ code: 'hall-starting' });
});

it('AG-85 a busy port is one line with a remedy, and tried until it is free', async () => {
  const other = createServer();
  await listening(other, 0);
  const host = start({ port: portOf(other) });
  await vi.waitFor(() => expect(host.problem()).toMatch(/Port \d+ is taken .+ set another localPort\./));
  expect(host.url()).toBeUndefined();
  await new Promise((resolve) => other.close(resolve));
  await portWhenUp(host);
  expect(host.problem()).toBeUndefined();
});

it('AG-86 a scanner and a voice of this PC are used without the server', async () => {
  const scanned: string[] = [];
  const local: KioskHostOptions['local'] = {
    ...{ hasScanner: () => true, hasVoice: () => true },
    async scan(kioskId, seconds) {
      scanned.push(`${kioskId} ${seconds}`);
      return { kind: 'nothing' };
    },
    say: async ({ text }) => ({ ok: true, wav: new TextEncoder().encode(text), engine: 'test' }),
  };
  const port = await portWhenUp(start({ local }));
  const json = { 'content-type': 'application/json' };
  const scan = await ask(port, '/api/v1/kiosks/kiosk-1/scan', json, '{"seconds":20}');
  expect([scan.status, JSON.parse(scan.body)]).toEqual([200, { kind: 'nothing' }]);
  const speech = await ask(port, '/api/v1/speech', json, '{"text":"Xin chao","locale":"vi"}');
  expect([speech.status, speech.headers['content-type'], speech.body]).toEqual([
    200,
    'audio/wav',
    'Xin chao',
  ]);
  expect((await ask(port, '/api/v1/speech', json, '{"text":')).status).toBe(400);
  expect([scanned, asked]).toEqual([['kiosk-1 20'], []]);
  expect((await ask(port, '/api/v1/kiosks/kiosk-2/scan', json, '{"seconds":20}')).body).toBe(
    'from the server',
  );
});
