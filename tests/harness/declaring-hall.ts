import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OpenDeclaration, SavedDeclaration } from '@motcua/contract';
import { smallForm, someAnswers } from '../../queue-server/src/declarations/small-form.fake.ts';
import type { Answer, CallOptions } from './http-caller.ts';
import { ManualClock } from './manual-clock.ts';
import { seededRandom } from './seeded-random.ts';
import type { TestHall } from './start-hall.ts';
import { startHall } from './start-hall.ts';

export { someAnswers } from '../../queue-server/src/declarations/small-form.fake.ts';

export const minute = 60_000;
export const day = 24 * 60 * minute;
/** Noon in the hall. */
export const noon = Date.UTC(2026, 10, 23, 5);
export const declarations = '/api/v1/declarations';
/** The last digits of `someAnswers`' personal number. */
export const lastFour = '6352';

/** The real server with one small form, on a clock that is moved by hand. */
export type DeclaringHall = AsyncDisposable & {
  hall: TestHall;
  clock: ManualClock;
  /** Database and keys. */
  dataFolder: string;
  keyFile: string;
  post: (body?: object, options?: CallOptions) => Promise<Answer>;
  /** Saves a complete declaration; its code. */
  save: (answers?: object) => Promise<string>;
  resume: (code: string, digits?: string, options?: CallOptions) => Promise<Answer>;
  finish: (code: string, body: object, options?: CallOptions) => Promise<Answer>;
  open: (code: string, cookie: string) => Promise<Answer>;
  /** What was done to it, in order. */
  journal: (code: string) => Promise<string[]>;
  restart: () => Promise<void>;
};

export async function startDeclaring(now = noon): Promise<DeclaringHall> {
  const folder = await mkdtemp(join(tmpdir(), 'motcua-declare-'));
  const formsFolder = await writeSmallForm(folder);
  const dataFolder = join(folder, 'data');
  const clock = new ManualClock(now);
  const start = (): Promise<TestHall> => startHall({ clock, dataFolder, settings: { formsFolder } });
  let hall = await start();
  const call: TestHall['call'] = (...args) => hall.call(...args);
  const post: DeclaringHall['post'] = (body = {}, options = {}) =>
    call('POST', declarations, {
      body: {
        ...{ formId: 'xin-thu', validFrom: '2026-01-01', locale: 'vi', answers: someAnswers },
        ...body,
      },
      ...options,
    });
  return {
    ...{ clock, dataFolder, keyFile: join(dataFolder, 'declaration.keys'), post },
    get hall() {
      return hall;
    },
    async save(answers = someAnswers) {
      const saved = await post({ answers });
      if (saved.status !== 201) throw new Error(`not saved: ${JSON.stringify(saved.body)}`);
      return codeOf(saved);
    },
    resume: (code, digits = lastFour, options = {}) =>
      call('POST', `${declarations}/${code}/resume`, { body: { lastFour: digits }, ...options }),
    finish: (code, body, options = {}) =>
      call('POST', `${declarations}/${code}/finish`, { body: { lastFour, ...body }, ...options }),
    open: (code, cookie) => call('GET', `${declarations}/${code}`, { cookie }),
    async journal(code) {
      const cookie = await hall.signIn('quantri');
      const { body } = await call('GET', `${declarations}/${code}/accesses`, { cookie });
      const { accesses } = body as { accesses: { did: string; by: string }[] }; // checked by the contract tests
      return accesses.map(({ did, by }) => `${did} ${by}`);
    },
    async restart() {
      await hall.close();
      hall = await start();
    },
    async [Symbol.asyncDispose]() {
      await hall.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A folder with the small form alone, offered for one procedure of the hall; its path. */
export async function writeSmallForm(folder: string): Promise<string> {
  const formsFolder = join(folder, 'forms');
  await mkdir(formsFolder);
  // JSON is YAML
  const form = JSON.stringify({ ...smallForm, procedures: ['2.000635'] });
  await writeFile(join(formsFolder, 'xin-thu.yaml'), form);
  return formsFolder;
}

export function codeOf({ body }: Answer): string {
  return (body as SavedDeclaration).head.code; // checked by the contract tests
}

export function answersOf({ body }: Answer): Record<string, unknown> {
  return (body as OpenDeclaration).answers; // checked by the contract tests
}

/** Every byte of the database and its log, as they lie on the disk now. */
export async function bytesOf(dataFolder: string): Promise<Buffer> {
  const file = join(dataFolder, 'motcua.sqlite');
  return Buffer.concat(await Promise.all(['', '-wal'].map((end) => readFile(file + end))));
}

/** A made-up person, another one for every number. */
export function someone(who: number): { 'toi.hoTen': string; 'toi.soDinhDanh': string } {
  const random = seededRandom(who);
  const syllables = ['LÒ', 'THỊ', 'QUÀNG', 'VĂN', 'CÁNH', 'BẠC', 'LƯỜNG', 'ƯỚC', 'ĐIÊU', 'SÙNG'];
  const part = (): string => syllables[Math.floor(random() * syllables.length)] ?? '';
  const tail = String(Math.floor(random() * 1_000_000)).padStart(6, '0');
  return { 'toi.hoTen': [part(), part(), part(), part()].join(' '), 'toi.soDinhDanh': `011190${tail}` };
}
