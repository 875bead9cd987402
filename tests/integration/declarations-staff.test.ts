import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { FormList, Handoff, LiveMetrics, LoneDeclarations, Problem, StaffEvent } from '@motcua/contract';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSqlite } from '../../queue-server/src/journal/sqlite-connection.ts';
import type { DeclaringHall } from '../harness/declaring-hall.ts';
import {
  answersOf,
  codeOf,
  declarations,
  lastFour,
  minute,
  someAnswers,
  startDeclaring,
} from '../harness/declaring-hall.ts';
import type { Answer } from '../harness/http-caller.ts';
import type { TestHall } from '../harness/start-hall.ts';
import { deviceToken, hallPath, startHall } from '../harness/start-hall.ts';

let at: DeclaringHall;
beforeEach(async () => {
  at = await startDeclaring();
});
afterEach(() => at[Symbol.asyncDispose]());

const refusal = ({ status, body }: Answer): string => `${status} ${(body as Problem).code}`; // checked by the contract tests
const corrected = { ...someAnswers, 'toi.hoTen': 'LÒ THỊ CHỮA' };

it('DC-18 the clerk opens and corrects it while its number stands at his counter, and no other clerk', async () => {
  const code = await at.save();
  const ticket = await at.hall.take('ho-tich', { declarationCode: code });
  const mine = await at.hall.desk('q2');
  const clerk = await at.hall.signIn('quay2');
  const colleague = await at.hall.signIn('quay3');
  expect(refusal(await at.open(code, clerk))).toBe('403 forbidden');
  await mine.open();
  expect(refusal(await at.open(code, clerk))).toBe('403 forbidden');
  await mine.callNext();
  const opened = await at.open(code, clerk);
  expect(answersOf(opened)).toEqual(someAnswers);
  const body = { answers: corrected };
  const put = (cookie: string): Promise<Answer> =>
    at.hall.call('PUT', `${declarations}/${code}`, { cookie, body });
  expect((await put(clerk)).status).toBe(200);
  expect(refusal(await at.open(code, colleague))).toBe('403 forbidden');
  expect(refusal(await put(colleague))).toBe('403 forbidden');
  await mine.serve(ticket.id);
  expect(refusal(await at.open(code, clerk))).toBe('403 forbidden');
  expect(answersOf(await at.open(code, await at.hall.signIn('giamsat')))).toEqual(corrected);
  expect(await at.journal(code)).toEqual([
    ...['saved citizen', 'linked demo-device', 'refused quay2', 'refused quay2', 'opened quay2'],
    ...['changed quay2', 'refused quay3', 'refused quay3', 'refused quay2', 'opened giamsat'],
  ]);
});

it('DC-18 without a number any clerk opens it by the code that the citizen says', async () => {
  const code = await at.save();
  expect((await at.open(code, await at.hall.signIn('quay3'))).status).toBe(200);
  expect(refusal(await at.open('ZZZZ2222', await at.hall.signIn('quay3')))).toBe('404 unknown-declaration');
});

it('DC-18 nobody but managers sees who opened it, or erases it', async () => {
  const code = await at.save();
  const who = {
    nobody: {},
    device: { token: deviceToken },
    clerk: { cookie: await at.hall.signIn('quay2') },
    supervisor: { cookie: await at.hall.signIn('giamsat') },
  };
  const seen: Record<string, number[]> = {};
  for (const [name, options] of Object.entries(who)) {
    const accesses = await at.hall.call('GET', `${declarations}/${code}/accesses`, options);
    const opened = await at.hall.call('GET', `${declarations}/${code}`, options);
    const erased = await at.hall.call('DELETE', `${declarations}/${code}`, options);
    seen[name] = [accesses.status, opened.status, erased.status];
  }
  expect(seen).toEqual({
    nobody: [401, 401, 401],
    device: [403, 403, 403],
    clerk: [403, 200, 403],
    supervisor: [200, 200, 204],
  });
});

it.each([{ origin: 'https://example.org' }, { 'sec-fetch-site': 'cross-site' }])(
  'DC-18 a page with %o saves, opens, changes and erases nothing',
  async (headers) => {
    const code = await at.save();
    const cookie = await at.hall.signIn('giamsat');
    const body = { answers: corrected };
    const answers = [
      await at.post({}, { headers }),
      await at.resume(code, lastFour, { headers }),
      await at.finish(code, body, { headers }),
      await at.hall.call('PUT', `${declarations}/${code}`, { cookie, body, headers }),
      await at.hall.call('DELETE', `${declarations}/${code}`, { cookie, headers }),
    ];
    expect(answers.map(refusal)).toEqual(Array<string>(5).fill('403 cross-origin'));
    expect(await at.journal(code)).toEqual(['saved citizen']);
  },
);

it('DC-19 a number goes with a known declaration, and a declaration with one living number', async () => {
  const code = await at.save();
  const take = (declarationCode: string, key: string): Promise<Answer> =>
    at.hall.call('POST', `${hallPath}/tickets`, {
      ...{ token: deviceToken, body: { serviceId: 'ho-tich', declarationCode } },
      headers: { 'idempotency-key': key },
    });
  expect(refusal(await take('ZZZZ2222', 'a'))).toBe('404 unknown-declaration');
  const first = await take(code, 'b');
  expect(first.status).toBe(201);
  expect((await take(code, 'b')).body).toEqual(first.body);
  expect(refusal(await take(code, 'c'))).toBe('409 declaration-in-use');
  const { id } = first.body as { id: string }; // issued above
  await at.hall.call('DELETE', `/api/v1/tickets/${id}`);
  expect((await take(code, 'd')).status).toBe(201);
  expect(await at.journal(code)).toEqual(['saved citizen', 'linked demo-device', 'linked demo-device']);
});

it('DC-19 what staff see of a called number names its declaration; the public sees none of it', async () => {
  const code = await at.save();
  const cookie = await at.hall.signIn('quay2');
  const staff = await at.hall.listen('staff', cookie);
  const board = await at.hall.listen('public');
  const kiosk = await at.hall.listen('device');
  const { id } = await at.hall.take('ho-tich', { declarationCode: code });
  const desk = await at.hall.desk('q2');
  await desk.open();
  await desk.callNext();
  const [called] = (await staff.hear('ticket-called')) as StaffEvent[]; // staff's own feed
  expect(JSON.stringify(called)).toContain(code);
  await board.hear('ticket-called');
  await kiosk.hear('ticket-called');
  for (const ears of [board, kiosk])
    expect(JSON.stringify([ears.snapshots, ears.events])).not.toContain(code);
  const tracked = await at.hall.call('GET', `/api/v1/tickets/${id}`);
  expect(JSON.stringify(tracked.body)).not.toContain(code);
});

it('DC-19 a link that a power cut lost is mended at the start', async () => {
  const code = await at.save();
  await at.hall.take('ho-tich', { declarationCode: code });
  await at.hall.close();
  const connection = await openSqlite(join(at.dataFolder, 'motcua.sqlite'));
  await connection.run('update declaration set ticket_id = null where code = ?', [code]);
  await connection.close();
  await at.restart();
  expect(refusal(await at.open(code, await at.hall.signIn('quay2')))).toBe('403 forbidden');
  expect(await at.journal(code)).toEqual([
    ...['saved citizen', 'linked demo-device', 'linked server', 'refused quay2'],
  ]);
});

it('DC-20 everything that is done to it is written down, and read after it is erased', async () => {
  const code = await at.save();
  const cookie = await at.hall.signIn('giamsat');
  await at.resume(code, '0000');
  await at.resume(code, lastFour, { token: deviceToken });
  await at.finish(code, { answers: someAnswers });
  await at.hall.take('ho-tich', { declarationCode: code });
  await at.open(code, cookie);
  await at.hall.call('GET', `${declarations}/${code}/paper.pdf`, { cookie });
  await at.hall.call('PUT', `${declarations}/${code}`, { cookie, body: { answers: corrected } });
  await at.hall.call('DELETE', `${declarations}/${code}`, { cookie });
  expect(await at.journal(code)).toEqual([
    ...['saved citizen', 'refused citizen', 'opened demo-device', 'changed citizen', 'linked demo-device'],
    ...['opened giamsat', 'printed giamsat', 'changed giamsat', 'erased giamsat'],
  ]);
  expect(refusal(await at.open(code, cookie))).toBe('404 unknown-declaration');
});

it('DC-24 a phone answers a kiosk’s invitation once, with the form asked for, within fifteen minutes', async () => {
  const invite = async (): Promise<Handoff> => {
    const body = { formId: 'xin-thu', locale: 'vi' };
    const answer = await at.hall.call('POST', '/api/v1/kiosks/kiosk-1/handoffs', {
      token: deviceToken,
      body,
    });
    expect(answer.status).toBe(201);
    return answer.body as Handoff; // checked by the contract tests
  };
  const look = (id: string): Promise<Answer> => at.hall.call('GET', `/api/v1/handoffs/${id}`);
  const { id } = await invite();
  const code = codeOf(await at.post({ handoffId: id }));
  await at.post({ handoffId: id });
  expect((await look(id)).body).toMatchObject({ declaration: { code, status: 'complete' } });
  expect(JSON.stringify((await look(id)).body)).not.toMatch(/CÁNH CHUỒN|746352/);
  const late = await invite();
  at.clock.advance(15 * minute);
  expect(refusal(await look(id))).toBe('404 not-found');
  expect((await at.post({ handoffId: late.id })).status).toBe(201);
  expect(refusal(await look(late.id))).toBe('404 not-found');
  const lost = await invite();
  await at.restart();
  expect(refusal(await look(lost.id))).toBe('404 not-found');
});

it('DC-26 managers see what was written without a number, the newest first, and whether staff have read it', async () => {
  const first = await at.save();
  at.clock.advance(minute);
  const second = await at.save();
  const list = async (cookie: string): Promise<Answer> => at.hall.call('GET', declarations, { cookie });
  const supervisor = await at.hall.signIn('giamsat');
  const seen = async (): Promise<[string, boolean][]> =>
    ((await list(supervisor)).body as LoneDeclarations).declarations.map(({ head, isRead }) => [
      head.code,
      isRead,
    ]);
  expect(await seen()).toEqual([
    [second, false],
    [first, false],
  ]);
  await at.resume(first);
  expect(await seen()).toContainEqual([first, false]);
  await at.open(first, supervisor);
  expect(await seen()).toEqual([
    [second, false],
    [first, true],
  ]);
  expect(refusal(await list(await at.hall.signIn('quay3')))).toBe('403 forbidden');
  expect(refusal(await at.hall.call('GET', declarations, { token: deviceToken }))).toBe('403 forbidden');
});

it('DC-28 a disk without room closes declarations and nothing else', async () => {
  const forms = async (hall: TestHall): Promise<number> =>
    ((await hall.call('GET', '/api/v1/forms')).body as FormList).forms.length;
  await using full = await startHall({ settings: { minFreeBytes: 1e18 } });
  expect(await forms(full)).toBe(0);
  const body = { formId: 'xin-thu', validFrom: '2026-01-01', locale: 'vi', answers: someAnswers };
  expect(refusal(await full.call('POST', declarations, { body }))).toBe('503 declarations-closed');
  expect((await full.take('ho-tich')).number).toBe('A001');
  await using roomy = await startHall({ settings: { minFreeBytes: 1 } });
  expect(await forms(roomy)).toBeGreaterThan(10);
});

it('DC-30 supervisors are told why declarations are closed', async () => {
  const reason = async (hall: TestHall): Promise<unknown> => {
    const cookie = await hall.signIn('giamsat');
    const { status, body } = await hall.call('GET', `${hallPath}/metrics/live`, { cookie });
    expect(status).toBe(200);
    return (body as LiveMetrics).declarationsClosedBy; // checked by the contract tests
  };
  await using full = await startHall({ settings: { minFreeBytes: 1e18 } });
  expect(await reason(full)).toBe('disk');
  await at.save();
  expect(await reason(at.hall)).toBeUndefined();
  await rename(at.keyFile, `${at.keyFile}.away`);
  await at.restart();
  expect(await reason(at.hall)).toBe('key');
});
