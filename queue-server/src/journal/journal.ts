import type { Day, PriorityReason, Result, TicketId } from '@motcua/contract';
import type { JournalRecord } from '../domain/journal-record.ts';

/** `conflict`: the sequence number, a number or a call exists already. `failed`: the disk said no. Nothing was written. */
export type AppendFailure = { code: 'conflict' | 'failed'; message: string };

export type LoadedDay = { lastSeq: number; records: JournalRecord[] };
export type RatingComment = { day: Day; counterId: string; score: number; comment: string };
export type ChainReport = { records: number; brokenAtSeq?: number };

/** Where a hall's events live. One file behind this interface per database; `sqlite3` is the first. */
export interface Journal {
  /** Made with the journal; a client that knows another one starts afresh. */
  readonly journalId: string;
  /** The events of the last business day and how far the journal is. */
  loadLastDay(): Promise<LoadedDay>;
  /** The records after `seq`, oldest first. */
  readAfter(seq: number): Promise<JournalRecord[]>;
  /** All of them durably, or none. */
  append(records: readonly JournalRecord[]): Promise<Result<void, AppendFailure>>;
  /** Reads the whole journal and follows its hash chain. */
  verify(): Promise<ChainReport>;
  /** Counts a reason for priority on a day: no ticket, no time. */
  countPriorityReason(day: Day, reason: PriorityReason): Promise<void>;
  priorityReasonCounts(day: Day): Promise<Map<PriorityReason, number>>;
  /** Working notes are not events: they must be forgettable. */
  writeNote(ticketId: TicketId, day: Day, text: string): Promise<void>;
  readNote(ticketId: TicketId): Promise<string>;
  forgetNotesBefore(day: Day): Promise<void>;
  keepComment(comment: RatingComment): Promise<void>;
  /** True when a write reaches the disk. */
  isWritable(): Promise<boolean>;
  close(): Promise<void>;
}
