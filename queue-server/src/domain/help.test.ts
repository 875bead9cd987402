import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anySteps, commandOf } from './any-story.fake.ts';
import { clerk, day, device, minute, morning, openStory } from './small-hall.fake.ts';
import type { Story } from './small-hall.fake.ts';

const [here, there] = [device('k1'), device('k2')];
const [an, binh] = [clerk('an'), clerk('binh')];

function called(): Story {
  const story = openStory();
  story.did({ type: 'call-help', kioskId: here });
  return story;
}

describe('help at a kiosk', () => {
  it('HP-1 is called once a kiosk, however often the button is pressed', () => {
    const story = called();
    story.pass(minute);
    expect(story.did({ type: 'call-help', kioskId: here })).toEqual([]);
    expect(story.did({ type: 'call-help', kioskId: there })).toEqual([
      { type: 'help-called', kioskId: there },
    ]);
    story.did({ type: 'answer-help', kioskId: here, clerkId: an });
    expect(story.did({ type: 'call-help', kioskId: here })).toEqual([]);
    expect([...story.state.help]).toEqual([
      [here, { state: 'coming', since: morning, by: an, answeredAt: morning + minute }],
      [there, { state: 'called', since: morning + minute }],
    ]);
  });

  it('HP-2 is answered by one person, and the next one is told who', () => {
    const story = called();
    const answer = { type: 'answer-help', kioskId: here } as const;
    expect(story.did({ ...answer, clerkId: an })).toEqual([{ type: 'help-answered', kioskId: here, by: an }]);
    expect(story.refusal({ ...answer, clerkId: binh })).toEqual({
      code: 'help-taken',
      detail: { clerkId: 'an' },
    });
    expect(story.did({ ...answer, clerkId: an })).toEqual([]);
    expect(story.state.help.get(here)).toMatchObject({ by: an });
  });

  it('HP-3 is over when anybody of the staff says so, answered or not, and may be called again', () => {
    const story = called();
    const end = { type: 'end-help', kioskId: here, clerkId: binh } as const;
    expect(story.did(end)).toEqual([{ type: 'help-ended', kioskId: here, by: binh }]);
    expect(story.did(end)).toEqual([]);
    expect(story.refusal({ ...end, type: 'answer-help' })).toEqual({ code: 'help-over' });
    story.pass(minute);
    story.did({ type: 'call-help', kioskId: here });
    story.did({ type: 'answer-help', kioskId: here, clerkId: an });
    expect(story.did(end)).toHaveLength(1);
    expect(story.state.help.size).toBe(0);
  });

  it('HP-4 ends with the day', () => {
    const story = called();
    story.did({ type: 'call-help', kioskId: there });
    const events = story.did({ type: 'open-day', day: day('2026-11-24') });
    expect(events).toEqual([
      { type: 'help-ended', kioskId: here },
      { type: 'help-ended', kioskId: there },
      { type: 'day-opened', day: '2026-11-24' },
    ]);
    expect(story.state.help.size).toBe(0);
  });

  it('HP-5 whatever is asked goes called, perhaps answered once, ended, and open is what is not ended', () => {
    let answers = 0;
    fc.assert(
      fc.property(anySteps(), (steps) => {
        const story = openStory();
        const open = new Map<string, 'called' | 'coming'>();
        for (const step of steps) {
          story.pass(step.ms);
          const decision = story.ask(commandOf(story, step));
          for (const event of decision.ok ? decision.value : []) {
            if (event.type === 'help-called') {
              expect(open.has(event.kioskId)).toBe(false);
              open.set(event.kioskId, 'called');
            }
            if (event.type === 'help-answered') {
              expect(open.get(event.kioskId)).toBe('called');
              open.set(event.kioskId, 'coming');
              answers += 1;
            }
            if (event.type === 'help-ended') expect(open.delete(event.kioskId)).toBe(true);
          }
          expect([...story.state.help].map(([id, { state }]) => [id, state])).toEqual([...open]);
        }
      }),
      { numRuns: 300 },
    );
    expect(answers).toBeGreaterThan(20);
  });
});
