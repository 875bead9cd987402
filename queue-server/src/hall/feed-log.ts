import type { Board, HelpEvent, PrintEvent, PublicEvent } from '@motcua/contract';
import { foldBoard } from '@motcua/contract';
import type { Committed } from './keeper.ts';
import { helpView } from './help-view.ts';
import type { HallWords } from './public-view.ts';
import { printView, publicView } from './public-view.ts';

/** One event as the outside sees it; all empty where it is nobody's business but staff's. */
export type FeedEntry = { seq: number; public?: PublicEvent; print?: PrintEvent; help?: HelpEvent };

/** The last events as the outside sees them, and the board they add up to. */
export type FeedLog = {
  add: (committed: Committed) => FeedEntry;
  /** Everything after `seq`, or undefined if that is too long ago (or never was). */
  after: (seq: number) => FeedEntry[] | undefined;
  board: () => Board;
  head: () => number;
};

/** A screen further behind than this gets a snapshot, which is smaller. */
const kept = 2_000;

export function createFeedLog(start: Board, words: HallWords): FeedLog {
  let entries: FeedEntry[] = [];
  let board = start;
  let head = start.seq;
  const firstSeq = start.seq;
  return {
    add({ record, state }) {
      const seen = publicView(record, state, words);
      const print = printView(record);
      const help = helpView(record, state);
      if (seen !== undefined) board = foldBoard(board, seen);
      head = record.seq;
      const entry: FeedEntry = {
        seq: record.seq,
        ...(seen === undefined ? {} : { public: seen }),
        ...(print === undefined ? {} : { print }),
        ...(help === undefined ? {} : { help }),
      };
      entries.push(entry);
      if (entries.length > 2 * kept) entries = entries.slice(-kept);
      return entry;
    },
    after(seq) {
      if (seq > head || seq < firstSeq) return undefined;
      if (seq === head) return [];
      const first = entries[0]?.seq;
      if (first === undefined || seq < first - 1) return undefined;
      return entries.slice(seq - first + 1);
    },
    board: () => ({ ...board, seq: head }),
    head: () => head,
  };
}
