import type { Day, HallCommand, Rejection, Result } from '@motcua/contract';
import { err, ok } from '@motcua/contract';
import { decide } from '../domain/decide.ts';
import { evolve } from '../domain/evolve.ts';
import type { HallRules } from '../domain/hall-rules.ts';
import type { HallState } from '../domain/hall-state.ts';
import { initialState } from '../domain/hall-state.ts';
import type { JournalRecord } from '../domain/journal-record.ts';
import type { Journal } from '../journal/journal.ts';
import type { Clock } from './clock.ts';

/** One committed event and the hall right after it. */
export type Committed = { record: JournalRecord; state: HallState };
/** What a command did: its events (none when it had been done before) and the hall after it. */
export type Applied = { committed: readonly Committed[]; state: HallState };

export type KeeperOptions = {
  journal: Journal;
  rules: HallRules;
  clock: Clock;
  /** The hall's own date of an instant. */
  dayOf: (at: number) => Day;
  /** Called after the commit, with every event, in order. */
  publish: (committed: readonly Committed[]) => void;
  onJournalTrouble: (message: string) => void;
};

/** Owns one hall: decides, makes durable, and only then answers and publishes. */
export type Keeper = {
  submit: (command: HallCommand) => Promise<Result<Applied, Rejection>>;
  state: () => HallState;
  /** Opens a new day, brings back parked tickets whose time is over. */
  tick: () => Promise<void>;
};

type Waiting = { command: HallCommand; answer: (result: Result<Applied, Rejection>) => void };
type Decided = { waiting: Waiting; result: Result<Applied, Rejection> };
const batchLimit = 512;

/** Replays the last day (each event is handed to `onReplayed`) and starts to keep. */
export async function createKeeper(
  options: KeeperOptions,
  onReplayed: (committed: Committed) => void = () => undefined,
): Promise<Keeper> {
  const { journal, rules, clock } = options;
  const loaded = await journal.loadLastDay();
  let state: HallState = { ...initialState(rules), seq: loaded.lastSeq - loaded.records.length };
  for (const record of loaded.records) {
    state = evolve(state, record, rules);
    onReplayed({ record, state });
  }
  // A clock that steps back makes no negative waits.
  let lastAt = loaded.records.at(-1)?.at ?? 0;
  const submit = commitQueue(commitBatch);

  async function commitBatch(batch: Waiting[]): Promise<void> {
    const now = Math.max(clock.now(), lastAt);
    lastAt = now;
    const draft = draftBatch({ state, rules, now, day: options.dayOf(now) }, batch);
    if (draft.committed.length > 0) {
      const appended = await journal.append(draft.committed.map(({ record }) => record));
      if (!appended.ok) return await refuse(batch, appended.error.message);
      state = draft.state;
      options.publish(draft.committed);
    }
    for (const { waiting, result } of draft.decided) waiting.answer(result);
  }

  /** Nothing was written: the old state stands. If somebody else wrote meanwhile, read what. */
  async function refuse(batch: Waiting[], message: string): Promise<void> {
    options.onJournalTrouble(message);
    const tail = await journal.readAfter(state.seq).catch(() => []);
    const committed = tail.map((record) => {
      state = evolve(state, record, rules);
      lastAt = Math.max(lastAt, record.at);
      return { record, state };
    });
    if (committed.length > 0) options.publish(committed);
    for (const waiting of batch) waiting.answer(err({ code: 'journal-unavailable' }));
  }

  async function tick(): Promise<void> {
    const now = clock.now();
    const day = options.dayOf(now);
    if (state.day === undefined || day > state.day) {
      await submit({ type: 'open-day', day });
      await journal.forgetNotesBefore(day).catch(() => undefined);
    }
    for (const [ticketId, until] of state.parked) {
      if (until <= now) await submit({ type: 'resume', ticketId });
    }
  }

  await tick();
  return { submit, state: () => state, tick };
}

/** Commands of the same turn of the event loop, and those that come while the disk works, share one commit. */
function commitQueue(commitBatch: (batch: Waiting[]) => Promise<void>): Keeper['submit'] {
  const queue: Waiting[] = [];
  let isDraining = false;
  async function drain(): Promise<void> {
    while (queue.length > 0) await commitBatch(queue.splice(0, batchLimit));
    isDraining = false;
  }
  return (command) =>
    new Promise((answer) => {
      queue.push({ command, answer });
      if (isDraining) return;
      isDraining = true;
      setImmediate(() => void drain());
    });
}

type Batch = { state: HallState; committed: Committed[]; decided: Decided[] };

/** Decides every command against the hall as the ones before left it. */
function draftBatch(
  hall: { state: HallState; rules: HallRules; now: number; day: Day },
  waiting: readonly Waiting[],
): Batch {
  const batch: Batch = { state: hall.state, committed: [], decided: [] };
  for (const one of waiting) {
    batch.decided.push({ waiting: one, result: decideOne(hall, batch, one.command) });
  }
  return batch;
}

function decideOne(
  { rules, now, day }: { rules: HallRules; now: number; day: Day },
  batch: Batch,
  command: HallCommand,
): Result<Applied, Rejection> {
  const decision = decide({ state: batch.state, rules, now }, command);
  if (!decision.ok) return decision;
  const first = batch.committed.length;
  const recordDay = batch.state.day ?? day;
  for (const event of decision.value) {
    const eventDay = event.type === 'day-opened' ? event.day : recordDay;
    const record = { seq: batch.state.seq + 1, at: now, day: eventDay, event };
    batch.state = evolve(batch.state, record, rules);
    batch.committed.push({ record, state: batch.state });
  }
  return ok({ committed: batch.committed.slice(first), state: batch.state });
}
