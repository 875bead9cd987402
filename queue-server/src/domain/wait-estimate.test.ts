import type { Estimate } from '@motcua/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HallRules } from './hall-rules.ts';
import { sharedLoad } from './shared-load.ts';
import { at, counter, minute, openStory, service, smallRules } from './small-hall.fake.ts';
import type { Story } from './small-hall.fake.ts';
import { estimateWait } from './wait-estimate.ts';

const fields = ['a', 'b', 'c'] as const;
const counters = ['q1', 'q2', 'q3', 'q4'] as const;

function estimate(story: Story, field: string, isPriority = false): Estimate {
  return estimateWait(story.state, story.rules, service(field), isPriority, story.now);
}

type Scene = {
  queue: { field: (typeof fields)[number]; priority: boolean }[];
  open: (typeof counters)[number][];
  calls: number;
  minutes: number;
};
const scenes = fc.record<Scene>({
  queue: fc.array(fc.record({ field: fc.constantFrom(...fields), priority: fc.boolean() }), {
    maxLength: 30,
  }),
  open: fc.subarray([...counters]),
  calls: fc.nat(4),
  minutes: fc.nat(40),
});

/** People who wait, counters open, some of them busy since a while. */
function stage({ queue, open, calls, minutes }: Scene, rules?: HallRules): Story {
  const story = openStory(rules);
  story.sit(...open);
  for (const one of queue) story.take(one.field, { priority: one.priority });
  for (const id of open.slice(0, calls)) {
    if (!story.ask({ type: 'call-next', ...at(id) }).ok) continue;
    story.did(story.desk(id, story.before(id).id, { type: 'start' }));
  }
  story.pass(minutes * minute);
  return story;
}

describe('the forecast', () => {
  it('WE-1 is never negative, and four of five wait at least as long as half', () => {
    fc.assert(
      fc.property(
        scenes,
        fc.constantFrom(...fields),
        fc.boolean(),
        fc.integer({ min: -90, max: 90 }),
        (scene, field, isPriority, drift) => {
          const story = stage(scene);
          story.pass(drift * minute); // a clock may have been put back
          const { medianMinutes, p80Minutes } = estimate(story, field, isPriority);
          expect(medianMinutes).toBeGreaterThanOrEqual(0);
          expect(p80Minutes).toBeGreaterThanOrEqual(medianMinutes);
          expect(p80Minutes).toBeLessThan(1_000);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('WE-1 is zero where a field has no counter at all', () => {
    const rules = { ...smallRules, counters: new Map([...smallRules.counters].slice(0, 1)) };
    const story = openStory(rules);
    expect(story.ticket(story.take('c')).estimate).toEqual({ medianMinutes: 0, p80Minutes: 0 });
  });

  it('WE-2 never falls when one more person waits', () => {
    fc.assert(
      fc.property(scenes, fc.constantFrom(...fields), fc.constantFrom(...fields), (scene, comer, field) => {
        const story = stage(scene);
        const before = estimate(story, field);
        story.take(comer);
        const after = estimate(story, field);
        expect(after.medianMinutes).toBeGreaterThanOrEqual(before.medianMinutes);
        expect(after.p80Minutes).toBeGreaterThanOrEqual(before.p80Minutes);
      }),
      { numRuns: 1_500 },
    );
  });

  it('WE-2 holds where the levels are slow to settle (seed -39223408)', () => {
    const people = ['b', 'c', 'b!', 'a', 'c!', 'a', 'c', 'a'];
    const queue = people.map((one) => ({ field: one.charAt(0) as 'a', priority: one.endsWith('!') })); // one of the fields
    const story = stage({ queue, open: [...counters], calls: 4, minutes: 4 });
    const before = estimate(story, 'c');
    story.take('b');
    expect(estimate(story, 'c').p80Minutes).toBeGreaterThanOrEqual(before.p80Minutes);
  });

  it('WE-3 never rises when one more counter opens beside those that serve the field', () => {
    fc.assert(
      fc.property(scenes, fc.constantFrom(...fields), fc.constantFrom(...counters), (scene, field, extra) => {
        const serves = (id: string): boolean =>
          smallRules.counters.get(counter(id))?.serviceIds.includes(service(field)) ?? false;
        fc.pre(!scene.open.includes(extra) && scene.open.some(serves));
        const story = stage(scene);
        const before = estimate(story, field);
        story.sit(extra);
        const after = estimate(story, field);
        expect(after.medianMinutes).toBeLessThanOrEqual(before.medianMinutes);
        expect(after.p80Minutes).toBeLessThanOrEqual(before.p80Minutes);
      }),
      { numRuns: 300 },
    );
  });

  it('WE-4 is zero at a free counter with nobody ahead', () => {
    const story = openStory();
    story.sit('q1');
    expect(estimate(story, 'a')).toEqual({ medianMinutes: 0, p80Minutes: 0 });
  });

  it('WE-5 for priority is never longer than for everybody', () => {
    fc.assert(
      fc.property(scenes, fc.constantFrom(...fields), (scene, field) => {
        const story = stage(scene);
        const [first, everybody] = [estimate(story, field, true), estimate(story, field)];
        expect(first.medianMinutes).toBeLessThanOrEqual(everybody.medianMinutes);
        expect(first.p80Minutes).toBeLessThanOrEqual(everybody.p80Minutes);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    [6, ['q1'], 60],
    [6, ['q1', 'q2'], 30],
    [6, ['q1', 'q2', 'q4'], 20],
  ])('WE-6 %i people of ten minutes before counters %s take %i minutes', (people, open, minutes) => {
    const story = openStory();
    story.sit(...open);
    story.takeMany(people, 'a');
    expect(estimate(story, 'a').medianMinutes).toBe(minutes);
  });

  it('WE-6 a service that runs is counted with what is left of it, at least a third', () => {
    const story = openStory();
    story.sit('q1');
    const id = story.take('a');
    story.callNext('q1');
    story.did(story.desk('q1', id, { type: 'start' }));
    const left = [0, 4, 30].map((minutes) => {
      story.pass(minutes * minute);
      return estimate(story, 'a').medianMinutes;
    });
    expect(left).toEqual([10, 6, 3]);
  });

  it('WE-7 a long queue of another field does not lengthen it where a counter of its own stays apart', () => {
    const story = openStory();
    story.sit('q1', 'q2');
    story.takeMany(2, 'a');
    story.takeMany(20, 'b');
    expect(estimate(story, 'a').medianMinutes).toBe(20);
    expect(estimate(story, 'b').medianMinutes).toBe(120);
  });
});

describe('work shared among counters', () => {
  const [q1, q2, q3] = [counter('q1'), counter('q2'), counter('q3')];
  const rounded = (load: ReadonlyMap<string, number>): number[] => [...load.values()].map(Math.round);

  it('WE-8 is spread as evenly as skills allow, and none is lost', () => {
    const works = [
      { minutes: 30, counterIds: [q1, q2] },
      { minutes: 60, counterIds: [q2, q3] },
      { minutes: 6, counterIds: [q3] },
    ];
    expect(rounded(sharedLoad(new Map(), works))).toEqual([30, 33, 33]);
    expect(rounded(sharedLoad(new Map([[q1, 40]]), works))).toEqual([45, 45, 45]);
  });

  it('WE-8 for any work', () => {
    const work = fc.record({
      minutes: fc.integer({ min: 0, max: 300 }),
      counterIds: fc.subarray([q1, q2, q3, counter('q4')], { minLength: 1 }),
    });
    fc.assert(
      fc.property(fc.array(work, { maxLength: 6 }), (works) => {
        const load = [...sharedLoad(new Map(), works).values()].reduce((sum, one) => sum + one, 0);
        expect(load).toBeCloseTo(
          works.reduce((sum, one) => sum + one.minutes, 0),
          6,
        );
      }),
      { numRuns: 200 },
    );
  });
});
