import type { DeviceId, PrintFailure, PrintJob, PrintReply, TicketId } from '@motcua/contract';
import type { JournalRecord } from '../domain/journal-record.ts';
import type { LiveHall } from './live-hall.ts';
import { ticketPaper } from './ticket-paper.ts';

/** Hands a job to the agent that has the printer; undefined if there is none or it does not answer in time. */
export type SendToAgent = (job: PrintJob) => Promise<PrintReply>;
export type PrintDesk = {
  /** The kiosk that a ticket was taken at and what the citizen came for: needed to word the paper, kept until it is out. */
  expect: (ticketId: TicketId, about: { kioskId: string; procedureCode: string | undefined }) => void;
  kioskOf: (ticketId: TicketId) => string | undefined;
};

type Request = Extract<JournalRecord['event'], { type: 'print-requested' }>;
/** Remembered for reprints; a hall gives a few hundred numbers a day. */
const remembered = 2_000;

/** Every print request in the journal becomes one job, asked for once; its outcome becomes an event. */
export function createPrintDesk(hall: LiveHall, publicUrl: string, send: SendToAgent): PrintDesk {
  const about = new Map<TicketId, { kioskId: string; procedureCode: string | undefined }>();

  async function print(request: Request): Promise<void> {
    const ticket = hall.state().tickets.get(request.ticketId);
    if (ticket === undefined) return;
    const { ticketId, copy, printerId } = request;
    if (printerId === undefined)
      return report(ticketId, copy, { kind: 'failed', reason: 'no-printer' }, undefined);
    const known = about.get(ticketId);
    const paper = ticketPaper(hall, ticket, {
      ...{ copy, publicUrl, procedureCode: known?.procedureCode, kioskId: known?.kioskId },
    });
    const reply = await send({ jobId: `${ticketId}/${copy}`, ticketId, printerId, paper });
    return report(ticketId, copy, reply, printerId);
  }

  async function report(
    ticketId: TicketId,
    copy: number,
    reply: PrintReply,
    printerId: DeviceId | undefined,
  ): Promise<void> {
    const failed = (reason: PrintFailure) => ({ kind: 'failed', reason }) as const;
    const outcome =
      reply.kind === 'failed'
        ? failed(reply.reason)
        : printerId === undefined
          ? failed('no-printer')
          : ({ kind: 'printed', printerId, confirmed: reply.confirmed } as const);
    await hall.submit({ type: 'report-print', ticketId, copy, outcome });
  }

  hall.listen(({ committed }) => {
    for (const { record } of committed) {
      if (record.event.type === 'print-requested') void print(record.event);
    }
  });
  return {
    kioskOf: (ticketId) => about.get(ticketId)?.kioskId,
    expect(ticketId, what) {
      about.set(ticketId, what);
      const oldest = about.size > remembered ? about.keys().next().value : undefined;
      if (oldest !== undefined) about.delete(oldest);
    },
  };
}
