import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { seeded, someAnswers } from '../../../config/src/forms/some-answers.fake.ts';
import { formSheet, type FormSheet } from './form-sheet.ts';
import { at, formNamed, today } from './forms.fixture.ts';
import { paperWorker, paperWriter, writeBeside } from './paper-thread.ts';
import { pagesOf } from './read-pdf.fixture.ts';

const form = formNamed('khai-sinh');

function sheetOf(seed: number): FormSheet {
  return formSheet(form, someAnswers(form, seeded(seed), today), today);
}

/** The longest that the event loop was held while a paper was written, in milliseconds. */
async function heldFor(sheet: FormSheet): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 2 });
  delay.enable();
  await writeBeside(sheet, { at });
  delay.disable();
  return delay.max / 1e6;
}

describe('the thread that writes papers', () => {
  it('OF-9 the event loop goes on while a paper is written', async () => {
    await writeBeside(sheetOf(1), { at });
    const held: number[] = [];
    for (let seed = 2; seed <= 6; seed += 1) held.push(await heldFor(sheetOf(seed)));
    // a busy machine may hold any one of them; written here, each would take more than twice as long
    expect(Math.min(...held)).toBeLessThan(50);
  }, 30_000);

  it('OF-9 many at once are each answered with their own paper', async () => {
    const seeds = [1, 2, 3, 4, 5, 6, 7, 8];
    const pdfs = await Promise.all(
      seeds.map((seed) => writeBeside(sheetOf(seed), { at, code: `K7M4 2QX${seed}` })),
    );
    for (const [i, pdf] of pdfs.entries()) {
      expect(Buffer.from(pdf).subarray(0, 5).toString()).toBe('%PDF-');
      const name = sheetOf(seeds[i] ?? 0).blocks.find((block) => block.kind === 'line')?.text;
      expect((await pagesOf(pdf)).join(' ')).toContain(name);
    }
  }, 30_000);

  it('OF-9 a sheet that cannot be written fails alone, and the next is written', async () => {
    const spoilt = { ...sheetOf(1), title: undefined } as unknown as FormSheet; // what no caller may pass
    await expect(writeBeside(spoilt, { at })).rejects.toThrow();
    expect((await writeBeside(sheetOf(2), { at })).length).toBeGreaterThan(10_000);
  }, 30_000);

  it('OF-9 if the thread ends, the papers under way fail and the next is written', async () => {
    const dying = "require('node:worker_threads').parentPort.once('message', () => process.exit(3))";
    const begun: string[] = [];
    const write = paperWriter(() => {
      begun.push('a thread');
      return begun.length === 1 ? new Worker(dying, { eval: true }) : paperWorker();
    });
    const underWay = await Promise.allSettled([write(sheetOf(1), { at }), write(sheetOf(2), { at })]);
    expect(underWay.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect((await write(sheetOf(3), { at })).length).toBeGreaterThan(10_000);
    expect(begun).toHaveLength(2);
  }, 30_000);
});
