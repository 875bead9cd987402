import type { AgentHello, DeviceHealth, DeviceId, DeviceKind } from '@motcua/contract';
import { agentProtocol } from '@motcua/contract';
import type { Socket } from 'socket.io-client';
import { io } from 'socket.io-client';
import { afterEach, expect, it } from 'vitest';
import { listenToFeed } from '../harness/feed-ears.ts';
import type { TestHall } from '../harness/start-hall.ts';
import { deviceToken, startHall } from '../harness/start-hall.ts';
import { until } from '../harness/until.ts';

const sockets: Socket[] = [];
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.close();
});

type Named = { id: string; kind: DeviceKind; kioskId?: string };

/** One agent's line, and nothing behind it but what the test answers. */
async function line(hall: TestHall, agentId: string, devices: readonly Named[]): Promise<Socket> {
  const socket = io(`${hall.url}/device`, {
    ...{ auth: { token: deviceToken }, transports: ['websocket'], forceNew: true, reconnection: false },
  });
  sockets.push(socket);
  await new Promise((resolve) => socket.once('connect', () => resolve(undefined)));
  const hello = { protocol: agentProtocol, agentId, devices } as AgentHello; // ids as the contract wants them
  socket.emit('hello', hello);
  const healths = devices.map((device) => ({
    ...{ name: device.id, link: 'virtual', place: '', model: '', state: 'ready', queue: 0, ...device },
  })) as DeviceHealth[]; // as above
  socket.emit('health', { agentId: agentId as DeviceId, devices: healths, problems: [] });
  await until(agentId, async () => {
    const list = (await hall.call('GET', '/api/v1/devices')).body as {
      devices: { agentId: string; id: string }[];
    };
    return devices.every(({ id }) => list.devices.some((one) => one.id === id && one.agentId === agentId));
  });
  return socket;
}

const answers = (socket: Socket, event: string, answer: unknown): void =>
  void socket.on(event, (_words: unknown, reply: (answer: unknown) => void) => reply(answer));
const log = (note: string) => ({
  kind: 'log',
  entries: [{ at: '2026-11-23T01:00:00Z', way: 'note', bytes: 0, hex: '', note }],
});
const ask = (hall: TestHall, id: string) =>
  hall.call('POST', `/api/v1/devices/${id}/ask`, { body: { do: 'log' } });
const printer = (id: string): Named => ({ id, kind: 'printer' });

it('OW-1 the newest line is asked, and a line that ends takes only its own devices with it', async () => {
  await using hall = await startHall();
  const first = await line(hall, 'agent-a', [printer('in-1'), printer('in-3')]);
  answers(first, 'ask', log('first'));
  expect((await ask(hall, 'in-1')).body).toEqual(log('first'));
  const second = await line(hall, 'agent-b', [printer('in-1')]);
  answers(second, 'ask', log('second'));
  expect((await ask(hall, 'in-1')).body).toEqual(log('second'));
  expect((await ask(hall, 'in-3')).body).toEqual(log('first'));
  first.close();
  await until('the end of the first line', async () => (await ask(hall, 'in-3')).status === 503);
  expect((await ask(hall, 'in-1')).body).toEqual(log('second'));
  expect((await ask(hall, 'in-9')).status).toBe(404);
});

it('OW-2 nobody waits for a line that has gone, or for words that nobody knows', async () => {
  await using hall = await startHall();
  const agent = await line(hall, 'agent-a', [printer('in-1')]);
  answers(agent, 'ask', { kind: 'something else' });
  expect((await ask(hall, 'in-1')).body).toMatchObject({ status: 503, code: 'device-away' });
  agent.removeAllListeners('ask');
  agent.on('ask', () => agent.close());
  expect((await ask(hall, 'in-1')).status).toBe(503);
});

it('OW-3 a scan goes to the kiosk’s own scanner and ends when the screen hangs up', async () => {
  await using hall = await startHall();
  const heard: string[] = [];
  const agent = await line(hall, 'agent-a', [{ id: 'quet-1', kind: 'scanner', kioskId: 'kiosk-1' }]);
  agent.on('scan', ({ scanId }: { scanId: string }, reply: (answer: unknown) => void) => {
    heard.push('scan');
    agent.once('scan-end', (end: { scanId: string }) => heard.push(end.scanId === scanId ? 'end' : 'other'));
    agent.once('test-code', () => reply({ kind: 'read', text: 'T0001' }));
    if (heard.length === 1) reply({ kind: 'read', text: 'T0001' });
  });
  const scan = (kioskId: string, signal?: AbortSignal) =>
    fetch(`${hall.url}/api/v1/kiosks/${kioskId}/scan`, {
      method: 'POST',
      headers: { authorization: `Bearer ${deviceToken}`, 'content-type': 'application/json' },
      body: JSON.stringify({ seconds: 60 }),
      ...(signal === undefined ? {} : { signal }),
    });
  expect(await (await scan('kiosk-1')).json()).toEqual({ kind: 'read', text: 'T0001' });
  expect(await (await scan('kiosk-2')).json()).toEqual({ kind: 'no-scanner' });
  const screen = new AbortController();
  const hanging = scan('kiosk-1', screen.signal).catch(() => 'hung up');
  await until('the second scan', () => heard.filter((what) => what === 'scan').length === 2);
  screen.abort();
  expect(await hanging).toBe('hung up');
  await until('the end of the scan', () => heard.includes('end'));
});

it('OW-4 the first voice that can says it, and without one the answer says so', async () => {
  await using hall = await startHall();
  const body = { text: 'Mời số A012', locale: 'vi' };
  const say = () => hall.call('POST', '/api/v1/speech', { body, token: deviceToken });
  expect((await say()).body).toMatchObject({ status: 503, code: 'speech-unavailable' });
  const mute = await line(hall, 'agent-a', [{ id: 'giong-1', kind: 'voice' }]);
  answers(mute, 'say', { ok: false, cause: 'voice-missing' });
  expect((await say()).status).toBe(503);
  const able = await line(hall, 'agent-b', [{ id: 'giong-2', kind: 'voice' }]);
  answers(able, 'say', { ok: true, wav: Buffer.from('RIFF'), engine: 'test' });
  const said = await say();
  expect([said.status, said.headers.get('content-type'), said.body]).toEqual([200, 'audio/wav', 'RIFF']);
});

it('OW-5 a socket without a device’s token is refused; strange words change nothing', async () => {
  await using hall = await startHall();
  const stranger = io(`${hall.url}/device`, {
    auth: { token: 'x' },
    transports: ['websocket'],
    forceNew: true,
  });
  sockets.push(stranger);
  const refusal = await new Promise((resolve) => stranger.once('connect_error', resolve));
  expect(refusal).toMatchObject({ message: 'unauthenticated' });
  const agent = await line(hall, 'agent-a', [printer('in-1')]);
  for (const event of ['hello', 'health', 'paper', 'print-step', 'key'])
    for (const words of [null, 7, {}, { agentId: 'agent-b' }, [], 'x'.repeat(1_000)])
      agent.emit(event, words);
  answers(agent, 'ask', log('still here'));
  expect((await ask(hall, 'in-1')).body).toEqual(log('still here'));
});

it('OW-6 a token in the head of the request makes a page a device', async () => {
  await using hall = await startHall();
  const ticket = { serviceId: 'ho-tich', kioskId: 'kiosk-1' };
  const ears = await listenToFeed(hall.url, 'device', undefined, deviceToken);
  const deaf = await listenToFeed(hall.url, 'device', undefined, 'wrong');
  await hall.call('POST', '/api/v1/halls/tuan-giao/tickets', { token: deviceToken, body: ticket });
  await ears.hear('print-failed');
  await deaf.hear('ticket-issued');
  expect(deaf.events.some(({ type }) => type === 'print-failed')).toBe(false);
  ears.close();
  deaf.close();
});
