import type {
  DeviceId,
  HallEvent,
  PrinterState,
  PrintJob,
  PrintProgress,
  PrintReply,
  TicketId,
} from '@motcua/contract';
import type { PaperUnderWay, TicketState } from '../domain/hall-state.ts';
import { canPrint, printersOf } from './kiosk-printers.ts';
import { lastOf } from './last-of.ts';
import type { LiveHall } from './live-hall.ts';
import { printMove } from './print-plan.ts';
import { notePrintProgress, reportPrint, settlePrint } from './settle-print.ts';
import { ticketPaper } from './ticket-paper.ts';

export type PrintDeskOptions = {
  hall: LiveHall;
  publicUrl: string;
  printerState: (printerId: DeviceId) => PrinterState;
  /** Since when a printer has had no agent (epoch ms); undefined: it has one. */
  absentSince: (printerId: DeviceId) => number | undefined;
  /** Hands a job to the agent of its printer; undefined: the line broke, or no answer that we know. */
  send: (job: PrintJob) => Promise<PrintReply | undefined>;
};

/** What the citizen came for, the papers that he says are there, and those that his case does not need. */
export type PrintAbout = {
  procedureCode: string | undefined;
  brought: readonly string[];
  spared: readonly string[];
};

export type PrintDesk = {
  /** What the citizen came for: needed to word the paper, and known only when the number is taken. */
  expect: (ticketId: TicketId, about: PrintAbout) => void;
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
/** After a restart the paper says what the journal has. */
const nothingKnown: PrintAbout = { procedureCode: undefined, brought: [], spared: [] };
/** Remembered for reprints; a hall gives a few hundred numbers a day. */
const remembered = 2_000;

/** Leads every paper in the journal from its request to one outcome: asks agents, changes printers, gives up in time. */
export function createPrintDesk(options: PrintDeskOptions): PrintDesk {
  const { hall, publicUrl, send } = options;
  const startedAt = hall.clock.now();
  const abouts = lastOf<TicketId, PrintAbout>(remembered);
  const underWay = new Set<TicketId>();
  const asked = new Map<TicketId, Asked>();

  function choose(kioskId: string | undefined, except: readonly DeviceId[] = []): DeviceId | undefined {
    return printersOf(hall.site.devices, kioskId).find(
      (id) => !except.includes(id) && canPrint(options.printerState(id)),
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
      absentSince: paper.printerId === undefined ? undefined : options.absentSince(paper.printerId),
      next: choose(ticket.kioskId, paper.tried),
    });
    if (move.do === 'report') void reportPrint(hall, ticket, move.outcome);
    if (move.do === 'ask' && paper.printerId !== undefined) void ask(ticket, paper, paper.printerId);
  }

  function forget(ticketId: TicketId): void {
    underWay.delete(ticketId);
    asked.delete(ticketId);
  }

  async function ask(ticket: TicketState, { step }: PaperUnderWay, printerId: DeviceId): Promise<void> {
    const { id: ticketId, copies: copy, kioskId } = ticket;
    const mine: Asked = { copy, printerId, at: hall.clock.now() };
    asked.set(ticketId, mine);
    const about = { ...(abouts.get(ticketId) ?? nothingKnown), copy, publicUrl, kioskId };
    const paper = ticketPaper(hall, ticket, about);
    const reply = await send({ jobId: `${ticketId}/${copy}`, ticketId, printerId, step, paper });
    if (reply !== undefined) return settlePrint({ hall, choose }, ticket, printerId, reply);
    // The line broke: whoever comes back is asked again.
    if (asked.get(ticketId) === mine) asked.delete(ticketId);
  }

  hall.listen(({ committed }) => {
    for (const { record } of committed) {
      if (record.event.type === 'print-requested') underWay.add(record.event.ticketId);
      if (isAboutPaper(record.event)) look(record.event.ticketId);
    }
  });
  for (const ticket of hall.state().tickets.valuesArray()) if (ticket.paper) underWay.add(ticket.id);
  return {
    choose: (kioskId) => choose(kioskId) ?? printersOf(hall.site.devices, kioskId)[0],
    arrived(printerIds) {
      for (const [id, { printerId }] of asked) if (printerIds.includes(printerId)) asked.delete(id);
      for (const id of [...underWay]) look(id);
    },
    progress: (progress, owns) => notePrintProgress(hall, progress, owns),
    tick() {
      for (const id of [...underWay]) look(id);
    },
    expect: abouts.set,
  };
}

/** It asks for a paper, sends it elsewhere, or ends it. */
function isAboutPaper(
  event: HallEvent,
): event is Extract<
  HallEvent,
  { type: 'print-requested' | 'print-redirected' | 'ticket-printed' | 'print-failed' }
> {
  return ['print-requested', 'print-redirected', 'ticket-printed', 'print-failed'].includes(event.type);
}
