import type { CallRule } from '@motcua/contract';
import { CallRule as CallRules } from '@motcua/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextTicket } from './calling-order.ts';
import { reasonSentence } from './reason-sentence.ts';
import type { Story } from './small-hall.fake.ts';
import { at, clerkOf, counter, minute, openStory, smallRules } from './small-hall.fake.ts';

const priority = { priority: true };

/** Calls, notes number and rule, and sends the person away for a while. */
function callAway(story: Story, counterId: string): string {
  const rule = nextTicket(story.state, story.rules, counter(counterId))?.rule ?? 'nobody';
  const ticket = story.callNext(counterId);
  story.did(story.desk(counterId, ticket.id, { type: 'park', minutes: 60, reason: 'copying' }));
  return `${ticket.number} ${rule}`;
}

describe('who is next', () => {
  it('CQ-1 the one who waits longest, over all fields of the counter', () => {
    const story = openStory();
    story.sit('q2');
    for (const id of ['b', 'a', 'c', 'a', 'b']) {
      story.take(id);
      story.pass(minute);
    }
    const calls = [1, 2, 3, 4].map(() => callAway(story, 'q2'));
    expect(calls).toEqual(['C001', 'A001', 'A002', 'C002'].map((number) => `${number} longest-wait`));
  });

  it('CQ-2 priority citizens before ordinary ones, among them the one who waits longest', () => {
    const story = openStory();
    story.sit('q2');
    for (const [id, words] of [
      ['a', {}],
      ['b', priority],
      ['a', priority],
    ] as const) {
      story.take(id, words);
      story.pass(minute);
    }
    expect([1, 2, 3].map(() => callAway(story, 'q2'))).toEqual([
      'C001 priority-first',
      'A002 priority-first',
      'A001 longest-wait',
    ]);
  });

  it('CQ-3 after two priority calls past an ordinary citizen, one ordinary; then it counts afresh', () => {
    const story = openStory();
    story.sit('q1');
    story.takeMany(2, 'a');
    story.takeMany(5, 'a', priority);
    const rules = Array.from({ length: 7 }, () => callAway(story, 'q1').split(' ')[1]);
    expect(rules).toEqual([
      'priority-first',
      'priority-first',
      'ordinary-turn',
      'priority-first',
      'priority-first',
      'ordinary-turn',
      'longest-wait',
    ]);
  });

  it('CQ-4 priority calls that pass over nobody do not count', () => {
    const story = openStory();
    story.sit('q1');
    story.takeMany(7, 'a', priority);
    for (let calls = 0; calls < 4; calls += 1) expect(callAway(story, 'q1')).toMatch(/longest-wait/);
    story.take('a');
    const rules = Array.from({ length: 3 }, () => callAway(story, 'q1').split(' ')[1]);
    expect(rules).toEqual(['priority-first', 'priority-first', 'ordinary-turn']);
  });

  it('CQ-5 one sent to a counter is called only there, by the same order as the others', () => {
    const story = openStory();
    story.sit('q1', 'q2', 'q4');
    const first = story.take('a');
    story.take('a');
    const sent = { type: 'transfer', counterId: counter('q2'), returnHere: false } as const;
    story.did(story.desk('q1', first, sent));
    expect(callAway(story, 'q4')).toBe('A002 longest-wait');
    expect(story.refusal({ type: 'call-next', ...at('q1') })).toEqual({ code: 'queue-empty' });
    expect(callAway(story, 'q2')).toBe('A001 for-this-counter');
  });

  it('CQ-6 a priority citizen sent to a counter counts as a priority call there', () => {
    const story = openStory();
    story.sit('q1');
    const ordinary = story.take('a');
    const sent = { type: 'transfer', counterId: counter('q1'), returnHere: false } as const;
    for (const id of story.takeMany(3, 'a', priority)) story.did(story.desk('q1', id, sent));
    expect([1, 2].map(() => callAway(story, 'q1'))).toEqual(['A002 priority-first', 'A003 priority-first']);
    expect(story.callNext('q1').id).toBe(ordinary);
  });

  it('CQ-9 equal claims go by the order of issue', () => {
    const story = openStory();
    story.sit('q2');
    for (const id of ['b', 'a', 'b', 'a']) story.take(id);
    const numbers = Array.from({ length: 4 }, () => callAway(story, 'q2').split(' ')[0]);
    expect(numbers).toEqual(['C001', 'A001', 'C002', 'A002']);
  });

  it('CQ-11 only of the counter’s own fields; nobody there is said so', () => {
    const story = openStory();
    story.sit('q1', 'q3');
    story.take('c');
    expect(story.refusal({ type: 'call-next', ...at('q1') })).toEqual({ code: 'queue-empty' });
    expect(callAway(story, 'q3')).toBe('H001 longest-wait');
  });
});

describe('nobody starves', () => {
  it('CQ-7 the k-th ordinary citizen of a counter is called by its call k × (limit + 1), whoever comes meanwhile', () => {
    const line = fc.array(fc.record({ field: fc.constantFrom('a', 'b'), priority: fc.boolean() }), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(
        line,
        fc.array(fc.nat(2), { maxLength: 50 }),
        fc.integer({ min: 1, max: 4 }),
        (people, comers, limit) => {
          const story = openStory({ ...smallRules, maxPriorityInARow: limit });
          story.sit('q2');
          for (const one of people) story.take(one.field, { priority: one.priority });
          const ordinary = people.filter((one) => !one.priority).length;
          const called: number[] = [];
          for (let calls = 1; called.length < ordinary; calls += 1) {
            story.takeMany(comers[calls % 50] ?? 1, 'a', priority);
            if (nextTicket(story.state, story.rules, counter('q2')) === undefined) break;
            const ticket = story.callNext('q2');
            if (!ticket.priority) called.push(calls);
            story.did(story.desk('q2', ticket.id, { type: 'park', minutes: 60, reason: 'copying' }));
          }
          return (
            called.length === ordinary && called.every((calls, index) => calls <= (index + 1) * (limit + 1))
          );
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('out of turn', () => {
  const asked = { type: 'call-ticket', reason: 'papers-completed' } as const;

  it('CQ-8 calls any waiting or parked ticket of the counter’s fields and keeps the reason', () => {
    const story = openStory();
    story.sit('q1', 'q2');
    const [first, second] = [story.take('a'), story.take('a')];
    const [event] = story.did({ ...asked, ...at('q1'), ticketId: second });
    expect(event).toMatchObject({ rule: 'out-of-turn', reason: 'papers-completed', by: clerkOf('q1') });
    expect(story.ticket(second)).toMatchObject({ status: 'called', outOfTurn: 'papers-completed' });
    story.callNext('q2');
    story.did(story.desk('q2', first, { type: 'park', minutes: 5, reason: 'copying' }));
    story.did({ ...asked, ...at('q2'), ticketId: first });
    expect(story.ticket(first)).toMatchObject({ status: 'called', counterId: 'q2' });
    expect(story.state.parked.size).toBe(0);
  });

  it('CQ-8 refuses a field that the counter does not serve and whoever is at a counter or gone', () => {
    const story = openStory();
    story.sit('q1', 'q3', 'q2');
    const [land, here] = [story.take('c'), story.take('a')];
    expect(story.refusal({ ...asked, ...at('q1'), ticketId: land })).toEqual({ code: 'not-served-here' });
    story.callNext('q1');
    expect(story.refusal({ ...asked, ...at('q2'), ticketId: here })).toMatchObject({ code: 'wrong-status' });
    story.did({ type: 'cancel', by: 'citizen', ticketId: land });
    expect(story.refusal({ ...asked, ...at('q3'), ticketId: land })).toMatchObject({ code: 'wrong-status' });
  });

  it('CQ-8 leaves the count of priority calls as it was', () => {
    const story = openStory();
    story.sit('q1');
    const [, , last] = story.takeMany(3, 'a', priority);
    story.take('a');
    callAway(story, 'q1');
    if (last === undefined) throw new Error('three were taken');
    story.did({ ...asked, ...at('q1'), ticketId: last });
    expect(story.counter('q1').priorityInARow).toBe(1);
  });
});

describe('the reason given', () => {
  it.each(CallRules.options)(
    'CQ-10 %s is told in both languages, with the number, never why somebody has priority',
    (rule: CallRule) => {
      const sentence = reasonSentence(rule, 'A007', 3);
      for (const text of [sentence.vi, sentence.en]) {
        expect(text).toContain('A007');
        expect(text).not.toMatch(
          /cao tuổi|khuyết tật|mang thai|trẻ em|có công|elderly|disab|pregnan|child|merit/i,
        );
      }
      expect(sentence.vi).not.toBe(sentence.en);
    },
  );

  it('CQ-10 the ordinary turn names the limit', () => {
    expect(reasonSentence('ordinary-turn', 'A007', 3).vi).toContain('3 số ưu tiên');
  });
});
