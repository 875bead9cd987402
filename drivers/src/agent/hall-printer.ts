import type {
  DeviceId,
  PrinterHealth,
  PrintJob,
  PrintReply,
  TicketPaper as PaperWords,
  VirtualAction,
  VirtualPaper,
} from '@motcua/contract';
import type { PrintContent } from '../printer/escpos-writer.ts';
import type { PrintOutcome } from '../printer/print-outcome.ts';
import type { TicketPrinter } from '../printer/printer.ts';
import { emergencyText } from '../ticket/emergency-text.ts';
import type { TicketRenderer } from '../ticket/render-ticket.ts';
import type { TicketPaper } from '../ticket/ticket-paper.ts';

/** One printer of the hall as the agent keeps it: prints, knows its state, and if virtual lets itself be broken. */
export type HallPrinter = {
  id: DeviceId;
  print: (job: PrintJob) => Promise<PrintReply>;
  health: () => PrinterHealth;
  /** Asks the device for its state; never rejects. */
  ask: () => Promise<void>;
  act: (action: VirtualAction) => Promise<void>;
  papers: () => VirtualPaper[];
  onPaper: (listener: (paper: VirtualPaper) => void) => void;
  close: () => Promise<void>;
};

/** Hands on a virtual printer. */
export type VirtualHands = {
  act: (action: VirtualAction) => Promise<void>;
  papers: () => VirtualPaper[];
  onPaper: (listener: (paper: VirtualPaper) => void) => void;
  close: () => Promise<void>;
};

export type HallPrinterOptions = {
  id: DeviceId;
  name: string;
  widthDots: 576 | 384;
  printer: TicketPrinter;
  renderer: TicketRenderer;
  hands?: VirtualHands;
};

export function createHallPrinter({
  id,
  name,
  widthDots,
  printer,
  renderer,
  hands,
}: HallPrinterOptions): HallPrinter {
  let state: PrinterHealth['state'] = 'unknown';
  let queue = 0;
  const kind = hands === undefined ? 'tcp' : 'virtual';
  return {
    id,
    async print(job) {
      queue += 1;
      const content = contentOf({ ...job.paper, widthDots }, renderer);
      const outcome = await printer.print({ id: job.jobId, ...content });
      queue -= 1;
      return replyOf(outcome);
    },
    health: () => ({ id, name, kind, state, queue }),
    async ask() {
      state = (await printer.status()).state;
    },
    async act(action) {
      await hands?.act(action);
      state = (await printer.status()).state;
    },
    papers: () => hands?.papers() ?? [],
    onPaper: (listener) => hands?.onPaper(listener),
    async close() {
      await printer.close();
      await hands?.close();
    },
  };
}

/** A picture; if none can be made, plain letters: a number on ugly paper beats no number. */
function contentOf(paper: PaperWords & { widthDots: 576 | 384 }, renderer: TicketRenderer): PrintContent {
  const ticket: TicketPaper = paper;
  try {
    return { bitmap: renderer.render(ticket) };
  } catch {
    return { lines: emergencyText(ticket) };
  }
}

function replyOf(outcome: PrintOutcome): PrintReply {
  if (outcome.kind === 'failed') return { kind: 'failed', reason: outcome.reason };
  return { kind: 'printed', confirmed: outcome.kind === 'printed' };
}
