import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Worker } from 'node:worker_threads';
import type { Readiness } from '@motcua/contract';
import { describe, expect, it } from 'vitest';
import { seeded, someAnswers } from '../../../config/src/forms/some-answers.fake.ts';
import { formSheet, type FormSheet } from './form-sheet.ts';
import { at, formNamed, today } from './forms.fixture.ts';
import type { Paper } from './paper-thread.ts';
import { paperWorker, paperWriter, readinessBeside, sheetBeside } from './paper-thread.ts';
import { pagesOf } from './read-pdf.fixture.ts';

const form = formNamed('khai-sinh');

function sheetOf(seed: number): FormSheet {
  return formSheet(form, someAnswers(form, seeded(seed), today), today);
}

/** A thread's program that ends when it is asked for a paper. */
const dying = "require('node:worker_threads').parentPort.once('message', () => process.exit(3))";

function paperOf(seed: number): Paper {
  return { kind: 'sheet', sheet: sheetOf(seed), options: { at } };
}

/** What a check of many devices has found. */
function readinessOf(count: number): Readiness {
  const lines = Array.from({ length: count }, (_, i): Readiness['lines'][number] => ({
    ...{ id: `in-${i}`, what: 'printer', name: `Máy in số ${i}`, place: '', result: 'good', state: 'ready' },
  }));
  return { hallName: 'Xã Tuần Giáo', at: '2026-11-23T00:15:00.000Z', by: 'clock', lines };
}

/** The longest that the event loop was held while a paper was written, in milliseconds. */
async function heldFor(write: () => Promise<unknown>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 2 });
  delay.enable();
  await write();
  delay.disable();
  return delay.max / 1e6;
}

describe('the thread that writes papers', () => {
  it('OF-9 the event loop goes on while a paper is written', async () => {
    await sheetBeside(sheetOf(1), { at });
    const held: number[] = [];
    for (let seed = 2; seed <= 6; seed += 1) {
      const sheet = sheetOf(seed);
      held.push(await heldFor(() => sheetBeside(sheet, { at })));
    }
    // a busy machine may hold any one of them; written here, each would take more than twice as long
    expect(Math.min(...held)).toBeLessThan(50);
  }, 30_000);

  it('OF-9 the check before opening is written beside as well, among others', async () => {
    const readiness = readinessOf(120);
    const write = (): Promise<Uint8Array> => readinessBeside(readiness, 'Asia/Ho_Chi_Minh');
    const [pdf, sheet] = await Promise.all([write(), sheetBeside(sheetOf(1), { at })]);
    const text = (await pagesOf(pdf)).join(' ');
    for (const { name } of readiness.lines) expect(text).toContain(name);
    expect((await pagesOf(sheet)).join(' ')).not.toContain('Máy in số');
    // written here, it would not mind that the thread ends
    const ending = paperWriter(() => new Worker(dying, { eval: true }));
    const timeZone = 'Asia/Ho_Chi_Minh';
    await expect(ending({ kind: 'readiness', readiness, timeZone })).rejects.toThrow('ended with 3');
  }, 30_000);

  it('OF-9 many at once are each answered with their own paper', async () => {
    const seeds = [1, 2, 3, 4, 5, 6, 7, 8];
    const pdfs = await Promise.all(
      seeds.map((seed) => sheetBeside(sheetOf(seed), { at, code: `K7M4 2QX${seed}` })),
    );
    for (const [i, pdf] of pdfs.entries()) {
      expect(Buffer.from(pdf).subarray(0, 5).toString()).toBe('%PDF-');
      const name = sheetOf(seeds[i] ?? 0).blocks.find((block) => block.kind === 'line')?.text;
      expect((await pagesOf(pdf)).join(' ')).toContain(name);
    }
  }, 30_000);

  it('OF-9 a sheet that cannot be written fails alone, and the next is written', async () => {
    const spoilt = { ...sheetOf(1), title: undefined } as unknown as FormSheet; // what no caller may pass
    await expect(sheetBeside(spoilt, { at })).rejects.toThrow();
    expect((await sheetBeside(sheetOf(2), { at })).length).toBeGreaterThan(10_000);
  }, 30_000);

  it('OF-9 if the thread ends, the papers under way fail and the next is written', async () => {
    const begun: string[] = [];
    const write = paperWriter(() => {
      begun.push('a thread');
      return begun.length === 1 ? new Worker(dying, { eval: true }) : paperWorker();
    });
    const underWay = await Promise.allSettled([write(paperOf(1)), write(paperOf(2))]);
    expect(underWay.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect((await write(paperOf(3))).length).toBeGreaterThan(10_000);
    expect(begun).toHaveLength(2);
  }, 30_000);
});
