import type { DeviceId, HallCommand } from '@motcua/contract';
import type { PaperUnderWay } from '../domain/hall-state.ts';

/** What a paper under way is judged by. Instants in epoch milliseconds. */
export type PaperFacts = {
  paper: PaperUnderWay;
  now: number;
  /** When this program began to keep the hall. */
  startedAt: number;
  /** When the agent of its printer was asked for it, if it was. */
  askedAt: number | undefined;
  /** Since when its printer has had no agent; undefined: it has one. */
  absentSince: number | undefined;
  /** Who could print it instead. */
  next: DeviceId | undefined;
};

export type PrintOutcome = Extract<HallCommand, { type: 'report-print' }>['outcome'];
export type PrintMove = { do: 'wait' } | { do: 'ask' } | { do: 'report'; outcome: PrintOutcome };

/** A kiosk waits 15 s for news of its paper, so each step says something before. */
export const printLimits = {
  /** An agent that lost its line for a moment comes back; going to another kiosk's printer is worse. */
  agentBackMs: 3_000,
  /** In the printer's queue, without a byte sent. */
  queuedMs: 8_000,
  /** From the first byte to a word on how it came out. */
  onPaperMs: 12_000,
  /** A number that old has been read off the screen. */
  tooLateMs: 120_000,
} as const;

const wait: PrintMove = { do: 'wait' };
const ask: PrintMove = { do: 'ask' };
const report = (outcome: PrintOutcome): PrintMove => ({ do: 'report', outcome });

/** What to do about a paper now, so that none stays undecided and none is printed twice unmarked. */
export function printMove(facts: PaperFacts): PrintMove {
  const { paper, now, startedAt, askedAt, absentSince } = facts;
  const { printerId, step } = paper;
  if (printerId === undefined) return report({ kind: 'failed', reason: 'no-printer' });
  if (step === 'queued') return queuedMove(facts);
  if (now - Math.max(paper.since, startedAt) > printLimits.onPaperMs)
    return report({ kind: 'printed', printerId, confirmed: false });
  return absentSince === undefined && askedAt === undefined ? ask : wait;
}

/** Not a byte has left: another printer may take over, and failing is honest. */
function queuedMove({ paper, now, startedAt, askedAt, absentSince, next }: PaperFacts): PrintMove {
  const elsewhere = (reason: 'offline' | 'timeout'): PrintMove =>
    report(next === undefined ? { kind: 'failed', reason } : { kind: 'redirected', printerId: next, reason });
  if (now - paper.requestedAt > printLimits.tooLateMs) return report({ kind: 'failed', reason: 'too-late' });
  if (absentSince !== undefined) {
    if (now - absentSince <= printLimits.agentBackMs) return wait;
    // Asked for before a restart of ours: its agent may need longer than we to come back.
    return next === undefined && paper.requestedAt < startedAt ? wait : elsewhere('offline');
  }
  if (askedAt === undefined) return ask;
  return now - Math.max(paper.since, askedAt) > printLimits.queuedMs ? elsewhere('timeout') : wait;
}
