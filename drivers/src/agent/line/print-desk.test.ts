import type { DeviceId, PrintJob } from '@motcua/contract';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { PrintEnd, PrinterDevice, PrintSteps } from '../device/hall-device.ts';
import { createPrintDesk } from './print-desk.ts';
import { FakeLine } from './server-line.fake.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A printer that prints when it may, and says so. */
function printer(id: string) {
  const printed: string[] = [];
  let end: PrintEnd = { kind: 'printed' };
  const device = {
    id,
    kind: 'printer',
    async print({ id: jobId }: { id: string }, steps: PrintSteps): Promise<PrintEnd> {
      if (!(await steps.mayBegin())) return { kind: 'failed', reason: 'too-late', begun: false };
      printed.push(jobId);
      steps.sent();
      return end;
    },
    // The desk uses a printer for nothing else.
  } as unknown as PrinterDevice;
  return { device, printed, endWith: (next: PrintEnd) => (end = next) };
}

function desk(line = new FakeLine()) {
  const printers = [printer('in-1'), printer('in-2')] as const;
  const prints = createPrintDesk(line, (id) => printers.find(({ device }) => device.id === id)?.device);
  const job = (jobId: string, step = 'queued', printerId = 'in-1'): PrintJob =>
    // Paper and ids are not looked into by the desk.
    ({ jobId, ticketId: 't', printerId: printerId as DeviceId, step, paper: {} }) as unknown as PrintJob;
  return { line, prints, job, first: printers[0], second: printers[1] };
}

it('AG-5 a paper begins only after the server has acknowledged it', async () => {
  const { line, prints, job, first } = desk();
  const reply = prints.order(job('t/0'));
  await vi.advanceTimersByTimeAsync(100);
  expect(first.printed).toEqual([]);
  expect(line.asked[0]).toMatchObject({ event: 'print-step', words: { jobId: 't/0', step: 'sending' } });
  line.asked[0]?.answer(true);
  expect(await reply).toEqual({ kind: 'printed', confirmed: true });
  expect(first.printed).toEqual(['t/0']);
  expect(line.wordsOf('print-step')).toEqual([{ jobId: 't/0', step: 'sent' }]);
});

it.each([false, undefined, 'yes', { ok: true }])(
  'AG-6 an answer other than true (%j) lets nothing leave',
  async (answer) => {
    const { line, prints, job, first } = desk();
    line.answers = () => answer;
    expect(await prints.order(job('t/0'))).toMatchObject({ kind: 'failed', begun: false });
    expect(first.printed).toEqual([]);
  },
);

it('AG-6 without an answer in two seconds, or without a connection, nothing leaves', async () => {
  const { line, prints, job, first } = desk();
  const late = prints.order(job('t/0'));
  await vi.advanceTimersByTimeAsync(1_999);
  expect(line.asked).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(await late).toMatchObject({ kind: 'failed', begun: false });
  line.asked[0]?.answer(true);
  line.connected = false;
  expect(await prints.order(job('t/1'))).toMatchObject({ kind: 'failed', begun: false });
  expect(line.asked).toHaveLength(1);
  expect(first.printed).toEqual([]);
});

it('AG-2 the same job asked for again gets the same answer and no second paper', async () => {
  const { line, prints, job, first } = desk();
  const [one, same] = [prints.order(job('t/0')), prints.order(job('t/0'))];
  line.asked[0]?.answer(true);
  expect(await one).toEqual(await same);
  expect(await prints.order(job('t/0', 'sent'))).toEqual({ kind: 'printed', confirmed: true });
  first.endWith({ kind: 'unknown' });
  line.answers = () => true;
  expect(await prints.order(job('t/1'))).toEqual({ kind: 'printed', confirmed: false });
  expect(await prints.order(job('t/1', 'sending'))).toEqual({ kind: 'printed', confirmed: false });
  expect(first.printed).toEqual(['t/0', 't/1']);
});

it('AG-3 a job that an agent before us may have printed is not begun', async () => {
  const { prints, job, first } = desk();
  expect(await prints.order(job('t/0', 'sending'))).toEqual({ kind: 'printed', confirmed: false });
  expect(first.printed).toEqual([]);
});

it('AG-4 a job that waits at one printer and is asked of another comes out once, at the other', async () => {
  const { line, prints, job, first, second } = desk();
  const waiting = prints.order(job('t/0'));
  const moved = prints.order(job('t/0', 'queued', 'in-2'));
  for (const asked of line.asked) asked.answer(true);
  expect(await waiting).toMatchObject({ kind: 'failed', begun: false });
  expect(await moved).toEqual({ kind: 'printed', confirmed: true });
  expect([first.printed, second.printed]).toEqual([[], ['t/0']]);
});

it('AG-4 after a failure without a byte a stand-in may print it', async () => {
  const { line, prints, job, second } = desk();
  line.answers = () => false;
  expect(await prints.order(job('t/0'))).toMatchObject({ begun: false });
  line.answers = () => true;
  expect(await prints.order(job('t/0', 'queued', 'in-2'))).toEqual({ kind: 'printed', confirmed: true });
  expect(second.printed).toEqual(['t/0']);
});

it('AG-6 a printer that is not here fails unbegun', async () => {
  const { prints, job } = desk();
  expect(await prints.order(job('t/0', 'queued', 'in-9'))).toEqual({
    kind: 'failed',
    reason: 'no-printer',
    begun: false,
  });
});
