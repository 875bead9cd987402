import type {
  ClerkId,
  CounterId,
  HallCommand,
  KeyAction,
  Rejection,
  Result,
  ServiceId,
  TicketId,
} from '@motcua/contract';
import { err, ok, unreachable } from '@motcua/contract';
import type { HallState, TicketState } from '../domain/hall-state.ts';

/** What a key is judged by. */
export type KeyFacts = {
  state: HallState;
  counterId: CounterId;
  /** The fields that the counter serves. */
  serviceIds: readonly ServiceId[];
  counterWithNumber: (n: number) => CounterId | undefined;
};
type Commands = Result<HallCommand[], Rejection>;
type About = { clerkId: ClerkId; ticketId: TicketId };

/** How long a key puts a citizen aside, minutes: the middle of what the counter's screen offers. */
const holdMinutes = 15;

/**
 * What a key means at its counter now: the commands to give, in order. A keypad has no screen to ask back, so a key
 * does the whole of what its clerk means: "next" also ends the service before, "finish" also begins one that nobody
 * began. A pressed key can't sign in: at a closed counter only ratings are taken.
 */
export function keyCommands(facts: KeyFacts, action: KeyAction): Commands {
  const { state, counterId } = facts;
  if (action.do === 'rate')
    return ok([{ type: 'rate', counterId, score: action.score, reasons: [], channel: 'keypad' }]);
  const counter = state.counters.get(counterId);
  if (counter === undefined) return err({ code: 'unknown-counter' });
  if (counter.state === 'closed') return err({ code: 'counter-closed' });
  const { clerkId } = counter;
  const ticket = counter.ticketId === undefined ? undefined : state.tickets.get(counter.ticketId);
  const desk = { counterId, clerkId };
  switch (action.do) {
    case 'call-next':
      return ok([...ended(ticket, clerkId), { type: 'call-next', ...desk }]);
    case 'call-number': {
      const called = waitingWith(facts, Number(action.digits));
      if (called === undefined) return err({ code: 'unknown-ticket' });
      const call = { type: 'call-ticket', ...desk, ticketId: called.id, reason: 'missed-call' } as const;
      return ok([...ended(ticket, clerkId), call]);
    }
    case 'pause':
      return counter.state === 'paused'
        ? ok([{ type: 'open-counter', ...desk }])
        : ok([{ type: 'pause-counter', ...desk, reason: 'break' }]);
    case 'recall':
    case 'start':
    case 'hold':
    case 'no-show':
    case 'finish':
    case 'transfer':
      return ticket === undefined
        ? err({ code: 'wrong-status' })
        : aboutTicket(facts, action, ticket, { clerkId, ticketId: ticket.id });
    default:
      return unreachable(action);
  }
}

type TicketKey = Extract<KeyAction, { do: 'recall' | 'start' | 'hold' | 'no-show' | 'finish' | 'transfer' }>;

function aboutTicket(
  { counterWithNumber }: KeyFacts,
  action: TicketKey,
  ticket: TicketState,
  about: About,
): Commands {
  switch (action.do) {
    case 'recall':
    case 'start':
    case 'no-show':
      return ok([{ type: action.do, ...about }]);
    case 'hold':
      return ok([{ type: 'park', ...about, minutes: holdMinutes, reason: 'other' }]);
    case 'finish': {
      const begin: HallCommand[] = ticket.status === 'called' ? [{ type: 'start', ...about }] : [];
      return ok([...begin, finish(about)]);
    }
    case 'transfer': {
      const counterId = counterWithNumber(Number(action.digits));
      if (counterId === undefined) return err({ code: 'unknown-counter' });
      return ok([{ type: 'transfer', ...about, counterId, returnHere: false }]);
    }
    default:
      return unreachable(action);
  }
}

/** Who is being served is done when the next is called. Who was only called may still come: nothing is ended for him. */
function ended(ticket: TicketState | undefined, clerkId: ClerkId): HallCommand[] {
  return ticket?.status === 'serving' ? [finish({ clerkId, ticketId: ticket.id })] : [];
}

function finish(about: About): HallCommand {
  return { type: 'complete', ...about, outcome: 'received', dossiers: 1 };
}

/** The one who waits with these digits after the letter; of several fields', the one whose claim is oldest. */
function waitingWith({ state, serviceIds }: KeyFacts, digits: number): TicketState | undefined {
  let found: TicketState | undefined;
  for (const ticket of state.tickets.valuesArray()) {
    if (ticket.status !== 'waiting' && ticket.status !== 'parked') continue;
    if (!serviceIds.includes(ticket.serviceId) || digitsOf(ticket.number) !== digits) continue;
    if (found === undefined || ticket.order < found.order) found = ticket;
  }
  return found;
}

/** 12 of "A012". */
function digitsOf(number: string): number {
  return Number(/\d+$/.exec(number)?.[0]);
}
