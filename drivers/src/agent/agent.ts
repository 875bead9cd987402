import type { AgentHealth, AgentHello, DeviceId, PrintReply, VirtualPaper } from '@motcua/contract';
import { PrintJob, VirtualOrder } from '@motcua/contract';
import * as z from 'zod/mini';
import type { HallPrinter } from './hall-printer.ts';

/** The little of a Socket.IO client that an agent needs. */
export type ServerLine = {
  // Socket.IO's own listener type; every payload is parsed before use.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  on(event: string, listener: (...args: any[]) => void): unknown;
  emit(event: string, ...args: unknown[]): unknown;
};

export type Agent = { close: () => Promise<void> };
export type AgentOptions = {
  agentId: DeviceId;
  line: ServerLine;
  printers: readonly HallPrinter[];
  /** How often health is told even when nothing changed. */
  healthEveryMs: number;
  /** How often a printer is asked; a change is told at once. */
  askEveryMs: number;
};

/**
 * Owns this PC's printers: takes jobs from the server one by one, answers each, tells every printer's health, and
 * goes on through lost connections and broken devices.
 */
export function startAgent({ agentId, line, printers, healthEveryMs, askEveryMs }: AgentOptions): Agent {
  const byId = new Map(printers.map((printer) => [printer.id, printer]));
  let lastTold = '';

  function tell(isForced: boolean): void {
    const health: AgentHealth = { agentId, printers: printers.map((printer) => printer.health()) };
    const text = JSON.stringify(health);
    if (!isForced && text === lastTold) return;
    lastTold = text;
    line.emit('health', health);
  }
  line.on('connect', () => {
    const hello: AgentHello = { protocol: 1, agentId, printerIds: printers.map(({ id }) => id) };
    line.emit('hello', hello);
    tell(true);
    for (const printer of printers) printer.papers().forEach((paper) => sendPaper(paper));
  });
  line.on('print', (words: unknown, answer: (reply: PrintReply) => void) => {
    const job = z.safeParse(PrintJob, words);
    const printer = job.success ? byId.get(job.data.printerId) : undefined;
    const reply = job.success && printer !== undefined ? printer.print(job.data) : Promise.resolve(noPrinter);
    void reply.then((outcome) => {
      answer(outcome);
      return printer?.ask().then(() => tell(false));
    });
  });
  line.on('virtual', (words: unknown) => {
    const order = z.safeParse(VirtualOrder, words);
    if (!order.success) return;
    void byId
      .get(order.data.printerId)
      ?.act(order.data.action)
      .then(() => tell(false));
  });
  function sendPaper(paper: VirtualPaper): void {
    line.emit('paper', paper);
  }
  for (const printer of printers) printer.onPaper(sendPaper);
  const asking = setInterval(() => {
    void Promise.all(printers.map((printer) => printer.ask())).then(() => tell(false));
  }, askEveryMs);
  const telling = setInterval(() => tell(true), healthEveryMs);
  return {
    async close() {
      clearInterval(asking);
      clearInterval(telling);
      await Promise.all(printers.map((printer) => printer.close()));
    },
  };
}

const noPrinter: PrintReply = { kind: 'failed', reason: 'no-printer' };
