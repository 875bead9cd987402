import type {
  Channel,
  ClerkId,
  CounterId,
  Day,
  DeclarationCode,
  DeviceCause,
  DeviceId,
  DeviceState,
  Estimate,
  Locale,
  OutOfTurnReason,
  ParkReason,
  PauseReason,
  PrintState,
  PrintStep,
  ServiceId,
  TicketId,
  TicketOutcome,
} from '@motcua/contract';
import type { HallRules } from './hall-rules.ts';
import type { SortedTree } from './sorted-tree.ts';
import { byText, emptyTree } from './sorted-tree.ts';
import type { WaitingLists } from './waiting-lists.ts';
import { noWaitingLists } from './waiting-lists.ts';

/** One finished transaction (lượt giao dịch) of a ticket. */
export type Served = {
  serviceId: ServiceId;
  counterId: CounterId;
  startedAt: number;
  endedAt: number;
  dossiers: number;
};

/** A wait that ended with the start of a service, in milliseconds. */
export type Waited = { serviceId: ServiceId; ms: number };

/** A copy of a ticket's paper that is under way: how far the journal knows it to be. */
export type PaperUnderWay = {
  step: PrintStep;
  /** Undefined: there was no printer to ask. */
  printerId: DeviceId | undefined;
  requestedAt: number;
  /** When it came to its printer; once begun, when the first byte might leave. */
  since: number;
  /** The printers that have had this copy, this one included. */
  tried: readonly DeviceId[];
};

/** A device's word as the journal has it. */
export type DeviceWord = { state: DeviceState; cause: DeviceCause | undefined };

/** An open call for help from a kiosk, in epoch milliseconds. */
export type HelpStanding = { state: 'called' } | { state: 'coming'; by: ClerkId; answeredAt: number };
export type OpenHelp = HelpStanding & { since: number };

/** What is true of a ticket whatever its status. Instants are epoch milliseconds. */
export type TicketFacts = {
  id: TicketId;
  number: string;
  serviceId: ServiceId;
  priority: boolean;
  locale: Locale;
  channel: Channel;
  /** Where it was taken. */
  kioskId: DeviceId | undefined;
  /** The declaration that goes with it. */
  declarationCode: DeclarationCode | undefined;
  issuedAt: number;
  /** What its number was taken for; a transfer changes `serviceId`, never this. */
  firstServiceId: ServiceId;
  /** The event that gave it its place; breaks ties between equal claims. */
  order: number;
  /** From when its place in the queue counts. */
  claimAt: number;
  waitingSince: number;
  nextServiceIds: readonly ServiceId[];
  onlyCounterId: CounterId | undefined;
  returnTo: { serviceId: ServiceId; counterId: CounterId } | undefined;
  /** How often it was called out of a waiting list. */
  turn: number;
  print: PrintState;
  /** While `print` is pending. */
  paper: PaperUnderWay | undefined;
  copies: number;
  rated: boolean;
  ahead: number;
  estimate: Estimate;
  /** Waits of this visit, one a start of service. */
  waits: readonly Waited[];
  served: readonly Served[];
};

export type TicketStanding =
  | { status: 'waiting' }
  | {
      status: 'called';
      counterId: CounterId;
      calledAt: number;
      lastCallAt: number;
      calls: number;
      outOfTurn: OutOfTurnReason | undefined;
    }
  | { status: 'serving'; counterId: CounterId; startedAt: number }
  | { status: 'parked'; counterId: CounterId; until: number; reason: ParkReason }
  | { status: 'closed'; outcome: TicketOutcome; closedAt: number; counterId: CounterId | undefined };

export type TicketState = TicketFacts & TicketStanding;
export type TicketIn<S extends TicketStanding['status']> = TicketFacts &
  Extract<TicketStanding, { status: S }>;

export type CounterStanding =
  | { state: 'closed' }
  | { state: 'open'; clerkId: ClerkId }
  | { state: 'paused'; clerkId: ClerkId; reason: PauseReason };

export type CounterState = CounterStanding & {
  id: CounterId;
  since: number;
  /** The person in front of the counter: called or being served. */
  ticketId: TicketId | undefined;
  /** Calls made today. */
  turn: number;
  priorityInARow: number;
  served: number;
  lastServed: { ticketId: TicketId; at: number } | undefined;
};

/**
 * A hall's day, folded from its events. Never changed in place: trees share what did not change, so that a failed
 * append simply keeps the old state.
 */
export type HallState = {
  seq: number;
  day: Day | undefined;
  tickets: SortedTree<TicketId, TicketState>;
  requests: SortedTree<string, TicketId>;
  /** The ticket that each declaration went with last. */
  declarations: SortedTree<DeclarationCode, TicketId>;
  waiting: WaitingLists;
  parked: ReadonlyMap<TicketId, number>;
  counters: ReadonlyMap<CounterId, CounterState>;
  sequences: Readonly<Record<string, number>>;
  /** Devices that said something today; one that did not is taken to be ready. */
  devices: ReadonlyMap<DeviceId, DeviceWord>;
  /** Kiosks where somebody waits for a person of the staff. */
  help: ReadonlyMap<DeviceId, OpenHelp>;
};

export function initialState(rules: HallRules): HallState {
  return {
    seq: 0,
    day: undefined,
    tickets: emptyTree<TicketId, TicketState>(byText),
    requests: emptyTree<string, TicketId>(byText),
    declarations: emptyTree<DeclarationCode, TicketId>(byText),
    waiting: noWaitingLists,
    parked: new Map(),
    counters: closedCounters(rules, 0),
    sequences: {},
    devices: new Map(),
    help: new Map(),
  };
}

export function closedCounters(rules: HallRules, at: number): Map<CounterId, CounterState> {
  const counters = [...rules.counters.keys()].map((id): [CounterId, CounterState] => [
    id,
    {
      id,
      state: 'closed',
      since: at,
      ticketId: undefined,
      turn: 0,
      priorityInARow: 0,
      served: 0,
      lastServed: undefined,
    },
  ]);
  return new Map(counters);
}
