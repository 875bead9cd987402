import type { CounterId, PauseReason } from '@motcua/contract';
import type { Floor, OpenTicket } from '../floor/floor.ts';

export type CalledTicket = Extract<OpenTicket, { status: 'called' }>;
export type ServingTicket = Extract<OpenTicket, { status: 'serving' }>;

/** Where a counter stands, in the one word that its top bar shows. */
export type Desk =
  | { state: 'closed' }
  | { state: 'idle'; since: string }
  | { state: 'called'; ticket: CalledTicket }
  | { state: 'serving'; ticket: ServingTicket }
  | { state: 'paused'; since: string; reason: PauseReason };
export type DeskState = Desk['state'];

/** Reads one counter off the floor. The person in front counts for more than the counter's own word. */
export function deskOf(floor: Floor, counterId: CounterId): Desk {
  for (const ticket of floor.tickets.values()) {
    if (ticket.status === 'called' && ticket.counterId === counterId) return { state: 'called', ticket };
    if (ticket.status === 'serving' && ticket.counterId === counterId) return { state: 'serving', ticket };
  }
  const counter = floor.counters.get(counterId);
  if (counter === undefined || counter.state === 'closed') return { state: 'closed' };
  if (counter.state === 'paused') return { state: 'paused', since: counter.since, reason: counter.reason };
  return { state: 'idle', since: counter.since };
}

/** Tells one moment of a desk from the next: it changes with every command that worked. */
export function deskKey(desk: Desk): string {
  if (desk.state === 'called') return `called ${desk.ticket.id} ${String(desk.ticket.calls)}`;
  return desk.state === 'serving' ? `serving ${desk.ticket.id}` : desk.state;
}

/** What a clerk can do at a desk, in the order of the hand. */
export const deskActions = [
  'call-next',
  'recall',
  'start',
  'complete',
  'no-show',
  'park',
  'transfer',
  'add-service',
  'reprint',
  'requeue-keep',
  'requeue-end',
  'pause',
  'open',
  'close',
] as const;
export type DeskAction = (typeof deskActions)[number];

const withPerson = ['park', 'transfer', 'add-service', 'reprint', 'requeue-keep', 'requeue-end'] as const;

const allowed: Record<DeskState, readonly DeskAction[]> = {
  closed: ['open'],
  idle: ['call-next', 'pause', 'close'],
  called: ['recall', 'start', 'no-show', ...withPerson],
  serving: ['complete', ...withPerson],
  paused: ['open', 'close'],
};

/** The one action that a state leads to; the only filled button. */
export const leadingAction: Record<DeskState, DeskAction> = {
  closed: 'open',
  idle: 'call-next',
  called: 'start',
  serving: 'complete',
  paused: 'open',
};

export function isAllowed(state: DeskState, action: DeskAction): boolean {
  return allowed[state].includes(action);
}

/** Why an allowed action has to wait a little. */
export type Hold = { kind: 'seconds'; seconds: number } | { kind: 'calls'; calls: number };

export type HoldRules = {
  noShowAfterCalls: number;
  /** The pause between calls, known once the server has named it. */
  recallPauseMs: number | undefined;
};

export function holdOn(action: DeskAction, desk: Desk, now: number, rules: HoldRules): Hold | undefined {
  if (desk.state !== 'called') return undefined;
  if (action === 'no-show') {
    const calls = rules.noShowAfterCalls - desk.ticket.calls;
    return calls > 0 ? { kind: 'calls', calls } : undefined;
  }
  if (action !== 'recall' || rules.recallPauseMs === undefined) return undefined;
  const waitMs = Date.parse(desk.ticket.lastCallAt) + rules.recallPauseMs - now;
  // A screen's clock moves by whole seconds and may stand before the call.
  const seconds = Math.ceil(Math.min(waitMs, rules.recallPauseMs) / 1_000);
  return waitMs > 0 ? { kind: 'seconds', seconds } : undefined;
}

/** The pause between calls, worked out from the seconds that the server still wants to wait. */
export function learnRecallPause(lastCallAt: string, now: number, secondsLeft: number): number {
  const wholeSeconds = Math.floor((now - Date.parse(lastCallAt)) / 1_000 + secondsLeft);
  return Math.max(1, wholeSeconds) * 1_000;
}
