import type { DeviceId, PrintStep } from '@motcua/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PrintJobEvent, PrintJobState } from './print-jobs.ts';
import { decideOrder, evolvePrintJob, replyOf } from './print-jobs.ts';

const one = 'in-1' as DeviceId; // a valid slug
const two = 'in-2' as DeviceId; // a valid slug
const queued: PrintJobState = { at: 'queued', printerId: one };
const sending: PrintJobState = { at: 'sending', printerId: one };
const sent: PrintJobState = { at: 'sent', printerId: one };
const untouched = { kind: 'failed', reason: 'paper-out', begun: false } as const;
const begun = { kind: 'failed', reason: 'cover-open', begun: true } as const;

describe('evolvePrintJob', () => {
  const table: [PrintJobState, PrintJobEvent, PrintJobState][] = [
    [queued, { type: 'may-begin' }, sending],
    [queued, { type: 'moved' }, { at: 'withdrawn' }],
    [queued, { type: 'ended', end: untouched }, { at: 'failed', reply: untouched }],
    [sending, { type: 'all-bytes-taken' }, sent],
    [sending, { type: 'moved' }, sending],
    [sending, { type: 'ended', end: begun }, { at: 'failed', reply: begun }],
    [sending, { type: 'ended', end: { kind: 'unknown' } }, { at: 'unknown' }],
    [sent, { type: 'may-begin' }, sent],
    [sent, { type: 'ended', end: { kind: 'printed' } }, { at: 'confirmed' }],
    [sent, { type: 'ended', end: { kind: 'unknown' } }, { at: 'unknown' }],
    [{ at: 'withdrawn' }, { type: 'may-begin' }, { at: 'withdrawn' }],
    [{ at: 'confirmed' }, { type: 'ended', end: begun }, { at: 'confirmed' }],
    [queued, { type: 'all-bytes-taken' }, queued],
  ];
  it.each(table)('AG-1 %j after %j is %j', (before, event, after) => {
    expect(evolvePrintJob(before, event)).toEqual(after);
  });

  it('AG-1 whatever is reported, a job never goes back and never ends twice', () => {
    const order = ['queued', 'sending', 'sent'];
    const event = fc.constantFrom<PrintJobEvent>(
      { type: 'may-begin' },
      { type: 'all-bytes-taken' },
      { type: 'moved' },
      { type: 'ended', end: { kind: 'printed' } },
      { type: 'ended', end: { kind: 'unknown' } },
      { type: 'ended', end: begun },
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 12 }), (events) => {
        let job: PrintJobState = queued;
        for (const happened of events) {
          const next = evolvePrintJob(job, happened);
          const [was, is] = [order.indexOf(job.at), order.indexOf(next.at)];
          if (was === -1) expect(next).toEqual(job);
          else if (is !== -1) expect(is - was).toBeOneOf([0, 1]);
          job = next;
        }
      }),
    );
  });
});

describe('decideOrder', () => {
  const ask = (step: PrintStep, printerId = one) => ({ step, printerId });

  it('AG-2 a job that has ended is answered as it ended, one under way is waited for', () => {
    const ended: PrintJobState[] = [{ at: 'confirmed' }, { at: 'unknown' }, { at: 'failed', reply: begun }];
    for (const job of ended)
      for (const step of ['queued', 'sending', 'sent'] as const)
        expect(decideOrder(job, ask(step))).toEqual({ do: 'answer', reply: replyOf(job) });
    for (const job of [queued, sending, sent])
      expect(decideOrder(job, ask('queued'))).toEqual({ do: 'wait' });
  });

  it('AG-3 nobody can tell of a job that is further than queued and unknown here', () => {
    const reply = { kind: 'printed', confirmed: false };
    expect(decideOrder(undefined, ask('sending'))).toEqual({ do: 'answer', reply });
    expect(decideOrder(undefined, ask('sent'))).toEqual({ do: 'answer', reply });
    expect(decideOrder(undefined, ask('queued'))).toEqual({ do: 'begin' });
  });

  it('AG-4 a job of which no byte left may be tried again, one that waits elsewhere is taken from there', () => {
    expect(decideOrder({ at: 'failed', reply: untouched }, ask('queued', two))).toEqual({ do: 'begin' });
    expect(decideOrder(queued, ask('queued', two))).toEqual({ do: 'move' });
    expect(decideOrder(sending, ask('queued', two))).toEqual({ do: 'wait' });
    expect(decideOrder({ at: 'failed', reply: untouched }, ask('sending'))).toEqual({
      do: 'answer',
      reply: untouched,
    });
  });
});
