import type { TicketId } from '@motcua/contract';
import { unreachable } from '@motcua/contract';
import type { Announcement } from './announcement.ts';

/** A call that is older when it is heard of is shown, but no longer said. */
export const tooOldMs = 60_000;
const rememberedKeys = 32;

/** How far a screen has said the calls of a journal. Outlives a reload of the page. */
export type Said = { journalId: string; seq: number; atMs: number; keys: readonly string[] };

type Waiting = Announcement & { isAnswered: boolean };

export type Conductor = {
  said: Said | undefined;
  waiting: readonly Waiting[];
  saying: Announcement | undefined;
  /** False while the browser wants a touch before it plays anything. */
  isAudible: boolean;
};

export type ConductorInput =
  | { type: 'snapshot'; journalId: string; seq: number; calls: readonly Announcement[] }
  | { type: 'called'; call: Announcement }
  /** Somebody came, or the number left its counter. */
  | { type: 'answered'; ticketId: TicketId }
  | { type: 'finished' }
  | { type: 'sound-on' }
  | { type: 'sound-blocked' };

export type Step = { state: Conductor; begin?: Announcement };

export function startConductor(said: Said | undefined): Conductor {
  return { said, waiting: [], saying: undefined, isAudible: false };
}

/** One call after another. `nowMs` is the server's time. `begin` is what to say now; `finished` must follow it. */
export function conduct(state: Conductor, input: ConductorInput, nowMs: number): Step {
  switch (input.type) {
    case 'snapshot':
      return next(takeSnapshot(state, input, nowMs), nowMs);
    case 'called':
      return next(take(state, input.call, nowMs), nowMs);
    case 'answered':
      return { state: { ...state, waiting: state.waiting.map((call) => answer(call, input.ticketId)) } };
    case 'finished':
      return next({ ...state, saying: undefined }, nowMs);
    case 'sound-on': {
      const waiting = state.isAudible ? state.waiting : state.waiting.filter((call) => isFresh(call, nowMs));
      return next({ ...state, isAudible: true, waiting }, nowMs);
    }
    case 'sound-blocked':
      return { state: { ...state, isAudible: false } };
    default:
      return unreachable(input);
  }
}

type SnapshotInput = ConductorInput & { type: 'snapshot' };

/** A screen that starts says nothing of what was called before it; one that was away says what it missed. */
function takeSnapshot(state: Conductor, { journalId, seq, calls }: SnapshotInput, nowMs: number): Conductor {
  const said = state.said?.journalId === journalId ? state.said : undefined;
  if (said === undefined) {
    const keys = calls.map((call) => call.key);
    return { ...state, said: { journalId, seq, atMs: nowMs, keys }, waiting: [] };
  }
  const missed = calls.filter((call) => call.calledAtMs >= said.atMs);
  return missed
    .toSorted((one, other) => one.calledAtMs - other.calledAtMs)
    .reduce((taken, call) => take(taken, call, nowMs), state);
}

function take(state: Conductor, call: Announcement, nowMs: number): Conductor {
  if (isKnown(state, call) || !isFresh(call, nowMs)) return state;
  return { ...state, waiting: [...state.waiting, { ...call, isAnswered: false }] };
}

function isKnown(state: Conductor, call: Announcement): boolean {
  return (
    state.said?.keys.includes(call.key) === true || state.waiting.some((other) => other.key === call.key)
  );
}

function isFresh(call: Announcement, nowMs: number): boolean {
  return nowMs - call.calledAtMs <= tooOldMs;
}

function answer(call: Waiting, ticketId: TicketId): Waiting {
  return call.ticketId === ticketId ? { ...call, isAnswered: true } : call;
}

/** A call waits its turn however long, unless it was answered meanwhile and has grown too old. */
function next(state: Conductor, nowMs: number): Step {
  if (state.saying !== undefined || !state.isAudible) return { state };
  const [call, ...waiting] = state.waiting.filter((other) => !other.isAnswered || isFresh(other, nowMs));
  if (call === undefined) return { state: { ...state, waiting: [] } };
  return { state: { ...state, waiting, saying: call, said: remember(state.said, call) }, begin: call };
}

function remember(said: Said | undefined, call: Announcement): Said | undefined {
  if (said === undefined) return undefined;
  const keys = [...said.keys, call.key].slice(-rememberedKeys);
  return { ...said, seq: Math.max(said.seq, call.seq), atMs: Math.max(said.atMs, call.calledAtMs), keys };
}
