import type { Day, HallEvent } from '@motcua/contract';

/** One line of the journal: what happened, when (epoch ms), on which business day, and its place in the hall's history. */
export type JournalRecord = { seq: number; at: number; day: Day; event: HallEvent };
