import seal from '@sealsystems/ipp';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ippLine } from './ipp-line.ts';
import { readReply } from './ipp-message.ts';
import { printerStatus } from './ipp-words.ts';
import type { IppAnswer, IppAsked, PrinterSide } from './printer-side.fake.ts';
import type { SheetCondition } from './sheet-printer.fake.ts';
import { FakeSheetPrinter } from './sheet-printer.fake.ts';
import type { SheetPrinter } from './sheet-printer.ts';
import { createSheetPrinter } from './sheet-printer.ts';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const number = (value: unknown): number => (typeof value === 'number' ? value : -1);
const statusWords: Record<IppAnswer['status'], string> = {
  ok: 'successful-ok',
  'format-not-supported': 'client-error-document-format-not-supported',
  'not-possible': 'client-error-not-possible',
  'not-found': 'client-error-not-found',
  busy: 'server-error-busy',
};

/** The printer's end of the language by others. */
const foreignSide: PrinterSide = {
  read(body): IppAsked {
    const { operation = '', id, data, ...groups } = seal.parse(body);
    const said = groups['operation-attributes-tag'] ?? {};
    const job = groups['job-attributes-tag'] ?? {};
    const word = operation.toLowerCase() as IppAsked['operation']; // one that the printer does not know is refused
    return {
      ...{ operation: word, id, jobId: number(said['job-id']) },
      ...{ format: text(said['document-format']), jobName: text(said['job-name']) },
      ...{ copies: number(job['copies']), media: text(job['media']) },
      document: data ?? Buffer.alloc(0),
    };
  },
  write: ({ id, status, printer, job }) =>
    seal.serialize({
      ...{ version: '1.1', statusCode: statusWords[status], id },
      'operation-attributes-tag': { 'status-message': status },
      ...(job && { 'job-attributes-tag': { 'job-id': job.id, 'job-state': job.state } }),
      ...(printer && {
        'printer-attributes-tag': {
          'printer-state': printer.state,
          'printer-state-reasons': printer.reasons,
          'printer-is-accepting-jobs': printer.isAccepting,
          'document-format-supported': printer.formats,
        },
      }),
    }),
};

const pdf = Buffer.from('%PDF-1.7\n…\n%%EOF\n');
const timing = { answerMs: 400, pollMs: 5, jobMs: 600 };
let fake: FakeSheetPrinter;
let printer: SheetPrinter;

beforeEach(async () => {
  fake = await new FakeSheetPrinter({ side: foreignSide, sheetMs: 10 }).listen();
  printer = printerAt(fake.url);
});
afterEach(async () => {
  printer.close();
  await fake.close();
});

function printerAt(url: string): SheetPrinter {
  return createSheetPrinter({ line: ippLine({ url }), uri: url, timing, now: Date.now });
}

describe('a printer for A4 paper', () => {
  it('SH-1 takes the paper byte for byte, one copy on A4, under a name that says nothing of anybody', async () => {
    expect(await printer.print(pdf)).toEqual({ kind: 'printed' });
    expect(fake.sheets).toEqual([pdf]);
    expect(fake.heard.find(({ operation }) => operation === 'print-job')).toMatchObject({
      ...{ copies: 1, media: 'iso_a4_210x297mm' },
      ...{ jobName: 'To khai', format: 'application/pdf' },
    });
  });

  it('SH-2 prints one after another, in the order asked', async () => {
    const papers = [1, 2, 3].map((n) => Buffer.from(`%PDF ${n}`));
    await Promise.all(papers.map((paper) => printer.print(paper)));
    expect(fake.sheets).toEqual(papers);
  });

  const states: readonly [SheetCondition, object][] = [
    ['ready', { state: 'ready' }],
    ['out-of-paper', { state: 'paper-out' }],
    ['cover-open', { state: 'cover-open' }],
    ['jam', { state: 'error', cause: 'paper-jam' }],
    ['no-pdf', { state: 'error', cause: 'no-pdf' }],
    ['silent', { state: 'offline', cause: 'silent' }],
    ['locked', { state: 'error', cause: 'refused' }],
  ];
  it.each(states)('SH-3 says how it is: %s', async (condition, words) => {
    fake.become(condition);
    expect(await printer.status()).toEqual(words);
  });

  const refusals: readonly [SheetCondition, string][] = [
    ['out-of-paper', 'paper-out'],
    ['cover-open', 'cover-open'],
    ['jam', 'error'],
    ['no-pdf', 'error'],
    ['locked', 'error'],
    ['silent', 'offline'],
    ['busy', 'error'],
  ];
  it.each(refusals)('SH-4 a printer that is %s gets nothing, and that is told', async (condition, reason) => {
    fake.become(condition);
    expect(await printer.print(pdf)).toEqual({ kind: 'failed', reason });
    fake.become('ready');
    expect(await printer.print(Buffer.from('%PDF next'))).toEqual({ kind: 'printed' });
    expect(fake.sheets.map(String)).toEqual(['%PDF next']);
  });
});

describe('a sheet that does not come out', () => {
  const midway: readonly [SheetCondition, string][] = [
    ['out-of-paper', 'paper-out'],
    ['jam', 'error'],
    ['aborting', 'error'],
  ];
  it.each(midway)(
    'SH-5 %s in the midst of it: it failed, and nothing of it comes out later',
    async (condition, reason) => {
      const printed = printer.print(pdf);
      await untilHeard('print-job');
      fake.become(condition);
      expect(await printed).toEqual({ kind: 'failed', reason });
      fake.become('ready');
      expect(await printer.print(Buffer.from('%PDF next'))).toEqual({ kind: 'printed' });
      expect(fake.sheets.map(String)).toEqual(['%PDF next']);
    },
  );

  it('SH-6 a printer that hangs up when it has everything: nobody can tell', async () => {
    fake.become('hanging-up');
    expect(await printer.print(pdf)).toEqual({ kind: 'unknown' });
  });

  it('SH-5 one that takes longer than it may is taken back', async () => {
    const slow = await new FakeSheetPrinter({ side: foreignSide, sheetMs: 60_000 }).listen();
    try {
      expect(await printerAt(slow.url).print(pdf)).toEqual({ kind: 'failed', reason: 'timeout' });
      expect(slow.heard.at(-1)?.operation).toBe('cancel-job');
      expect(slow.sheets).toEqual([]);
    } finally {
      await slow.close();
    }
  });

  it('SH-3 nothing listens there, or something else does', async () => {
    expect(await printerAt('ipp://127.0.0.1:9/ipp/print').status()).toEqual({
      ...{ state: 'offline', cause: 'unreachable' },
    });
    const other = createServer((socket) => void socket.end('220 mail\r\n'));
    other.listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number }; // it listens on a TCP port
    expect((await printerAt(`ipp://127.0.0.1:${port}/`).print(pdf)).kind).toBe('failed');
    other.close();
  });
});

describe('what a printer says', () => {
  it('SH-7 a warning or a report is no trouble, and what nobody knows is none either', () => {
    const said = (...reasons: string[]) =>
      printerStatus(new Map<string, unknown[]>([['printer-state-reasons', reasons]]));
    expect(said('none')).toEqual({ state: 'ready' });
    expect(said('media-low-warning')).toEqual({ state: 'paper-low' });
    expect(said('media-empty-report')).toEqual({ state: 'paper-low' });
    expect(said('toner-low-warning', 'com.maker.asleep-report')).toEqual({ state: 'ready' });
    expect(said('toner-empty-error')).toEqual({ state: 'error', cause: 'ink-out' });
  });

  it('SH-8 no bytes make the reader throw', () => {
    const good = foreignSide.write({ id: 1, status: 'ok', job: { id: 7, state: 'completed' } });
    expect(readReply(good)?.job.get('job-id')).toEqual([7]);
    let seed = 20261123;
    const random = (): number => (seed = (seed * 48271) % 2147483647) / 2147483647;
    for (let n = 0; n < 2_000; n += 1) {
      const bytes = Buffer.from(good.subarray(0, Math.floor(random() * good.length) + 1));
      bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
      expect(() => readReply(bytes)).not.toThrow();
    }
  });
});

async function untilHeard(operation: IppAsked['operation']): Promise<void> {
  await expect.poll(() => fake.heard.some((one) => one.operation === operation), { interval: 1 }).toBe(true);
}
