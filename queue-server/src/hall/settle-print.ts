import type { DeviceId, PrintProgress, PrintReply } from '@motcua/contract';
import { TicketId } from '@motcua/contract';
import * as z from 'zod/mini';
import type { TicketState } from '../domain/hall-state.ts';
import type { LiveHall } from './live-hall.ts';
import type { PrintOutcome } from './print-plan.ts';

type Settling = {
  hall: LiveHall;
  /** Who can print for this kiosk now, but for those that are excepted. */
  choose: (kioskId: string | undefined, except: readonly DeviceId[]) => DeviceId | undefined;
};

export function reportPrint(
  hall: LiveHall,
  { id: ticketId, copies: copy }: TicketState,
  outcome: PrintOutcome,
): ReturnType<LiveHall['submit']> {
  return hall.submit({ type: 'report-print', ticketId, copy, outcome });
}

/** Writes down an agent's word on one copy, if that copy is still its business, and does what follows from it. */
export async function settlePrint(
  { hall, choose }: Settling,
  { id, copies }: TicketState,
  printerId: DeviceId,
  reply: PrintReply,
): Promise<void> {
  const ticket = hall.state().tickets.get(id);
  if (ticket?.paper?.printerId !== printerId || ticket.copies !== copies) return;
  if (reply.kind === 'printed') return printed(hall, ticket, printerId, reply.confirmed);
  const { reason, begun } = reply;
  const isUntouched = ticket.paper.step === 'queued' && !begun;
  const next = isUntouched ? choose(ticket.kioskId, ticket.paper.tried) : undefined;
  if (next !== undefined)
    return void (await reportPrint(hall, ticket, { kind: 'redirected', printerId: next, reason }));
  const except = begun ? ticket.paper.tried : [];
  await reportPrint(hall, ticket, { kind: 'failed', reason });
  if (!isUntouched) await printAgain({ hall, choose }, ticket, except);
}

/** Whoever has printed has sent, also if that word was lost on the way. */
async function printed(
  hall: LiveHall,
  ticket: TicketState,
  printerId: DeviceId,
  confirmed: boolean,
): Promise<void> {
  void reportPrint(hall, ticket, { kind: 'sending', printerId });
  if (confirmed) void reportPrint(hall, ticket, { kind: 'sent', printerId });
  await reportPrint(hall, ticket, { kind: 'printed', printerId, confirmed });
}

/** Part of it may be on paper, so what comes now is marked. Once, and only after an original. */
async function printAgain(
  { hall, choose }: Settling,
  { id, copies }: TicketState,
  except: readonly DeviceId[],
): Promise<void> {
  const ticket = hall.state().tickets.get(id);
  const printerId = choose(ticket?.kioskId, except);
  if (copies > 0 || ticket?.print !== 'failed' || printerId === undefined) return;
  await hall.submit({ type: 'reprint', ticketId: id, printerId });
}

/** True once the journal has the step. Whoever has the paper may begin; whoever had it before may not. */
export async function notePrintProgress(
  hall: LiveHall,
  { jobId, step }: PrintProgress,
  owns: (printerId: DeviceId) => boolean,
): Promise<boolean> {
  const [first, copyText] = jobId.split('/');
  const ticketId = z.safeParse(TicketId, first);
  const copy = Number(copyText);
  if (!ticketId.success) return false;
  const printerId = hall.state().tickets.get(ticketId.data)?.paper?.printerId;
  if (printerId === undefined || !owns(printerId)) return false;
  const about = { ticketId: ticketId.data, copy };
  const applied = await hall.submit({ type: 'report-print', ...about, outcome: { kind: step, printerId } });
  const after = applied.ok ? applied.value.state.tickets.get(ticketId.data) : undefined;
  return after?.copies === copy && after.paper?.step === step && after.paper.printerId === printerId;
}
