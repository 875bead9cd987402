import type { DeviceId, PrintJob, PrintProgress, PrintReply } from '@motcua/contract';
import type { PrinterDevice } from '../device/hall-device.ts';
import { decideOrder, evolvePrintJob, replyOf } from './print-jobs.ts';
import type { PrintJobEvent, PrintJobState } from './print-jobs.ts';
import type { ServerLine } from './server-line.ts';
import { askServer, tellServer } from './server-line.ts';

/** The server's journal has to know of a paper before its first byte leaves; longer than this nobody waits. */
const beginAckMs = 2_000;
const rememberedJobs = 500;

export interface PrintDesk {
  /** Never rejects. The same job asked for again gets the same answer and no second paper. */
  readonly order: (job: PrintJob) => Promise<PrintReply>;
}

interface KeptJob {
  state: PrintJobState;
  reply: Promise<PrintReply>;
}

/** Leads every job of this agent's printers along its steps and remembers how it ended. */
export function createPrintDesk(
  line: ServerLine,
  printerOf: (id: DeviceId) => PrinterDevice | undefined,
): PrintDesk {
  const records = new Map<string, KeptJob>();

  function begin(job: PrintJob, printer: PrinterDevice): Promise<PrintReply> {
    const record: KeptJob = {
      state: { at: 'queued', printerId: job.printerId },
      reply: Promise.resolve(noPrinter),
    };
    records.set(job.jobId, record);
    record.reply = run(line, job, printer, record);
    forgetOldest(records);
    return record.reply;
  }

  return {
    order(job) {
      const printer = printerOf(job.printerId);
      const known = records.get(job.jobId);
      const order = decideOrder(known?.state, job);
      if (order.do === 'answer') return Promise.resolve(order.reply);
      if (order.do === 'wait') return known?.reply ?? Promise.resolve(noPrinter);
      if (printer === undefined) return Promise.resolve(noPrinter);
      if (order.do === 'move' && known) known.state = evolvePrintJob(known.state, { type: 'moved' });
      return begin(job, printer);
    },
  };
}

async function run(
  line: ServerLine,
  job: PrintJob,
  printer: PrinterDevice,
  record: KeptJob,
): Promise<PrintReply> {
  const move = (event: PrintJobEvent): void => {
    record.state = evolvePrintJob(record.state, event);
  };
  const at = (): PrintJobState['at'] => record.state.at;
  const { jobId, paper } = job;
  const end = await printer.print(
    { id: jobId, paper },
    {
      async mayBegin() {
        if (at() !== 'queued') return false;
        const words: PrintProgress = { jobId, step: 'sending' };
        const isKnown = (await askServer(line, 'print-step', words, beginAckMs)) === true;
        if (isKnown) move({ type: 'may-begin' });
        // Meanwhile another printer may have got it.
        return at() === 'sending';
      },
      sent() {
        move({ type: 'all-bytes-taken' });
        const words: PrintProgress = { jobId, step: 'sent' };
        tellServer(line, 'print-step', words);
      },
    },
  );
  move({ type: 'ended', end });
  return replyOf(record.state) ?? noPrinter;
}

/** Jobs under way are the youngest, so the oldest have long been answered. */
function forgetOldest(records: Map<string, KeptJob>): void {
  for (const [jobId, { state }] of records) {
    if (records.size <= rememberedJobs) return;
    if (replyOf(state) !== undefined) records.delete(jobId);
  }
}

const noPrinter: PrintReply = { kind: 'failed', reason: 'no-printer', begun: false };
