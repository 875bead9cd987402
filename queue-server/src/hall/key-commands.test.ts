import type { HallCommand, KeyAction } from '@motcua/contract';
import { describe, expect, it } from 'vitest';
import type { Story } from '../domain/small-hall.fake.ts';
import { clerkOf, counter, openStory, service } from '../domain/small-hall.fake.ts';
import { keyCommands } from './key-commands.ts';

/** Counter q2 serves the fields a and b. */
function keysOf(story: Story) {
  return (action: KeyAction) =>
    keyCommands(
      {
        ...{ state: story.state, counterId: counter('q2'), serviceIds: [service('a'), service('b')] },
        counterWithNumber: (n) => (n === 3 ? counter('q3') : undefined),
      },
      action,
    );
}

function opened(): {
  story: Story;
  press: (action: KeyAction) => string[];
  refused: (action: KeyAction) => string;
} {
  const story = openStory();
  story.sit('q2');
  const commands = (action: KeyAction): readonly HallCommand[] => {
    const result = keysOf(story)(action);
    if (!result.ok) throw new Error(`refused: ${result.error.code}`);
    return result.value;
  };
  return {
    story,
    press: (action) =>
      commands(action).map((command) => {
        story.did(command);
        return command.type;
      }),
    refused(action) {
      const result = keysOf(story)(action);
      return result.ok ? 'done' : result.error.code;
    },
  };
}

describe('keys of a counter', () => {
  it('KC-1 "next" calls, ends the service before, and never ends whom it only called', () => {
    const { story, press } = opened();
    const [first, second] = story.takeMany(3, 'a');
    expect(press({ do: 'call-next' })).toEqual(['call-next']);
    expect(() => press({ do: 'call-next' })).toThrow('counter-busy');
    expect(story.before('q2').id).toBe(first);
    expect(press({ do: 'start' })).toEqual(['start']);
    expect(press({ do: 'call-next' })).toEqual(['complete', 'call-next']);
    expect(story.before('q2').id).toBe(second);
  });

  it('KC-2 a key about the person in front needs one; "finish" begins what nobody began', () => {
    const { story, press, refused } = opened();
    for (const action of ['recall', 'start', 'hold', 'no-show', 'finish'] as const)
      expect(refused({ do: action })).toBe('wrong-status');
    story.takeMany(2, 'a');
    press({ do: 'call-next' });
    story.pass(30_000);
    expect(press({ do: 'recall' })).toEqual(['recall']);
    expect(press({ do: 'finish' })).toEqual(['start', 'complete']);
    press({ do: 'call-next' });
    expect(press({ do: 'hold' })).toEqual(['park']);
  });

  it('KC-3 finds a number by its digits among the own fields, the oldest first, also a parked one', () => {
    const { story, press, refused } = opened();
    story.take('c'); // H001, served by others
    expect(refused({ do: 'call-number', digits: '1' })).toBe('unknown-ticket');
    const second = story.take('b'); // C001
    const third = story.take('a'); // A001
    press({ do: 'call-number', digits: '001' });
    expect(story.before('q2').id).toBe(second);
    press({ do: 'hold' });
    press({ do: 'call-number', digits: '1' });
    expect(story.before('q2').id).toBe(second);
    press({ do: 'start' });
    expect(press({ do: 'call-number', digits: '1' })).toEqual(['complete', 'call-ticket']);
    expect(story.before('q2').id).toBe(third);
  });

  it('KC-4 pauses and opens again, and finds a counter by its number', () => {
    const { story, press, refused } = opened();
    expect(press({ do: 'pause' })).toEqual(['pause-counter']);
    expect(press({ do: 'pause' })).toEqual(['open-counter']);
    story.take('b');
    press({ do: 'call-next' });
    press({ do: 'start' });
    expect(refused({ do: 'transfer', digits: '9' })).toBe('unknown-counter');
    expect(press({ do: 'transfer', digits: '03' })).toEqual(['transfer']);
  });

  it('KC-5 a closed counter takes ratings only', () => {
    const press = keysOf(openStory());
    expect(press({ do: 'call-next' })).toMatchObject({ ok: false, error: { code: 'counter-closed' } });
    expect(press({ do: 'rate', score: 5 })).toMatchObject({
      ok: true,
      value: [{ type: 'rate', counterId: 'q2', score: 5, channel: 'keypad' }],
    });
  });

  it('KC-5 what a key asks is asked in the name of the clerk who sits there', () => {
    const story = openStory();
    story.sit('q2');
    expect(keysOf(story)({ do: 'call-next' })).toMatchObject({ value: [{ clerkId: clerkOf('q2') }] });
  });
});
