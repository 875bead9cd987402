import { describe, expect, it } from 'vitest';
import { device, morning } from '../domain/small-hall.fake.ts';
import type { PaperFacts } from './print-plan.ts';
import { printLimits, printMove } from './print-plan.ts';

const printerId = device('in-1');
const other = device('in-2');

function facts(changes: Partial<PaperFacts> = {}, paper: Partial<PaperFacts['paper']> = {}): PaperFacts {
  return {
    paper: { printerId, step: 'queued', requestedAt: morning, since: morning, tried: [printerId], ...paper },
    ...{
      now: morning,
      startedAt: morning - 60_000,
      askedAt: undefined,
      absentSince: undefined,
      next: undefined,
    },
    ...changes,
  };
}

describe('what to do about a paper', () => {
  it('PD-7 an agent that is away for longer than it needs to come back loses its paper', () => {
    const away = { absentSince: morning, now: morning + printLimits.agentBackMs + 1 };
    expect(printMove(facts(away))).toEqual({ do: 'report', outcome: { kind: 'failed', reason: 'offline' } });
    expect(printMove(facts({ ...away, next: other }))).toEqual({
      do: 'report',
      outcome: { kind: 'redirected', printerId: other, reason: 'offline' },
    });
    expect(printMove(facts({ ...away, now: away.now - 1 }))).toEqual({ do: 'wait' });
  });

  it('PD-7 a paper asked for before a restart waits for its agent, but not while another printer stands by', () => {
    const restarted = { startedAt: morning + 1, absentSince: morning + 1, now: morning + 20_000 };
    expect(printMove(facts(restarted))).toEqual({ do: 'wait' });
    expect(printMove(facts({ ...restarted, next: other }))).toMatchObject({
      outcome: { kind: 'redirected' },
    });
  });

  it('PD-8 counts from when it was asked, and after a restart from there', () => {
    const askedAt = morning + 5_000;
    const late = askedAt + printLimits.queuedMs;
    expect(printMove(facts({ askedAt, now: late }))).toEqual({ do: 'wait' });
    expect(printMove(facts({ askedAt, now: late + 1 }))).toMatchObject({ outcome: { kind: 'failed' } });
    const begun = { step: 'sending' } as const;
    const startedAt = morning + 60_000;
    const tooLong = startedAt + printLimits.onPaperMs + 1;
    expect(printMove(facts({ startedAt, askedAt: startedAt, now: tooLong - 1 }, begun))).toEqual({
      do: 'wait',
    });
    expect(printMove(facts({ startedAt, askedAt: startedAt, now: tooLong }, begun))).toEqual({
      do: 'report',
      outcome: { kind: 'printed', printerId, confirmed: false },
    });
  });

  it('PD-9 gives up what is two minutes old and has not begun', () => {
    const now = morning + printLimits.tooLateMs;
    const absentSince = morning;
    expect(printMove(facts({ now, startedAt: morning + 1, absentSince }))).toEqual({ do: 'wait' });
    expect(printMove(facts({ now: now + 1, startedAt: morning + 1, absentSince, next: other }))).toEqual({
      do: 'report',
      outcome: { kind: 'failed', reason: 'too-late' },
    });
  });
});
