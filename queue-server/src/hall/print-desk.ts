import type { DeviceId, PrintJob, PrintProgress, PrintReply, TicketId } from '@motcua/contract';
import { TicketId as TicketIdWords } from '@motcua/contract';
import * as z from 'zod/mini';
import type { PaperUnderWay, TicketState } from '../domain/hall-state.ts';
import { canPrint, printersOf } from './kiosk-printers.ts';
import type { DeviceRegistry } from './device-registry.ts';
import type { LiveHall } from './live-hall.ts';
import type { PrintOutcome } from './print-plan.ts';
import { printMove } from './print-plan.ts';
import { ticketPaper } from './ticket-paper.ts';

export type PrintDeskOptions = {
  hall: LiveHall;
  publicUrl: string;
  registry: Pick<DeviceRegistry, 'printerState' | 'absentSince'>;
  /** Hands a job to the agent of its printer; undefined: the line broke, or no answer that we know. */
  send: (job: PrintJob) => Promise<PrintReply | undefined>;
};

export type PrintDesk = {
  /** What the citizen came for: needed to word the paper, and known only when the number is taken. */
  expect: (ticketId: TicketId, procedureCode: string | undefined) => void;
  /** Who would print for this kiosk now; its own printer if nobody can. */
  choose: (kioskId: string) => DeviceId | undefined;
  /** These printers have an agent again, which knows nothing of what was asked on another line. */
  arrived: (printerIds: readonly DeviceId[]) => void;
  /** True once the journal has the step. `owns`: is it a printer of whoever says so? */
  progress: (progress: PrintProgress, owns: (printerId: DeviceId) => boolean) => Promise<boolean>;
  /** Looks at every paper under way; called every second. */
  tick: () => void;
};

type Asked = { copy: number; printerId: DeviceId; at: number };
/** Remembered for reprints; a hall gives a few hundred numbers a day. */
const remembered = 2_000;

/** Leads every paper in the journal from its request to one outcome: asks agents, changes printers, gives up in time. */
export function createPrintDesk({ hall, publicUrl, registry, send }: PrintDeskOptions): PrintDesk {
  const startedAt = hall.clock.now();
  const procedures = new Map<TicketId, string | undefined>();
  const underWay = new Set<TicketId>();
  const asked = new Map<TicketId, Asked>();

  function choose(kioskId: string | undefined, except: readonly DeviceId[] = []): DeviceId | undefined {
    return printersOf(hall.site.devices, kioskId).find(
      (id) => !except.includes(id) && canPrint(registry.printerState(id)),
    );
  }

  function look(ticketId: TicketId): void {
    const ticket = hall.state().tickets.get(ticketId);
    if (ticket?.paper === undefined) return forget(ticketId);
    const { paper, copies } = ticket;
    const known = asked.get(ticketId);
    const isAsked = known?.copy === copies && known.printerId === paper.printerId;
    const move = printMove({
      ...{ paper, startedAt, now: hall.clock.now() },
      askedAt: isAsked ? known.at : undefined,
      absentSince: paper.printerId === undefined ? undefined : registry.absentSince(paper.printerId),
      next: choose(ticket.kioskId, paper.tried),
    });
    if (move.do === 'report') void report(ticket, move.outcome);
    if (move.do === 'ask' && paper.printerId !== undefined) void ask(ticket, paper, paper.printerId);
  }

  function forget(ticketId: TicketId): void {
    underWay.delete(ticketId);
    asked.delete(ticketId);
  }

  function report({ id: ticketId, copies: copy }: TicketState, outcome: PrintOutcome) {
    return hall.submit({ type: 'report-print', ticketId, copy, outcome });
  }

  async function ask(ticket: TicketState, { step }: PaperUnderWay, printerId: DeviceId): Promise<void> {
    const { id: ticketId, copies: copy, kioskId } = ticket;
    const mine: Asked = { copy, printerId, at: hall.clock.now() };
    asked.set(ticketId, mine);
    const about = { copy, publicUrl, procedureCode: procedures.get(ticketId), kioskId };
    const paper = ticketPaper(hall, ticket, about);
    const reply = await send({ jobId: `${ticketId}/${copy}`, ticketId, printerId, step, paper });
    if (reply !== undefined) return settle(ticket, printerId, reply);
    // The line broke: whoever comes back is asked again.
    if (asked.get(ticketId) === mine) asked.delete(ticketId);
  }

  /** An agent's word on one copy, if that copy is still its business. */
  async function settle(
    { id, copies }: TicketState,
    printerId: DeviceId,
    reply: PrintReply,
  ): Promise<void> {
    const ticket = hall.state().tickets.get(id);
    if (ticket?.paper?.printerId !== printerId || ticket.copies !== copies) return;
    if (reply.kind === 'printed') return printed(ticket, printerId, reply.confirmed);
    const { reason, begun } = reply;
    const isUntouched = ticket.paper.step === 'queued' && !begun;
    const next = isUntouched ? choose(ticket.kioskId, ticket.paper.tried) : undefined;
    if (next !== undefined)
      return void (await report(ticket, { kind: 'redirected', printerId: next, reason }));
    await report(ticket, { kind: 'failed', reason });
    if (!isUntouched) await printAgain(ticket, begun ? ticket.paper.tried : []);
  }

  /** Whoever has printed has sent, also if that word was lost on the way. */
  async function printed(ticket: TicketState, printerId: DeviceId, confirmed: boolean): Promise<void> {
    void report(ticket, { kind: 'sending', printerId });
    if (confirmed) void report(ticket, { kind: 'sent', printerId });
    await report(ticket, { kind: 'printed', printerId, confirmed });
  }

  /** Part of it may be on paper, so what comes now is marked. Once, and only after an original. */
  async function printAgain({ id, copies }: TicketState, except: readonly DeviceId[]): Promise<void> {
    const ticket = hall.state().tickets.get(id);
    const printerId = choose(ticket?.kioskId, except);
    if (copies > 0 || ticket?.print !== 'failed' || printerId === undefined) return;
    await hall.submit({ type: 'reprint', ticketId: id, printerId });
  }

  hall.listen(({ committed }) => {
    for (const { record } of committed) {
      const { event } = record;
      if (event.type === 'print-requested') underWay.add(event.ticketId);
      if (event.type === 'print-requested' || event.type === 'print-redirected') look(event.ticketId);
      if (event.type === 'ticket-printed' || event.type === 'print-failed') look(event.ticketId);
    }
  });
  for (const ticket of hall.state().tickets.valuesArray()) if (ticket.paper) underWay.add(ticket.id);
  return {
    choose: (kioskId) => choose(kioskId) ?? printersOf(hall.site.devices, kioskId)[0],
    arrived(printerIds) {
      for (const [id, { printerId }] of asked) if (printerIds.includes(printerId)) asked.delete(id);
      for (const id of [...underWay]) look(id);
    },
    progress: (progress, owns) => noteProgress(hall, progress, owns),
    tick() {
      for (const id of [...underWay]) look(id);
    },
    expect(ticketId, procedureCode) {
      procedures.set(ticketId, procedureCode);
      const oldest = procedures.size > remembered ? procedures.keys().next().value : undefined;
      if (oldest !== undefined) procedures.delete(oldest);
    },
  };
}

/** Whoever has the paper may begin, once the journal knows; whoever had it before may not. */
async function noteProgress(
  hall: LiveHall,
  { jobId, step }: PrintProgress,
  owns: (printerId: DeviceId) => boolean,
): Promise<boolean> {
  const [first, copyText] = jobId.split('/');
  const ticketId = z.safeParse(TicketIdWords, first);
  const copy = Number(copyText);
  if (!ticketId.success) return false;
  const printerId = hall.state().tickets.get(ticketId.data)?.paper?.printerId;
  if (printerId === undefined || !owns(printerId)) return false;
  const about = { ticketId: ticketId.data, copy };
  const applied = await hall.submit({ type: 'report-print', ...about, outcome: { kind: step, printerId } });
  const after = applied.ok ? applied.value.state.tickets.get(ticketId.data) : undefined;
  return after?.copies === copy && after.paper?.step === step && after.paper.printerId === printerId;
}
