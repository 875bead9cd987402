import type { CounterId, Rejection, Result } from '@motcua/contract';
import { err, ok } from '@motcua/contract';
import type { Asked } from './asked.ts';
import type { Decision, Hall } from './decide.ts';
import type { CounterState } from './hall-state.ts';

type OpenCounter = Extract<CounterState, { state: 'open' }>;

/** Sits down and opens, or comes back from a pause. One clerk at a counter, one counter a clerk. */
export function openCounter({ state }: Hall, command: Asked<'open-counter'>): Decision {
  const { counterId, clerkId } = command;
  const counter = state.counters.get(counterId);
  if (counter === undefined) return err({ code: 'unknown-counter' });
  if (counter.state !== 'closed' && counter.clerkId !== clerkId) {
    return err({ code: 'counter-taken', detail: { clerkId: counter.clerkId } });
  }
  for (const other of state.counters.values()) {
    if (other.id !== counterId && other.state !== 'closed' && other.clerkId === clerkId) {
      return err({ code: 'clerk-at-other-counter', detail: { counterId: other.id } });
    }
  }
  return counter.state === 'open' ? ok([]) : ok([{ type: 'counter-opened', counterId, clerkId }]);
}

export function pauseCounter(hall: Hall, command: Asked<'pause-counter'>): Decision {
  const mine = ownCounter(hall, command);
  if (!mine.ok) return mine;
  if (mine.value.ticketId !== undefined) return err({ code: 'counter-busy' });
  if (mine.value.state === 'paused') return err({ code: 'counter-paused' });
  return ok([{ type: 'counter-paused', counterId: command.counterId, reason: command.reason }]);
}

export function closeCounter(hall: Hall, command: Asked<'close-counter'>): Decision {
  const mine = ownCounter(hall, command);
  if (!mine.ok) return mine;
  if (mine.value.ticketId !== undefined) return err({ code: 'counter-busy' });
  return ok([{ type: 'counter-closed', counterId: command.counterId }]);
}

/** The counter, open, with this clerk at it and nobody in front. */
export function freeCounter(
  hall: Hall,
  command: { counterId: CounterId; clerkId: string },
): Result<OpenCounter, Rejection> {
  const mine = ownCounter(hall, command);
  if (!mine.ok) return mine;
  const counter = mine.value;
  if (counter.state !== 'open') return err({ code: 'counter-paused' });
  if (counter.ticketId !== undefined) return err({ code: 'counter-busy' });
  return ok(counter);
}

function ownCounter(
  { state }: Hall,
  { counterId, clerkId }: { counterId: CounterId; clerkId: string },
): Result<Exclude<CounterState, { state: 'closed' }>, Rejection> {
  const counter = state.counters.get(counterId);
  if (counter === undefined) return err({ code: 'unknown-counter' });
  if (counter.state === 'closed') return err({ code: 'counter-closed' });
  if (counter.clerkId !== clerkId) return err({ code: 'not-your-counter', detail: { counterId } });
  return ok(counter);
}
