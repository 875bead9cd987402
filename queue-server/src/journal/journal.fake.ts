import type { Day, PriorityReason, Result, TicketId } from '@motcua/contract';
import { err, ok } from '@motcua/contract';
import type { JournalRecord } from '../domain/journal-record.ts';
import type { AppendFailure, ChainReport, Journal, LoadedDay, RatingComment } from './journal.ts';

/** A journal in memory, with hands to break it: a disk that fails, one that is slow, somebody else who writes. */
export class FakeJournal implements Journal {
  readonly journalId = 'fake-journal';
  /** One entry an append that succeeded. */
  readonly appends: (readonly JournalRecord[])[] = [];
  readonly comments: RatingComment[] = [];
  #records: JournalRecord[] = [];
  #failure: string | undefined;
  #gate: Promise<void> = Promise.resolve();
  #notes = new Map<TicketId, { day: Day; text: string }>();
  #reasons = new Map<string, Map<PriorityReason, number>>();

  /** From now on every write fails. */
  failDisk(message = 'disk full'): void {
    this.#failure = message;
  }

  mendDisk(): void {
    this.#failure = undefined;
  }

  /** Appends wait until the returned function is called. */
  holdDisk(): () => void {
    let release = (): void => undefined;
    this.#gate = new Promise((resolve) => {
      release = resolve;
    });
    return () => release();
  }

  /** As if another program had written. */
  writeBehind(records: readonly JournalRecord[]): void {
    this.#records.push(...records);
  }

  records(): readonly JournalRecord[] {
    return this.#records;
  }

  async append(records: readonly JournalRecord[]): Promise<Result<void, AppendFailure>> {
    await this.#gate;
    if (this.#failure !== undefined) return err({ code: 'failed', message: this.#failure });
    const next = (this.#records.at(-1)?.seq ?? 0) + 1;
    const isNext = records.every(({ seq }, index) => seq === next + index);
    if (!isNext) return err({ code: 'conflict', message: 'the sequence number exists already' });
    this.#records.push(...records);
    this.appends.push(records);
    return ok(undefined);
  }

  async loadLastDay(): Promise<LoadedDay> {
    const last = this.#records.at(-1);
    const records = this.#records.filter(({ day }) => day === last?.day);
    return { lastSeq: last?.seq ?? 0, records };
  }

  async readAfter(after: number): Promise<JournalRecord[]> {
    return this.#records.filter(({ seq }) => seq > after);
  }

  async verify(): Promise<ChainReport> {
    return { records: this.#records.length };
  }

  async countPriorityReason(day: Day, reason: PriorityReason): Promise<void> {
    const counts = this.#reasons.get(day) ?? new Map<PriorityReason, number>();
    this.#reasons.set(day, counts.set(reason, (counts.get(reason) ?? 0) + 1));
  }

  async priorityReasonCounts(day: Day): Promise<Map<PriorityReason, number>> {
    return new Map(this.#reasons.get(day));
  }

  async writeNote(ticketId: TicketId, day: Day, text: string): Promise<void> {
    this.#notes.set(ticketId, { day: this.#notes.get(ticketId)?.day ?? day, text });
  }

  async readNote(ticketId: TicketId): Promise<string> {
    return this.#notes.get(ticketId)?.text ?? '';
  }

  async forgetNotesBefore(day: Day): Promise<void> {
    for (const [id, note] of this.#notes) if (note.day < day) this.#notes.delete(id);
  }

  async keepComment(comment: RatingComment): Promise<void> {
    this.comments.push(comment);
  }

  async isWritable(): Promise<boolean> {
    return this.#failure === undefined;
  }

  async close(): Promise<void> {}
}
