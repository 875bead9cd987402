import { describe, expect, it } from 'vitest';
import { at, clerk, clerkOf, counter, openStory } from './small-hall.fake.ts';

const q1 = counter('q1');
const pause = { type: 'pause-counter', reason: 'break' } as const;

describe('sitting down', () => {
  it('CT-1 one clerk a counter; the same clerk may open again without effect', () => {
    const story = openStory();
    expect(story.did({ type: 'open-counter', ...at('q1') })).toHaveLength(1);
    expect(story.did({ type: 'open-counter', ...at('q1') })).toEqual([]);
    const other = clerk('lan');
    expect(story.refusal({ type: 'open-counter', counterId: q1, clerkId: other })).toEqual({
      code: 'counter-taken',
      detail: { clerkId: 'clerk-q1' },
    });
    story.did({ ...pause, ...at('q1') });
    expect(story.refusal({ type: 'open-counter', counterId: q1, clerkId: other }).code).toBe('counter-taken');
  });

  it('CT-2 one counter a clerk, also during a pause', () => {
    const story = openStory();
    story.sit('q1');
    const elsewhere = { type: 'open-counter', counterId: counter('q2'), clerkId: clerkOf('q1') } as const;
    const refused = { code: 'clerk-at-other-counter', detail: { counterId: 'q1' } };
    expect(story.refusal(elsewhere)).toEqual(refused);
    story.did({ ...pause, ...at('q1') });
    expect(story.refusal(elsewhere)).toEqual(refused);
    story.did({ type: 'close-counter', ...at('q1') });
    expect(story.did(elsewhere)).toHaveLength(1);
  });

  it('CT-6 an unknown counter is refused', () => {
    const story = openStory();
    for (const type of ['open-counter', 'close-counter', 'call-next'] as const) {
      expect(story.refusal({ type, ...at('q9') })).toEqual({ code: 'unknown-counter' });
    }
  });
});

describe('pausing and closing', () => {
  it('CT-3 is refused while somebody is in front, called or being served', () => {
    const story = openStory();
    story.sit('q1');
    const id = story.take('a');
    story.callNext('q1');
    for (let step = 0; step < 2; step += 1) {
      expect(story.refusal({ ...pause, ...at('q1') })).toEqual({ code: 'counter-busy' });
      expect(story.refusal({ type: 'close-counter', ...at('q1') })).toEqual({ code: 'counter-busy' });
      if (step === 0) story.did(story.desk('q1', id, { type: 'start' }));
    }
    story.did(story.desk('q1', id, { type: 'complete', outcome: 'received', dossiers: 1 }));
    expect(story.did({ ...pause, ...at('q1') })).toHaveLength(1);
  });

  it('CT-4 a paused counter calls nobody until it opens again; the reason is kept meanwhile', () => {
    const story = openStory();
    story.sit('q1');
    story.take('a');
    story.did({ ...pause, ...at('q1') });
    expect(story.counter('q1')).toMatchObject({ state: 'paused', reason: 'break', clerkId: 'clerk-q1' });
    expect(story.refusal({ type: 'call-next', ...at('q1') })).toEqual({ code: 'counter-paused' });
    expect(story.refusal({ ...pause, ...at('q1') })).toEqual({ code: 'counter-paused' });
    story.sit('q1');
    expect(story.counter('q1')).not.toHaveProperty('reason');
    expect(story.callNext('q1').number).toBe('A001');
  });

  it('CT-5 a closed counter does nothing and is free for anybody', () => {
    const story = openStory();
    story.sit('q1');
    story.did({ type: 'close-counter', ...at('q1') });
    expect(story.counter('q1')).not.toHaveProperty('clerkId');
    for (const command of [pause, { type: 'close-counter' }, { type: 'call-next' }] as const) {
      expect(story.refusal({ ...command, ...at('q1') })).toEqual({ code: 'counter-closed' });
    }
    expect(story.did({ type: 'open-counter', counterId: q1, clerkId: clerk('lan') })).toHaveLength(1);
  });

  it('CT-8 only the clerk who sits there may', () => {
    const story = openStory();
    story.sit('q1');
    const stranger = { counterId: q1, clerkId: clerk('lan') };
    for (const command of [pause, { type: 'close-counter' }, { type: 'call-next' }] as const) {
      expect(story.refusal({ ...command, ...stranger })).toEqual({
        code: 'not-your-counter',
        detail: { counterId: 'q1' },
      });
    }
  });
});
