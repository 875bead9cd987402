import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import type { SavedDeclaration } from '@motcua/contract';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openSqlite } from '../../queue-server/src/journal/sqlite-connection.ts';
import type { DeclaringHall } from '../harness/declaring-hall.ts';
import {
  answersOf,
  bytesOf,
  codeOf,
  day,
  declarations,
  minute,
  someAnswers,
  someone,
  startDeclaring,
} from '../harness/declaring-hall.ts';
import { deviceToken, hallPath } from '../harness/start-hall.ts';
import { until } from '../harness/until.ts';

let at: DeclaringHall;
beforeEach(async () => {
  at = await startDeclaring();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await at[Symbol.asyncDispose]();
});

const secrets = ['CÁNH CHUỒN', 'Cánh Chuồn', '011190746352', '190746352', '0987650123', '87650123'];
const found = (where: string | Buffer): string[] => secrets.filter((secret) => where.includes(secret));
const isErased = async (code: string): Promise<boolean> =>
  (await at.journal(code)).some((line) => line.startsWith('erased'));

async function sealedBytes(code: string): Promise<Buffer> {
  const connection = await openSqlite(join(at.dataFolder, 'motcua.sqlite'));
  const [row] = await connection.all('select sealed from declaration where code = ?', [code]);
  await connection.close();
  return (row as { sealed: Buffer }).sealed; // a column of the table
}

it('DC-3 a declared name and number are in no file, log, feed, ticket, figure or link', async () => {
  const written: string[] = [];
  for (const stream of [process.stderr, process.stdout])
    vi.spyOn(stream, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  const cookie = await at.hall.signIn('giamsat');
  const ears = [await at.hall.listen('public'), await at.hall.listen('device')];
  ears.push(await at.hall.listen('staff', cookie));
  const answers: unknown[] = [];
  const code = await at.save();
  await at.resume(code, '0000');
  await at.resume(code);
  await at.finish(code, { answers: { ...someAnswers, 'toi.giayTo': 'B7654321' } });
  const ticket = await at.hall.take('ho-tich', { declarationCode: code });
  answers.push(ticket, (await at.hall.call('GET', `/api/v1/tickets/${ticket.id}`)).body);
  const desk = await at.hall.desk('q2');
  await desk.open();
  answers.push((await desk.callNext()).body);
  await at.open(code, cookie);
  // a disk and a key that fail say so in the log
  await at.hall.call('PUT', `${declarations}/${code}`, {
    cookie,
    raw: `{"answers":{"toi.hoTen":"CÁNH CHUỒN"`,
  });
  await at.post({ answers: { ...someAnswers, 'toi.hoTen': { CÁNH: 'CHUỒN' } } });
  await vandalise(code);
  await at.open(code, cookie);
  answers.push((await at.hall.call('GET', '/metrics')).body, await at.journal(code));
  for (const one of ears) await one.hear('ticket-called');
  answers.push(...ears.map(({ snapshots, events }) => ({ snapshots, events })));
  vi.restoreAllMocks();
  const log = written.join('');
  expect(log).toContain('declarations-trouble');
  expect({ log: found(log), answers: found(JSON.stringify(answers)) }).toEqual({ log: [], answers: [] });
  const files = await readdir(at.dataFolder, { recursive: true, withFileTypes: true });
  const read = files.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name));
  const inFiles = await Promise.all(read.map(async (file) => found(await readFile(file))));
  expect(inFiles.flat()).toEqual([]);
  expect(read.length).toBeGreaterThan(2);
  // what is looked for would be seen: the code itself stands in the database
  expect((await bytesOf(at.dataFolder)).includes(code)).toBe(true);
});

async function vandalise(code: string): Promise<void> {
  const connection = await openSqlite(join(at.dataFolder, 'motcua.sqlite'));
  await connection.run('update declaration set sealed = randomblob(80) where code = ?', [code]);
  await connection.close();
}

/** Saves one that is erased a day from now: when it is gone, a round was made. */
async function unfinished(): Promise<string> {
  return codeOf(await at.post({ answers: { 'toi.dienThoai': '0987650123' } }, { token: deviceToken }));
}

it('DC-21 an unfinished one is erased after a day, a complete one after its form’s days; a proof stays', async () => {
  const complete = await at.save();
  at.clock.advance(minute / 2);
  const saved = await at.post({ answers: { 'toi.dienThoai': '0987650123' } });
  const { head } = saved.body as SavedDeclaration; // checked by the contract tests
  expect(Date.parse(head.until) - Date.parse(head.savedAt)).toBe(day);
  at.clock.advance(day);
  await until('the unfinished one is gone', () => isErased(head.code));
  at.clock.advance(28 * day - 2 * minute);
  const sentinel = await unfinished();
  at.clock.advance(day);
  await until('the sentinel is gone', () => isErased(sentinel));
  expect(await at.journal(complete)).toEqual(['saved citizen']);
  at.clock.advance(2 * minute);
  await until('the complete one is gone', () => isErased(complete));
  const connection = await openSqlite(join(at.dataFolder, 'motcua.sqlite'));
  const proofs = await connection.all(
    'select form_id, by_whom, why from declaration_erased order by erased_at',
  );
  await connection.close();
  const form = { form_id: 'xin-thu', by_whom: 'server' };
  expect(proofs).toEqual([
    { ...form, why: 'unfinished' },
    { ...form, why: 'unfinished' },
    { ...form, why: 'retention' },
  ]);
});

it('DC-21 one whose number still lives waits for it', async () => {
  const carried = await unfinished();
  const alone = await unfinished();
  at.clock.advance(day - 5 * minute);
  await until('the next day', () => at.hall.server.hall.state().day === '2026-11-24');
  const { id } = await at.hall.take('ho-tich', { declarationCode: carried });
  at.clock.advance(10 * minute);
  await until('the other one is gone', () => isErased(alone));
  expect(await isErased(carried)).toBe(false);
  expect((await at.hall.call('DELETE', `/api/v1/tickets/${id}`)).status).toBe(204);
  at.clock.advance(2 * minute);
  await until('it is gone', () => isErased(carried));
});

it('DC-22 after erasing neither plain nor sealed bytes are on the disk', async () => {
  const mine = await at.save();
  const sealed = await sealedBytes(mine);
  await at.finish(mine, { answers: { ...someAnswers, 'toi.giayTo': 'B7654321' } });
  const later = await sealedBytes(mine);
  const stays = await at.save();
  expect((await bytesOf(at.dataFolder)).includes(later)).toBe(true);
  const cookie = await at.hall.signIn('giamsat');
  expect((await at.hall.call('DELETE', `${declarations}/${mine}`, { cookie })).status).toBe(204);
  const bytes = await bytesOf(at.dataFolder);
  for (const gone of [sealed, later])
    for (let from = 0; from + 16 <= gone.length; from += 16)
      expect(bytes.includes(gone.subarray(from, from + 16))).toBe(false);
  expect(bytes.includes(await sealedBytes(stays))).toBe(true);
});

type Step =
  | { do: 'save' | 'link' | 'erase' | 'resume' | 'open'; which: number }
  | { do: 'finish' | 'correct'; which: number; who: number };
const which = fc.nat(3);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('finish', 'correct'), which, who: fc.nat(99) }) },
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constantFrom('save', 'link', 'erase', 'resume', 'open'), which }),
  },
);

it('DC-25 however its acts come between each other, a declaration is whole or gone', async () => {
  const cookie = await at.hall.signIn('giamsat');
  const token = deviceToken;
  let person = 1_000;
  let opened = 0;
  let gone = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(step, { minLength: 1, maxLength: 6 }), { maxLength: 5 }),
      async (story) => {
        const known: { code: string; wrote: object[] }[] = [];
        const words = (who: number): object => ({ ...someone(who), 'toi.dienThoai': '0987650123' });
        async function save(): Promise<void> {
          const answers = words((person += 1));
          known.push({ code: codeOf(await at.post({ answers }, { token })), wrote: [answers] });
        }
        async function act(one: Step): Promise<number> {
          const target = known[one.which % known.length];
          if (one.do === 'save' || target === undefined) return save().then(() => 201);
          const path = `${declarations}/${target.code}`;
          switch (one.do) {
            case 'finish':
            case 'correct': {
              const answers = words(one.who);
              target.wrote.push(answers);
              const by = one.do === 'finish' ? { token } : { cookie };
              if (one.do === 'correct')
                return (await at.hall.call('PUT', path, { ...by, body: { answers } })).status;
              return (await at.finish(target.code, { answers, lastFour: '0123' }, by)).status;
            }
            case 'link': {
              const body = { serviceId: 'ho-tich', declarationCode: target.code };
              return (await at.hall.call('POST', `${hallPath}/tickets`, { token, body })).status;
            }
            case 'erase':
              return (await at.hall.call('DELETE', path, { cookie })).status;
            case 'resume':
              return (await at.resume(target.code, '0123', { token })).status;
            case 'open':
              return (await at.open(target.code, cookie)).status;
          }
        }
        await save();
        for (const batch of story)
          for (const status of await Promise.all(batch.map(act)))
            expect([200, 201, 204, 401, 404, 409, 429]).toContain(status);
        for (const { code, wrote } of known) {
          const answer = await at.open(code, cookie);
          const acts = await at.journal(code);
          const erasedAt = acts.findIndex((line) => line.startsWith('erased'));
          if (answer.status === 404) {
            gone += 1;
            expect(erasedAt).toBeGreaterThan(0);
            // nothing is done to what is gone
            const after = acts.slice(erasedAt + 1).map((line) => line.split(' ')[0]);
            expect(after.filter((did) => did === 'changed' || did === 'linked')).toEqual([]);
          } else {
            opened += 1;
            expect(answer.status).toBe(200);
            expect(erasedAt).toBe(-1);
            expect(wrote).toContainEqual(answersOf(answer));
          }
        }
      },
    ),
    { numRuns: 60 },
  );
  expect(opened).toBeGreaterThan(20);
  expect(gone).toBeGreaterThan(10);
});
