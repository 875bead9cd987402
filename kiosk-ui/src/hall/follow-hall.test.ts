import { err, ok } from '@motcua/contract';
import type { ScreenApi, FeedSocket } from '@motcua/contract/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { HallReport } from '../session/kiosk-event.ts';
import { hall } from '../session/kiosk-rig.fixture.ts';
import { followHall } from './follow-hall.ts';

const answers: Partial<Record<string, unknown>> = {
  whoAmI: { username: 'kiosk-1', role: 'device' },
  listHalls: { halls: [{ id: hall.id, name: hall.name }] },
  getHall: hall,
};

/** A server that can be away, and remembers how often it was asked. */
function someServer() {
  const server = { isAway: false, asked: [] as string[] };
  const api: ScreenApi = async (name) => {
    server.asked.push(name);
    if (server.isAway) return err({ code: 'unreachable' });
    return ok(answers[name] as never); // one fake for every route's own reply
  };
  return Object.assign(server, { api });
}

function openLine(server: ReturnType<typeof someServer>) {
  const reports: HallReport[] = [];
  const listeners = new Map<string, (words: unknown) => void>();
  const socket: FeedSocket = {
    ...{ connected: true, emit: () => true, disconnect: () => true },
    on: (event, listener) => listeners.set(event, listener),
  };
  const line = followHall(
    server.api,
    (onHeard) => {
      onHeard();
      return socket;
    },
    undefined,
    (report) => reports.push(report),
  );
  return { line, reports, tell: (event: string, words: unknown) => listeners.get(event)?.(words) };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('KI-69 a server that stays away is asked one question at a time, and followed as soon as it answers', async () => {
  const server = someServer();
  server.isAway = true;
  const { line, reports } = openLine(server);
  await vi.advanceTimersByTimeAsync(10 * 60_000);
  expect(reports).toEqual([]);
  server.asked.length = 0;
  server.isAway = false;
  await vi.advanceTimersByTimeAsync(1_500);
  expect(server.asked.filter((name) => name === 'getHall')).toHaveLength(1);
  expect(reports.map(({ type }) => type)).toEqual(['hall-changed', 'server-heard']);
  line.close();
});

test('KI-67 counts come with every event of the hall, and the hall itself anew when it is asked for', async () => {
  const server = someServer();
  const { line, reports, tell } = openLine(server);
  await vi.advanceTimersByTimeAsync(1);
  const waiting = [{ serviceId: 'ho-tich', count: 9, longestMinutes: 1 }];
  const at = new Date().toISOString();
  tell('snapshot', { journalId: 'journal', seq: 10, at, day: '2026-11-23', board: { waiting }, devices: [] });
  expect(reports).toContainEqual({
    type: 'printer-changed',
    printers: {
      printer: 'none',
      printerId: undefined,
      standIn: undefined,
      canScan: false,
      sheetPrinter: undefined,
    },
  });
  expect(reports).toContainEqual({ type: 'waiting-changed', waiting });
  server.asked.length = 0;
  line.refresh();
  expect(server.asked).toEqual([]);
  await vi.advanceTimersByTimeAsync(3_001);
  line.refresh();
  line.refresh();
  await vi.advanceTimersByTimeAsync(1);
  expect(server.asked.filter((name) => name === 'getHall')).toHaveLength(1);
  line.close();
});

test('HP-41 after a cut, however short, the kiosk hears that the server is there', async () => {
  const { line, reports, tell } = openLine(someServer());
  await vi.advanceTimersByTimeAsync(1);
  const words = { journalId: 'journal', at: new Date().toISOString(), day: '2026-11-23' };
  tell('snapshot', { ...words, seq: 10, board: { waiting: [] }, devices: [] });
  reports.length = 0;
  tell('disconnect', 'transport close');
  expect(reports).toEqual([]);
  tell('events', { ...words, seq: 10, events: [] });
  expect(reports).toContainEqual({ type: 'server-heard' });
  line.close();
});

test('HP-42 a call for help is told as it stands, after a reload and with every change, of this kiosk alone', async () => {
  const { line, reports, tell } = openLine(someServer());
  await vi.advanceTimersByTimeAsync(1);
  const at = new Date().toISOString();
  const calls = (): unknown[] =>
    reports.splice(0).flatMap((one) => (one.type === 'staff-call-changed' ? [one.staffCall] : []));
  function snapshot(seq: number, help?: { kioskId: string; state: string }[]): void {
    const whole = {
      journalId: `journal-${seq}`,
      seq,
      at,
      day: '2026-11-23',
      board: { waiting: [] },
      devices: [],
    };
    tell('snapshot', { ...whole, help });
  }
  const other = { kioskId: 'kiosk-2', state: 'called' };
  snapshot(10, [other, { kioskId: 'kiosk-1', state: 'coming' }]);
  expect(calls()).toEqual(['coming']);
  const event = { at, type: 'help-changed', kioskId: 'kiosk-1' };
  const events = [
    { ...event, seq: 11, state: 'none' },
    { ...event, seq: 12, ...other },
    { ...event, seq: 13, state: 'called' },
  ];
  tell('events', { journalId: 'journal-10', seq: 13, events });
  expect(calls()).toEqual(['none', 'called']);
  snapshot(20, [other]);
  expect(calls()).toEqual(['none']);
  line.close();
});
