import { chmod, rename } from 'node:fs/promises';
import fc from 'fast-check';
import type { FormList, Hall, Problem } from '@motcua/contract';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { DeclaringHall } from '../harness/declaring-hall.ts';
import {
  answersOf,
  codeOf,
  day,
  declarations,
  lastFour,
  minute,
  someAnswers,
  startDeclaring,
} from '../harness/declaring-hall.ts';
import type { Answer } from '../harness/http-caller.ts';
import { deviceToken, hallPath } from '../harness/start-hall.ts';
import { until } from '../harness/until.ts';

let at: DeclaringHall;
beforeEach(async () => {
  at = await startDeclaring();
});
afterEach(() => at[Symbol.asyncDispose]());

const refusal = ({ status, body }: Answer): string => `${status} ${(body as Problem).code}`; // checked by the contract tests
const keyed = (key: string): { headers: Record<string, string> } => ({ headers: { 'idempotency-key': key } });

it('DC-10 it keeps what the form asks for and what is right, and tells what is missing', async () => {
  const answers = {
    'toi.hoTen': 'LÒ THỊ MAI',
    'toi.soDinhDanh': '12',
    'toi.dienThoai': '0987650123',
    la: 'x',
  };
  const saved = await at.post({ answers });
  expect(saved).toMatchObject({
    status: 201,
    body: { head: { status: 'incomplete' }, missing: [{ path: 'toi.soDinhDanh' }] },
  });
  const opened = await at.resume(codeOf(saved), '0123');
  expect(answersOf(opened)).toEqual({ 'toi.hoTen': 'LÒ THỊ MAI', 'toi.dienThoai': '0987650123' });
  const { missing } = saved.body as { missing: { words: { vi: string; en: string } }[] }; // matched above
  expect(missing.every(({ words }) => words.vi.length > 10 && words.en.length > 10)).toBe(true);
});

it('DC-11 asked twenty times at once and once more it is one declaration', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => at.post({}, keyed('mot-lan'))));
  const again = await at.post({}, keyed('mot-lan'));
  expect(new Set([...answers, again].map(({ status }) => status))).toEqual(new Set([201]));
  expect(new Set([...answers, again].map(({ body }) => JSON.stringify(body))).size).toBe(1);
  expect(await at.journal(codeOf(again))).toEqual(['saved citizen']);
});

it('DC-11 its key with something else to say is refused, and without a key each is its own', async () => {
  await at.post({}, keyed('k'));
  const others = { ...someAnswers, 'toi.hoTen': 'LÒ VĂN KHÁC' };
  expect(refusal(await at.post({ answers: others }, keyed('k')))).toBe('422 idempotency-key-reused');
  expect(refusal(await at.post({ ticked: ['hand-in-1'] }, keyed('k')))).toBe('422 idempotency-key-reused');
  expect(refusal(await at.post({}, keyed('k'.repeat(129))))).toBe('400 bad-request');
  expect(await at.save()).not.toBe(await at.save());
});

it('DC-11 a retry after somebody changed the declaration tells nothing of it', async () => {
  const code = codeOf(await at.post({}, keyed('k')));
  await at.finish(code, { answers: { ...someAnswers, 'toi.hoTen': 'LÒ VĂN MỚI' } });
  expect(refusal(await at.post({}, keyed('k')))).toBe('422 idempotency-key-reused');
});

it('DC-11 after an erasure the key is forgotten as well', async () => {
  const code = codeOf(await at.post({}, keyed('k')));
  const cookie = await at.hall.signIn('giamsat');
  await at.hall.call('DELETE', `${declarations}/${code}`, { cookie });
  const again = await at.post({}, keyed('k'));
  expect(again.status).toBe(201);
  expect(codeOf(again)).not.toBe(code);
});

it('DC-12 finished with another number, and asked again because the answer was lost', async () => {
  const code = await at.save();
  const answers = { 'toi.hoTen': 'LÒ THỊ MAI', 'toi.soDinhDanh': '011190111222' };
  const first = await at.finish(code, { answers }, keyed('f'));
  const again = await at.finish(code, { answers }, keyed('f'));
  expect(first.status).toBe(200);
  expect(again.body).toEqual(first.body);
  expect(await at.journal(code)).toEqual(['saved citizen', 'changed citizen']);
  expect(refusal(await at.finish(await at.save(), { answers }, keyed('f')))).toBe(
    '422 idempotency-key-reused',
  );
  // without its key the old number proves nothing any more
  expect(refusal(await at.finish(code, { answers }))).toBe('401 wrong-proof');
});

it.each([
  ['another version', { validFrom: '2026-01-02' }],
  ['a form that nobody has', { formId: 'khong-co' }],
])('DC-13 %s is refused', async (_name, body) => {
  expect(refusal(await at.post(body))).toBe('404 unknown-form');
});

it('DC-13 whatever is sent is answered with a refusal or a declaration', async () => {
  const path = fc.constantFrom('toi.hoTen', 'toi.soDinhDanh', 'toi.dienThoai', 'toi.nguoi', '__proto__', 'x');
  const value = fc.oneof(fc.anything(), fc.array(fc.dictionary(fc.constantFrom('ten', 'so'), fc.anything())));
  const paper = fc.constantFrom('hand-in-1', 'show-12', 'database-1');
  const token = deviceToken;
  await fc.assert(
    fc.asyncProperty(
      fc.dictionary(path, value),
      fc.array(fc.oneof(paper, fc.string())),
      async (answers, ticked) => {
        const raw = JSON.stringify(
          { formId: 'xin-thu', validFrom: '2026-01-01', locale: 'vi', answers, ticked },
          (_key, one: unknown) => (typeof one === 'bigint' ? Number(one) : one),
        );
        const { status } = await at.hall.call('POST', declarations, { raw, token });
        expect([201, 400]).toContain(status);
      },
    ),
    { numRuns: 200 },
  );
});

it('DC-14 the last four digits of any number in it open it', async () => {
  const people = [{ ten: 'LÒ VĂN A', so: '011190004444' }];
  const code = await at.save({ ...someAnswers, 'toi.giayTo': 'B1237777', 'toi.nguoi': people });
  for (const digits of ['6352', '0123', '7777', '4444'])
    expect((await at.resume(code, digits)).status, digits).toBe(200);
  expect(await at.journal(code)).toEqual(['saved citizen', ...Array<string>(4).fill('opened citizen')]);
});

it('DC-14 an unknown code, a word that is no code and wrong digits sound the same', async () => {
  const code = await at.save();
  const answers = [
    await at.resume(code, '0000'),
    await at.resume('ZZZZ2222', '0000'),
    await at.resume('khong', '0000'),
  ];
  expect(new Set(answers.map(({ body, status }) => `${status} ${JSON.stringify(body)}`)).size).toBe(1);
  expect(answers.map(refusal)).toEqual(Array<string>(3).fill('401 wrong-proof'));
  expect(await at.journal(code)).toEqual(['saved citizen', 'refused citizen']);
});

it('DC-15 five wrong tries close it for a quarter of an hour, the next for twice as long', async () => {
  const code = await at.save();
  const other = await at.save();
  const token = deviceToken;
  for (let i = 0; i < 5; i += 1)
    expect(refusal(await at.resume(code, '0000', { token }))).toBe('401 wrong-proof');
  const closed = await at.resume(code, lastFour, { token });
  expect(refusal(closed)).toBe('429 too-many-attempts');
  expect(closed.headers.get('retry-after')).toBe('900');
  expect((await at.resume(other, lastFour, { token })).status).toBe(200);
  at.clock.advance(15 * minute);
  expect(refusal(await at.resume(code, '0000', { token }))).toBe('401 wrong-proof');
  expect((await at.resume(code, lastFour, { token })).headers.get('retry-after')).toBe('1800');
  at.clock.advance(30 * minute);
  expect((await at.resume(code, lastFour, { token })).status).toBe(200);
  expect(refusal(await at.resume(code, '0000', { token }))).toBe('401 wrong-proof');
});

it('DC-15 a hundred guesses at once are five', async () => {
  const code = await at.save();
  const guesses = Array.from({ length: 100 }, (_, i) => String(i).padStart(4, '0'));
  const token = deviceToken;
  const answers = await Promise.all(guesses.map((digits) => at.resume(code, digits, { token })));
  expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(95);
});

it('DC-16 a stranger’s address has thirty tries and then one a minute; a kiosk is not counted', async () => {
  const code = await at.save();
  for (let i = 0; i < 30; i += 1) expect((await at.resume(code)).status).toBe(200);
  const full = await at.resume(code);
  expect(refusal(full)).toBe('429 too-many-attempts');
  expect(full.headers.get('retry-after')).toBe('60');
  for (let i = 0; i < 40; i += 1)
    expect((await at.resume(code, lastFour, { token: deviceToken })).status).toBe(200);
  at.clock.advance(minute);
  expect((await at.resume(code)).status).toBe(200);
  expect(refusal(await at.resume(code))).toBe('429 too-many-attempts');
});

it('DC-16 an address saves sixty at once and then two a minute, all day; asking again costs nothing', async () => {
  const answers = await Promise.all(Array.from({ length: 60 }, (_, i) => at.post({}, keyed(`k${i}`))));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
  expect(refusal(await at.post())).toBe('429 too-many-attempts');
  expect((await at.post({}, keyed('k7'))).status).toBe(201);
  expect((await at.post({}, { token: deviceToken })).status).toBe(201);
  for (let i = 0; i < 20; i += 1) {
    at.clock.advance(minute / 2);
    expect((await at.post()).status).toBe(201);
    expect(refusal(await at.post())).toBe('429 too-many-attempts');
  }
});

it('DC-17 a day after it was saved its citizen opens and finishes it no more', async () => {
  const code = await at.save();
  const begun = codeOf(await at.post({ answers: { 'toi.dienThoai': '0987650123' } }));
  at.clock.advance(day - 1);
  expect((await at.resume(code)).status).toBe(200);
  expect((await at.resume(begun, '0123')).status).toBe(200);
  at.clock.advance(1);
  expect(refusal(await at.resume(code))).toBe('404 unknown-declaration');
  expect(refusal(await at.finish(code, { answers: someAnswers }))).toBe('404 unknown-declaration');
  // wrong digits learn nothing from the day's end
  expect(refusal(await at.resume(code, '0000'))).toBe('401 wrong-proof');
  expect((await at.open(code, await at.hall.signIn('giamsat'))).status).toBe(200);
});

it('DC-5 without its keys a hall gives numbers, offers no form and says what to do', async () => {
  const code = await at.save();
  await chmod(at.keyFile, 0o644);
  at.clock.advance(2 * minute);
  const formIds = async (): Promise<string[]> => {
    const { body } = await at.hall.call('GET', hallPath);
    return (body as Hall).procedures.flatMap(({ formId }) => formId ?? []); // checked by the contract tests
  };
  await until('no form', async () => (await formIds()).length === 0);
  const forms = await at.hall.call('GET', '/api/v1/forms');
  expect((forms.body as FormList).forms).toEqual([]); // checked by the contract tests
  const closed = await at.post({}, { headers: { 'accept-language': 'vi' } });
  expect(refusal(closed)).toBe('503 declarations-closed');
  expect((closed.body as Problem).title).toContain('khai trên giấy'); // a problem, as refused above
  expect(refusal(await at.resume(code))).toBe('503 declarations-closed');
  expect(refusal(await at.open(code, await at.hall.signIn('giamsat')))).toBe('503 declarations-closed');
  const invitation = await at.hall.call('POST', '/api/v1/kiosks/kiosk-1/handoffs', {
    ...{ token: deviceToken, body: { formId: 'xin-thu', locale: 'vi' } },
  });
  expect(refusal(invitation)).toBe('503 declarations-closed');
  expect((await at.hall.take('ho-tich')).number).toBe('A001');
  await chmod(at.keyFile, 0o600);
  expect((await at.resume(code)).status).toBe(200);
  at.clock.advance(2 * minute);
  await until('the form', async () => (await formIds()).join() === 'xin-thu');
});

it('DC-5 a hall that starts without its keys starts all the same, and makes no new ones', async () => {
  const code = await at.save();
  await rename(at.keyFile, `${at.keyFile}.away`);
  await at.restart();
  expect((await at.hall.take('ho-tich')).number).toBe('A001');
  expect(refusal(await at.post())).toBe('503 declarations-closed');
  await rename(`${at.keyFile}.away`, at.keyFile);
  expect(answersOf(await at.resume(code))).toEqual(someAnswers);
});
