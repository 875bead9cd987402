import { HelpEvent, StaffEvent, StaffSnapshot } from '@motcua/contract';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { clerk, day, device, morning, openStory, smallRules } from '../domain/small-hall.fake.ts';
import { initialState } from '../domain/hall-state.ts';
import { emptyBoard } from './board-view.ts';
import { createFeedLog } from './feed-log.ts';
import { createHelpTally } from './help-figures.ts';
import { helpCalls, helpView } from './help-view.ts';
import { publicView } from './public-view.ts';
import { staffSnapshot, staffView } from './staff-view.ts';

const serviceIds = [...smallRules.services.keys()];
const words = { serviceIds, counterName: (id: string) => id };
const [here, there] = [device('k1'), device('k2')];
const an = clerk('hoa');
const second = 1_000;

describe('a call for help', () => {
  it('HP-10 is nothing to the public, and to kiosks how it stands, without a name', () => {
    const story = openStory();
    const log = createFeedLog(emptyBoard(initialState(smallRules), serviceIds, morning), words);
    for (const record of story.records) log.add({ record, state: story.state });
    for (const command of [
      { type: 'call-help', kioskId: here },
      { type: 'answer-help', kioskId: here, clerkId: an },
      { type: 'end-help', kioskId: here, clerkId: an },
    ] as const) {
      story.did(command);
      const record = story.records.at(-1);
      if (record === undefined) throw new Error('nothing happened');
      expect(publicView(record, story.state, words)).toBeUndefined();
      log.add({ record, state: story.state });
    }
    const heard = (log.after(1) ?? []).flatMap(({ help }) => help ?? []);
    expect(heard.map((event) => z.parse(HelpEvent, event).state)).toEqual(['called', 'coming', 'none']);
    expect(JSON.stringify(heard)).not.toContain(an);
    const [opened] = story.records;
    expect(opened && helpView(opened, story.state)).toBeUndefined();
  });

  it('HP-11 is told to staff with all open calls after it, and they start from them', () => {
    const story = openStory();
    story.did({ type: 'call-help', kioskId: here });
    story.pass(second);
    story.did({ type: 'call-help', kioskId: there });
    story.did({ type: 'answer-help', kioskId: there, clerkId: an });
    const [since, later] = [new Date(morning).toISOString(), new Date(morning + second).toISOString()];
    const open = [
      { kioskId: 'k1', state: 'called', since },
      { kioskId: 'k2', state: 'coming', since: later, by: 'hoa', answeredAt: later },
    ];
    const record = story.records.at(-1);
    if (record === undefined) throw new Error('nothing happened');
    expect(z.parse(StaffEvent, staffView(record, story.state)).help).toEqual(open);
    expect(z.parse(StaffSnapshot, staffSnapshot(story.state)).help).toEqual(open);
    story.did({ type: 'open-day', day: day('2026-11-24') });
    expect(helpCalls(story.state)).toEqual([]);
  });

  it('HP-12 counts among those of the day, with the time till somebody said they were coming', () => {
    const tally = createHelpTally();
    const story = openStory();
    function help(kioskId: typeof here, answerAfter?: number): void {
      story.did({ type: 'call-help', kioskId });
      if (answerAfter !== undefined) {
        story.pass(answerAfter);
        story.did({ type: 'answer-help', kioskId, clerkId: an });
      }
      story.pass(60 * second);
      story.did({ type: 'end-help', kioskId, clerkId: an });
    }
    const count = (): ReturnType<typeof tally.figures> => {
      for (const record of story.records.splice(0)) tally.add(record);
      return tally.figures();
    };
    expect(count()).toEqual({ calls: 0, answered: 0 });
    help(here, 9 * second);
    help(there);
    expect(count()).toEqual({ calls: 2, answered: 1, medianSeconds: 9 });
    help(here, 21 * second);
    expect(count()).toEqual({ calls: 3, answered: 2, medianSeconds: 15 });
    help(here, 300 * second);
    expect(count()).toEqual({ calls: 4, answered: 3, medianSeconds: 21 });
    story.did({ type: 'open-day', day: day('2026-11-24') });
    expect(count()).toEqual({ calls: 0, answered: 0 });
  });
});
