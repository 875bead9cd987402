import type { Site } from '@motcua/config';
import { hallDate } from '@motcua/config';
import type { HallCommand, Rejection, Result } from '@motcua/contract';
import { CounterId, Day, HallId } from '@motcua/contract';
import * as z from 'zod/mini';
import type { HallRules } from '../domain/hall-rules.ts';
import type { HallState } from '../domain/hall-state.ts';
import { initialState } from '../domain/hall-state.ts';
import type { Journal } from '../journal/journal.ts';
import { emptyBoard } from './board-view.ts';
import type { Clock } from './clock.ts';
import type { FeedEntry, FeedLog } from './feed-log.ts';
import { createFeedLog } from './feed-log.ts';
import type { Applied, Committed, Keeper } from './keeper.ts';
import { createKeeper } from './keeper.ts';
import type { HelpFigures } from './help-figures.ts';
import type { PrintFailureNote } from './live-metrics.ts';
import { createTally } from './tally.ts';

/** Committed events with what the outside sees of each. */
export type Published = { committed: readonly Committed[]; entries: readonly FeedEntry[] };
export type Listener = (published: Published) => void;

/** One hall, alive: its keeper, what its screens see, and whoever listens. */
export type LiveHall = {
  id: HallId;
  /** As it is now: its devices may change while the hall runs. */
  readonly site: Site;
  rules: HallRules;
  journal: Journal;
  clock: Clock;
  feed: FeedLog;
  state: () => HallState;
  submit: (command: HallCommand) => Promise<Result<Applied, Rejection>>;
  tick: Keeper['tick'];
  listen: (listener: Listener) => void;
  /** Ratings of today by score. */
  scores: () => ReadonlyMap<number, number>;
  /** Today's calls for help from kiosks. */
  help: () => HelpFigures;
  printFailures: () => readonly PrintFailureNote[];
  renewDevices: (devices: SiteDevices) => void;
};
export type SiteDevices = Pick<Site, 'devices' | 'keypadProfiles'>;

export type LiveHallOptions = {
  site: Site;
  rules: HallRules;
  journal: Journal;
  clock: Clock;
  onJournalTrouble: (message: string) => void;
};

export async function openHall(options: LiveHallOptions): Promise<LiveHall> {
  const { rules, journal, clock } = options;
  let { site } = options;
  const serviceIds = [...rules.services.keys()];
  const names = new Map(site.counters.map(({ id, name }) => [z.parse(CounterId, id), name.vi]));
  const words = { serviceIds, counterName: (id: CounterId) => names.get(id) ?? id };
  const listeners: Listener[] = [];
  const tally = createTally();
  let feed: FeedLog | undefined;

  function note(committed: Committed): FeedEntry {
    const before = committed.record.seq - 1;
    feed ??= createFeedLog(
      { ...emptyBoard(initialState(rules), serviceIds, committed.record.at), seq: before },
      words,
    );
    tally.add(committed.record);
    return feed.add(committed);
  }

  const keeper = await createKeeper(
    {
      ...{ journal, rules, clock, onJournalTrouble: options.onJournalTrouble },
      dayOf: (at) => z.parse(Day, hallDate(at, site.hall.timeZone)),
      publish(committed) {
        const entries = committed.map(note);
        for (const listener of listeners) listener({ committed, entries });
      },
    },
    note,
  );
  feed ??= createFeedLog(emptyBoard(keeper.state(), serviceIds, clock.now()), words);
  return {
    get site() {
      return site;
    },
    renewDevices(renewed) {
      site = { ...site, ...renewed };
    },
    ...{ rules, journal, clock, feed, submit: keeper.submit, state: keeper.state, tick: keeper.tick },
    id: z.parse(HallId, site.hall.id),
    listen: (listener) => void listeners.push(listener),
    scores: tally.scores,
    help: tally.help,
    printFailures: tally.printFailures,
  };
}
