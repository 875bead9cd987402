import { HallEvent } from '@motcua/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { anySteps, commandOf } from './any-story.fake.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { initialState } from './hall-state.ts';
import { openStory, smallRules } from './small-hall.fake.ts';
import type { Story } from './small-hall.fake.ts';
import type { Step } from './soundness.fake.ts';
import { faultsOf, portrait, textOf } from './soundness.fake.ts';

/** Two calls make an absentee, so that random stories get there. */
const rules = { ...smallRules, noShowAfterCalls: 2, recallPauseMs: 1_000 };

/** Asks each step in turn; `after` is called with the hall after every one. */
function tell(steps: readonly Step[], after: (story: Story) => void = () => undefined): Story {
  const story = openStory(rules);
  story.sit('q1', 'q2');
  for (const step of steps) {
    story.pass(step.ms);
    story.ask(commandOf(story, step));
    after(story);
  }
  return story;
}

/** What may come after each step of a paper. */
const after: Record<string, readonly string[]> = {
  'print-requested': ['print-redirected', 'print-sending', 'print-failed'],
  'print-redirected': ['print-redirected', 'print-sending', 'print-failed'],
  'print-sending': ['print-sent', 'ticket-printed', 'print-failed'],
  'print-sent': ['ticket-printed', 'print-failed'],
  'ticket-printed': [],
  'print-failed': [],
};

describe('whatever is asked of a hall', () => {
  it('TK-10 every open ticket is in exactly one place, nobody is at two counters, numbers have no gap and no double', () => {
    const kinds = new Map<string, number>();
    fc.assert(
      fc.property(anySteps(), (steps) => {
        const { records } = tell(steps, (story) => expect(faultsOf(story.state, story.rules)).toEqual([]));
        for (const { event } of records) kinds.set(event.type, (kinds.get(event.type) ?? 0) + 1);
      }),
      { numRuns: 1_500 },
    );
    // A story that never gets anywhere proves nothing: every kind of event must have happened, and often.
    expect([...kinds.keys()].sort()).toEqual(
      HallEvent.def.options.map((one) => [...one.shape.type.def.values][0]).sort(),
    );
    expect([...kinds].filter(([, times]) => times < 20)).toEqual([]);
  });

  it('TK-11 what a call claims was never claimed before on that day, and every event is in the contract’s words', () => {
    fc.assert(
      fc.property(anySteps(), (steps) => {
        const claims = tell(steps).records.flatMap(({ day, event }) => {
          z.parse(HallEvent, event);
          if (event.type === 'ticket-issued') return [`${day} ${event.number}`];
          if (event.type !== 'ticket-called') return [];
          return [`${day} ${event.ticketId}/${event.turn}`, `${day} ${event.counterId}/${event.counterTurn}`];
        });
        expect(new Set(claims).size).toBe(claims.length);
      }),
      { numRuns: 300 },
    );
  });

  it('TK-12 deciding changes nothing and answers the same twice; a folded event leaves the hall before it as it was', () => {
    fc.assert(
      fc.property(anySteps(), (steps) => {
        const story = openStory();
        for (const step of steps) {
          story.pass(step.ms);
          const command = commandOf(story, step);
          const [before, seen] = [story.state, portrait(story.state)];
          const first = decide(story.hall, command);
          expect(decide(story.hall, command)).toEqual(first);
          story.ask(command);
          const now = portrait(before);
          expect(now.length === seen.length && now.every((part, index) => Object.is(part, seen[index]))).toBe(
            true,
          );
        }
      }),
      { numRuns: 300 },
    );
  });

  it('TK-13 folding the records again gives the same hall', () => {
    fc.assert(
      fc.property(anySteps(), (steps) => {
        const story = tell(steps);
        const again = story.records.reduce(
          (state, record) => evolve(state, record, rules),
          initialState(rules),
        );
        expect(textOf(again)).toBe(textOf(story.state));
      }),
      { numRuns: 300 },
    );
  });

  it('PT-6 each copy of a paper goes its steps in order, at one printer from the first byte on, to one end', () => {
    let ended = 0;
    fc.assert(
      fc.property(anySteps(), (steps) => {
        const papers = new Map<string, { type: string; printerId: string | undefined }>();
        for (const { event } of tell(steps).records) {
          if (!('copy' in event)) continue;
          const key = `${event.ticketId}/${event.copy}`;
          const before = papers.get(key);
          expect(before === undefined ? ['print-requested'] : after[before.type]).toContain(event.type);
          const printerId = 'printerId' in event ? event.printerId : before?.printerId;
          if (event.type === 'print-redirected') expect(event.fromPrinterId).toBe(before?.printerId);
          else if (before !== undefined) expect(printerId).toBe(before.printerId);
          if (event.type === 'ticket-printed') ended += 1;
          if (event.type === 'ticket-printed' && before?.type === 'print-sending')
            expect(event.confirmed).toBe(false);
          papers.set(key, { type: event.type, printerId });
        }
      }),
      { numRuns: 500 },
    );
    expect(ended).toBeGreaterThan(20);
  });

  it('CT-7 a counter that pauses or closes has nobody in front, and nobody is called to one that is not open', () => {
    fc.assert(
      fc.property(anySteps(), (steps) => {
        tell(steps, (story) => {
          for (const one of story.state.counters.values()) {
            expect(one.state === 'open' || one.ticketId === undefined).toBe(true);
          }
        });
      }),
      { numRuns: 200 },
    );
  });
});
