import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LiveMetrics } from '@motcua/contract';
import { expect, it } from 'vitest';
import type { Answer } from '../harness/http-caller.ts';
import { ManualClock } from '../harness/manual-clock.ts';
import { deviceToken, hallPath, startHall } from '../harness/start-hall.ts';
import type { TestHall } from '../harness/start-hall.ts';

const help = (kioskId = 'kiosk-1', step = ''): string => `${hallPath}/kiosks/${kioskId}/help${step}`;

function press(hall: TestHall, kioskId?: string): Promise<Answer> {
  return hall.call('POST', help(kioskId), { token: deviceToken, body: {} });
}

it('HP-20 a kiosk calls, staff answer and end, and nobody else may', async () => {
  await using hall = await startHall();
  const clerk = await hall.signIn('quay2');
  const steps = [
    { path: help(), whoMay: 'device' },
    { path: help('kiosk-1', '/answer'), whoMay: 'clerk' },
    { path: help('kiosk-1', '/end'), whoMay: 'clerk' },
  ] as const;
  const people = { public: {}, device: { token: deviceToken }, clerk: { cookie: clerk } };
  for (const { path, whoMay } of steps) {
    for (const [who, proof] of Object.entries(people)) {
      if (who === whoMay) continue;
      const { status } = await hall.call('POST', path, { ...proof, body: {} });
      expect([path, who, status]).toEqual([path, who, who === 'public' ? 401 : 403]);
    }
    expect((await hall.call('POST', path, { ...people[whoMay], body: {} })).status).toBeLessThan(300);
  }
  expect(await press(hall, 'in-1')).toMatchObject({ status: 404, body: { code: 'not-found' } });
  expect(await press(hall, 'NO WAY')).toMatchObject({ status: 404, body: { code: 'not-found' } });
  const elsewhere = `/api/v1/halls/elsewhere/kiosks/kiosk-1/help`;
  expect(await hall.call('POST', elsewhere, { token: deviceToken, body: {} })).toMatchObject({
    body: { code: 'unknown-hall' },
  });
});

it('HP-21 forty presses at once are one call, and two clerks at once are one person who comes', async () => {
  await using hall = await startHall();
  const before = hall.server.hall.state().seq;
  const answers = await Promise.all(Array.from({ length: 40 }, () => press(hall)));
  expect(new Set(answers.map(({ body }) => JSON.stringify(body)))).toEqual(
    new Set([JSON.stringify({ kioskId: 'kiosk-1', state: 'called' })]),
  );
  const clerks = await Promise.all(['quay2', 'quay3'].map((name) => hall.signIn(name)));
  const came = await Promise.all(
    clerks.map((cookie) => hall.call('POST', help('kiosk-1', '/answer'), { cookie, body: {} })),
  );
  expect(came.map(({ status }) => status).sort()).toEqual([204, 409]);
  const winner = came[0]?.status === 204 ? 'quay2' : 'quay3';
  expect(came.find(({ status }) => status === 409)?.body).toMatchObject({
    code: 'help-taken',
    facts: { clerkId: winner },
  });
  expect(await press(hall)).toMatchObject({ body: { state: 'coming' } });
  expect(hall.server.hall.state().seq).toBe(before + 2);
});

it('HP-22 staff and the kiosk hear of each step within a second, boards of none', async () => {
  await using hall = await startHall();
  const cookie = await hall.signIn('quay2');
  const [staff, kiosk, board] = await Promise.all([
    hall.listen('staff', cookie),
    hall.listen('device'),
    hall.listen('public'),
  ]);
  const from = performance.now();
  await press(hall);
  await Promise.all([staff.hear('help-called'), kiosk.hear('help-changed')]);
  expect(performance.now() - from).toBeLessThan(1_000);
  await hall.call('POST', help('kiosk-1', '/answer'), { cookie, body: {} });
  await kiosk.hear('help-changed', 2);
  await hall.call('POST', help('kiosk-1', '/end'), { cookie, body: {} });
  const heard = await kiosk.hear('help-changed', 3);
  expect(heard.map((event) => 'state' in event && event.state)).toEqual(['called', 'coming', 'none']);
  expect(JSON.stringify(heard)).not.toContain('quay2');
  const [answered] = await staff.hear('help-answered');
  expect(answered).toMatchObject({ help: [{ kioskId: 'kiosk-1', state: 'coming', by: 'quay2' }] });
  await hall.take('ho-tich');
  await board.hear('ticket-issued');
  expect(JSON.stringify([board.events, board.snapshots])).not.toMatch(/help|kiosk-1.*(called|coming)/);
});

it('HP-23 an open call is there after a restart, for staff, kiosk and figures', async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'motcua-help-'));
  const clock = new ManualClock(Date.UTC(2026, 10, 23, 2));
  try {
    await using first = await startHall({ dataFolder, clock });
    await press(first, 'kiosk-2');
    await press(first);
    clock.advance(12_000);
    const cookie = await first.signIn('quay2');
    await first.call('POST', help('kiosk-1', '/answer'), { cookie, body: {} });
    await first.close();
    await using again = await startHall({ dataFolder, clock });
    const manager = await again.signIn('giamsat');
    const staff = await again.listen('staff', manager);
    const open = [
      { kioskId: 'kiosk-2', state: 'called', since: '2026-11-23T02:00:00.000Z' },
      {
        ...{ kioskId: 'kiosk-1', state: 'coming', since: '2026-11-23T02:00:00.000Z' },
        ...{ by: 'quay2', answeredAt: '2026-11-23T02:00:12.000Z' },
      },
    ];
    expect(staff.snapshots[0]?.staff?.help).toEqual(open);
    const kiosk = await again.listen('device');
    expect(kiosk.snapshots[0]?.help).toEqual([
      { kioskId: 'kiosk-2', state: 'called' },
      { kioskId: 'kiosk-1', state: 'coming' },
    ]);
    const board = await again.listen('public');
    expect(board.snapshots[0]).not.toHaveProperty('help');
    const { body } = await again.call('GET', `${hallPath}/metrics/live`, { cookie: manager });
    // the route's own schema made it
    expect((body as LiveMetrics).help).toEqual({ calls: 2, answered: 1, medianSeconds: 12, open });
  } finally {
    await rm(dataFolder, { recursive: true, force: true });
  }
});
