import type { HallCommand, HallEvent, Rejection } from '@motcua/contract';
import { ClerkId, CounterId, Day, DeclarationCode, DeviceId, ServiceId, TicketId } from '@motcua/contract';
import * as z from 'zod/mini';
import type { Decision, Hall } from './decide.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import type { CounterRules, HallRules, ServiceRules } from './hall-rules.ts';
import type { CounterState, HallState, TicketState } from './hall-state.ts';
import { initialState } from './hall-state.ts';
import type { JournalRecord } from './journal-record.ts';

export const service = (id: string): ServiceId => z.parse(ServiceId, id);
export const counter = (id: string): CounterId => z.parse(CounterId, id);
export const clerk = (id: string): ClerkId => z.parse(ClerkId, id);
export const device = (id: string): DeviceId => z.parse(DeviceId, id);
export const code = (text: string): DeclarationCode => z.parse(DeclarationCode, text);
export const day = (text: string): Day => z.parse(Day, text);
export const ticketId = (n: number): TicketId => z.parse(TicketId, `T${String(n).padStart(21, '0')}`);

export const morning = Date.UTC(2026, 10, 23, 0, 30);
export const minute = 60_000;
export const firstDay = day('2026-11-23');

function serviceRules(id: string, prefix: string, meanMinutes: number): [ServiceId, ServiceRules] {
  return [service(id), { id: service(id), prefix, meanMinutes }];
}

function counterRules(id: string, kind: CounterRules['kind'], ...ids: string[]): [CounterId, CounterRules] {
  return [counter(id), { id: counter(id), kind, serviceIds: ids.map(service) }];
}

/** Three fields; q1 serves a, q2 a and b, q3 b and c, the priority counter q4 all. */
export const smallRules: HallRules = {
  services: new Map([serviceRules('a', 'A', 10), serviceRules('b', 'C', 6), serviceRules('c', 'H', 15)]),
  counters: new Map([
    counterRules('q1', 'ordinary', 'a'),
    counterRules('q2', 'ordinary', 'a', 'b'),
    counterRules('q3', 'ordinary', 'b', 'c'),
    counterRules('q4', 'priority', 'a', 'b', 'c'),
  ]),
  recallLimit: 3,
  recallPauseMs: 10_000,
  noShowAfterCalls: 3,
  maxPriorityInARow: 2,
  parkMaxMinutes: 120,
  reprintLimit: 3,
  ratingWindowMs: 3 * minute,
};

/** The clerk who sits at a counter in these stories. */
export const clerkOf = (counterId: string): ClerkId => clerk(`clerk-${counterId}`);

export type IssueWords = Partial<Omit<Extract<HallCommand, { type: 'issue-ticket' }>, 'type'>>;
type DeskAction = Extract<HallCommand, { clerkId: ClerkId; ticketId: TicketId }>;
type Rest<C> = C extends DeskAction ? Omit<C, 'clerkId' | 'ticketId'> : never;
type DeskWords = Exclude<Rest<DeskAction>, { type: 'call-ticket' }>;

/** A hall in memory with a clock that stands: asks the rules, folds what happened, remembers every record. */
export class Story {
  readonly records: JournalRecord[] = [];
  readonly rules: HallRules;
  state: HallState;
  now = morning;
  #issued = 0;

  constructor(rules: HallRules = smallRules) {
    this.rules = rules;
    this.state = initialState(rules);
  }

  get hall(): Hall {
    return { state: this.state, rules: this.rules, now: this.now };
  }

  ask(command: HallCommand): Decision {
    const decision = decide(this.hall, command);
    for (const event of decision.ok ? decision.value : []) this.happen(event);
    return decision;
  }

  happen(event: HallEvent): void {
    const of = event.type === 'day-opened' ? event.day : (this.state.day ?? firstDay);
    const record = { seq: this.state.seq + 1, at: this.now, day: of, event };
    this.records.push(record);
    this.state = evolve(this.state, record, this.rules);
  }

  /** The command's events; fails if it is refused. */
  did(command: HallCommand): HallEvent[] {
    const decision = this.ask(command);
    if (!decision.ok) throw new Error(`${command.type} was refused: ${JSON.stringify(decision.error)}`);
    return decision.value;
  }

  /** Why the command is refused; fails if it is not. */
  refusal(command: HallCommand): Rejection {
    const decision = this.ask(command);
    if (decision.ok) throw new Error(`${command.type} was not refused`);
    return decision.error;
  }

  pass(ms: number): void {
    this.now += ms;
  }

  issue(serviceId: string, words: IssueWords = {}): HallCommand {
    this.#issued += 1;
    return {
      ...{ type: 'issue-ticket', ticketId: ticketId(this.#issued), serviceId: service(serviceId) },
      ...{ priority: false, locale: 'vi', channel: 'reception', ...words },
    };
  }

  take(serviceId: string, words: IssueWords = {}): TicketId {
    this.did(this.issue(serviceId, words));
    return words.ticketId ?? ticketId(this.#issued);
  }

  takeMany(times: number, serviceId: string, words: IssueWords = {}): TicketId[] {
    return Array.from({ length: times }, () => this.take(serviceId, words));
  }

  sit(...counterIds: string[]): void {
    for (const id of counterIds) this.did({ type: 'open-counter', ...at(id) });
  }

  callNext(counterId: string): TicketState {
    this.did({ type: 'call-next', ...at(counterId) });
    return this.before(counterId);
  }

  /** What the clerk of a counter does about a ticket. */
  desk(counterId: string, id: TicketId, words: DeskWords): HallCommand {
    return { ...words, clerkId: clerkOf(counterId), ticketId: id };
  }

  /** Calls the next person and serves them to the end. */
  serveNext(counterId: string, minutes = 0): TicketState {
    const { id } = this.callNext(counterId);
    this.did(this.desk(counterId, id, { type: 'start' }));
    this.pass(minutes * minute);
    this.did(this.desk(counterId, id, { type: 'complete', outcome: 'received', dossiers: 1 }));
    return this.ticket(id);
  }

  ticket(id: TicketId): TicketState {
    const ticket = this.state.tickets.get(id);
    if (ticket === undefined) throw new Error(`no ticket ${id}`);
    return ticket;
  }

  counter(id: string): CounterState {
    const found = this.state.counters.get(counter(id));
    if (found === undefined) throw new Error(`no counter ${id}`);
    return found;
  }

  /** The ticket in front of a counter. */
  before(counterId: string): TicketState {
    const { ticketId: id } = this.counter(counterId);
    if (id === undefined) throw new Error(`nobody at ${counterId}`);
    return this.ticket(id);
  }
}

export function at(counterId: string): { counterId: CounterId; clerkId: ClerkId } {
  return { counterId: counter(counterId), clerkId: clerkOf(counterId) };
}

/** A story whose first day is open. */
export function openStory(rules: HallRules = smallRules): Story {
  const story = new Story(rules);
  story.did({ type: 'open-day', day: firstDay });
  return story;
}
