import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hallDate } from '@motcua/config';
import type { HallCommand, Result } from '@motcua/contract';
import { Day, HallId } from '@motcua/contract';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { anySteps, commandOf } from '../domain/any-story.fake.ts';
import { evolve } from '../domain/evolve.ts';
import { initialState } from '../domain/hall-state.ts';
import {
  at,
  clerkOf,
  day,
  minute,
  morning,
  openStory,
  smallRules,
  Story,
  ticketId,
} from '../domain/small-hall.fake.ts';
import { textOf } from '../domain/soundness.fake.ts';
import { FakeJournal } from '../journal/journal.fake.ts';
import type { Journal } from '../journal/journal.ts';
import { migrate } from '../journal/migrations.ts';
import { openSqlite } from '../journal/sqlite-connection.ts';
import { createSqliteJournal } from '../journal/sqlite-journal.ts';
import { FakeClock } from './clock.fake.ts';
import type { Applied, Committed, Keeper } from './keeper.ts';
import { createKeeper } from './keeper.ts';

type Kept<J extends Journal> = {
  keeper: Keeper;
  journal: J;
  clock: FakeClock;
  published: Committed[];
  troubles: string[];
};

async function keep<J extends Journal>(journal: J, clock = new FakeClock(morning)): Promise<Kept<J>> {
  const published: Committed[] = [];
  const troubles: string[] = [];
  const keeper = await createKeeper({
    ...{ journal, clock, rules: smallRules },
    dayOf: (instant) => z.parse(Day, hallDate(instant, 'Asia/Ho_Chi_Minh')),
    publish: (committed) => published.push(...committed),
    onJournalTrouble: (message) => troubles.push(message),
  });
  return { keeper, journal, clock, published, troubles };
}

/** Words for a ticket; the story only counts its ids. */
const story = new Story();
const issue = (serviceId: string, words: Parameters<Story['issue']>[1] = {}): HallCommand =>
  story.issue(serviceId, words);

function numberOf(result: Result<Applied, unknown>): string {
  if (!result.ok) return 'refused';
  const event = result.value.committed[0]?.record.event;
  return event !== undefined && 'number' in event ? event.number : 'nothing';
}

/** Lets everything run that is ready to run. */
async function turns(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

describe('the keeper', () => {
  it('KP-1 answers and publishes only after the commit', async () => {
    const { keeper, journal, published } = await keep(new FakeJournal());
    published.length = 0;
    const release = journal.holdDisk();
    let answer: Result<Applied, unknown> | undefined;
    const asked = keeper.submit(issue('a')).then((result) => {
      answer = result;
    });
    await turns();
    expect([answer, published, keeper.state().tickets.size]).toEqual([undefined, [], 0]);
    release();
    await asked;
    expect(answer).toMatchObject({ ok: true });
    expect(published.map(({ record }) => record.event.type)).toEqual(['ticket-issued']);
    expect(keeper.state().tickets.size).toBe(1);
  });

  it('KP-2 refuses what the disk refused, keeps the old state, and works on when the disk does', async () => {
    const { keeper, journal, published, troubles } = await keep(new FakeJournal());
    await keeper.submit(issue('a'));
    const [before, seen] = [keeper.state(), published.length];
    journal.failDisk('no space left');
    const refused = await Promise.all([keeper.submit(issue('a')), keeper.submit(issue('b'))]);
    expect(refused).toEqual(refused.map(() => ({ ok: false, error: { code: 'journal-unavailable' } })));
    expect(keeper.state()).toBe(before);
    expect([published.length, troubles]).toEqual([seen, ['no space left']]);
    journal.mendDisk();
    expect(numberOf(await keeper.submit(issue('a')))).toBe('A002');
    expect(keeper.state().seq).toBe(journal.records().length);
  });

  it('KP-3 what comes in one turn, or while the disk works, shares one append', async () => {
    const { keeper, journal } = await keep(new FakeJournal());
    journal.appends.length = 0;
    const release = journal.holdDisk();
    const first = Array.from({ length: 20 }, () => keeper.submit(issue('a')));
    await turns();
    const later = Array.from({ length: 30 }, () => keeper.submit(issue('b')));
    await turns();
    release();
    await Promise.all([...first, ...later]);
    expect(journal.appends.map((records) => records.length)).toEqual([20, 30]);
  });

  it('KP-4 each command of a batch sees the ones before it', async () => {
    const { keeper } = await keep(new FakeJournal());
    await keeper.submit(issue('a'));
    const counters = ['q1', 'q2', 'q4'];
    for (const id of counters) await keeper.submit({ type: 'open-counter', ...at(id) });
    const calls = await Promise.all(counters.map((id) => keeper.submit({ type: 'call-next', ...at(id) })));
    expect(calls.map(numberOf)).toEqual(['A001', 'refused', 'refused']);
    const same = await Promise.all([1, 2, 3].map(() => keeper.submit(issue('a', { requestKey: 'k' }))));
    expect(same.map(numberOf)).toEqual(['A002', 'nothing', 'nothing']);
    expect(keeper.state().tickets.size).toBe(2);
  });

  it('KP-4 a refusal spoils no other command of its batch and writes nothing', async () => {
    const { keeper, journal } = await keep(new FakeJournal());
    journal.appends.length = 0;
    const answers = await Promise.all([
      keeper.submit({ type: 'call-next', ...at('q1') }),
      keeper.submit(issue('a')),
      keeper.submit(issue('z')),
    ]);
    expect(answers.map(({ ok }) => ok)).toEqual([false, true, false]);
    await keeper.submit(issue('z'));
    expect(journal.appends).toHaveLength(1);
  });

  it('KP-6 a parked ticket comes back when its time is over, not before', async () => {
    const { keeper, clock } = await keep(new FakeJournal());
    const words = issue('a');
    await keeper.submit(words);
    const id = [...keeper.state().tickets.keys()][0] ?? ticketId(0);
    await keeper.submit({ type: 'open-counter', ...at('q1') });
    await keeper.submit({ type: 'call-next', ...at('q1') });
    const about = { ticketId: id, clerkId: clerkOf('q1') };
    await keeper.submit({ type: 'park', ...about, minutes: 10, reason: 'copying' });
    clock.move(10 * minute - 1);
    await keeper.tick();
    expect(keeper.state().tickets.get(id)?.status).toBe('parked');
    clock.move(1);
    await keeper.tick();
    expect(keeper.state().tickets.get(id)?.status).toBe('waiting');
  });

  it('KP-7 a clock that steps back makes no negative wait, also over a restart', async () => {
    const { keeper, clock, journal } = await keep(new FakeJournal());
    await keeper.submit(issue('a'));
    const id = [...keeper.state().tickets.keys()][0] ?? ticketId(0);
    clock.move(-90 * minute);
    const again = await keep(journal, clock);
    for (const command of [
      { type: 'open-counter', ...at('q1') },
      { type: 'call-next', ...at('q1') },
      { type: 'start', ticketId: id, clerkId: clerkOf('q1') },
    ] as const) {
      expect((await again.keeper.submit(command)).ok).toBe(true);
    }
    expect(again.keeper.state().tickets.get(id)?.waits).toEqual([{ serviceId: 'a', ms: 0 }]);
    const times = journal.records().map((record) => record.at);
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });

  it('KP-8 opens the hall’s own day at start and at midnight, and never one that is over', async () => {
    const lateEvening = Date.UTC(2026, 10, 23, 16, 59, 59); // 23:59:59 in the hall
    const { keeper, clock, journal } = await keep(new FakeJournal(), new FakeClock(lateEvening));
    expect(keeper.state().day).toBe('2026-11-23');
    await keeper.submit(issue('a'));
    await journal.writeNote(ticketId(1), day('2026-11-23'), 'Thiếu bản sao');
    await Promise.all([keeper.tick(), keeper.tick()]);
    expect(journal.records()).toHaveLength(2);
    clock.move(1_000);
    await Promise.all([keeper.tick(), keeper.tick()]);
    expect(keeper.state().day).toBe('2026-11-24');
    expect(await journal.readNote(ticketId(1))).toBe('');
    clock.move(-5 * minute);
    await keeper.tick();
    expect(numberOf(await keeper.submit(issue('a')))).toBe('A001');
    expect(journal.records().map((record) => [record.day, record.event.type])).toEqual([
      ['2026-11-23', 'day-opened'],
      ['2026-11-23', 'ticket-issued'],
      ['2026-11-23', 'ticket-closed'],
      ['2026-11-24', 'day-opened'],
      ['2026-11-24', 'ticket-issued'],
    ]);
  });

  it('KP-9 if somebody else wrote meanwhile, it reads what, publishes it, and goes on from there', async () => {
    const { keeper, journal, published } = await keep(new FakeJournal());
    const foreign = openStory();
    foreign.now = morning + 30 * minute;
    foreign.take('a');
    journal.writeBehind(foreign.records.slice(-1));
    expect(await keeper.submit(issue('b'))).toMatchObject({ error: { code: 'journal-unavailable' } });
    expect(published.map(({ record }) => record.seq)).toEqual([1, 2]);
    expect(numberOf(await keeper.submit(issue('a')))).toBe('A002');
    expect(journal.records().at(-1)?.at).toBe(morning + 30 * minute);
  });

  it('KP-10 publishes every event once, in order, with the hall right after it', async () => {
    const { keeper, published } = await keep(new FakeJournal());
    await Promise.all(Array.from({ length: 700 }, () => keeper.submit(issue('a', { priority: true }))));
    expect(published.map(({ record }) => record.seq)).toEqual(published.map((_, index) => index + 1));
    expect(published.every(({ record, state }) => record.seq === state.seq)).toBe(true);
    expect(published).toHaveLength(701);
  });
});

describe('a restart', () => {
  let folder = '';
  let files = 0;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'motcua-keeper-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function sqlite(file: string): Promise<Journal> {
    const connection = await openSqlite(file);
    await migrate(connection);
    return createSqliteJournal(connection, z.parse(HallId, 'small'));
  }

  it('KP-5 replays the last day into the hall as it was, event by event', async () => {
    await fc.assert(
      fc.asyncProperty(anySteps(), async (steps) => {
        files += 1;
        const file = join(folder, `${files}.sqlite`);
        const { keeper, journal, clock } = await keep(await sqlite(file));
        const shadow = new Story();
        for (const step of steps) {
          clock.move(step.ms);
          shadow.state = keeper.state();
          await keeper.submit(commandOf(shadow, step));
        }
        await keeper.tick();
        await journal.close();
        const again = await keep(await sqlite(file), clock);
        expect(textOf(again.keeper.state())).toBe(textOf(keeper.state()));
        await again.journal.close();
      }),
      { numRuns: 25 },
    );
  });

  it('KP-5 of a long history gives the same as folding everything', async () => {
    const { keeper, journal, clock } = await keep(new FakeJournal());
    for (let days = 0; days < 3; days += 1) {
      await Promise.all(Array.from({ length: 50 }, () => keeper.submit(issue('a'))));
      clock.move(24 * 60 * minute);
      await keeper.tick();
    }
    await keeper.submit(issue('b'));
    const replayed: number[] = [];
    const again = await createKeeper(
      {
        ...{ journal, clock, rules: smallRules, dayOf: () => keeper.state().day ?? day('2026-11-23') },
        publish: () => undefined,
        onJournalTrouble: () => undefined,
      },
      ({ record }) => replayed.push(record.seq),
    );
    const folded = journal
      .records()
      .reduce((state, record) => evolve(state, record, smallRules), initialState(smallRules));
    expect(textOf(again.state())).toBe(textOf(folded));
    expect(replayed).toEqual([again.state().seq - 1, again.state().seq]);
  });
});
