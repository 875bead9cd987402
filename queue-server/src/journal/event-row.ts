import { hash as digest } from 'node:crypto';
import type { HallEvent } from '@motcua/contract';
import { Day, HallEvent as HallEventSchema } from '@motcua/contract';
import * as z from 'zod/mini';
import type { JournalRecord } from '../domain/journal-record.ts';

/** A row as it is bound: in the order of the insert statement. */
export type EventRow = readonly [
  seq: number,
  hall: string,
  day: string,
  at: number,
  type: string,
  data: string,
  hash: string,
  numberClaim: string | null,
  callClaim: string | null,
  counterClaim: string | null,
  requestClaim: string | null,
];

const StoredRow = z.object({ seq: z.int(), day: Day, at: z.int(), data: z.string(), hash: z.string() });
export type StoredRow = z.infer<typeof StoredRow>;

/** What only one event may ever claim; the unique indexes see to it even if the rules are wrong. */
function claimsOf(
  event: HallEvent,
): EventRow extends readonly [...infer _, infer A, infer B, infer C, infer D] ? [A, B, C, D] : never {
  if (event.type === 'ticket-issued') return [event.number, null, null, event.requestKey ?? null];
  if (event.type === 'ticket-called') {
    return [null, `${event.ticketId}/${event.turn}`, `${event.counterId}/${event.counterTurn}`, null];
  }
  return [null, null, null, null];
}

export function toRow(hall: string, record: JournalRecord, hashBefore: string): EventRow {
  const data = JSON.stringify(record.event);
  const { seq, day, at } = record;
  const hash = chainHash(hashBefore, { seq, day, at, data });
  return [seq, hall, day, at, record.event.type, data, hash, ...claimsOf(record.event)];
}

export function chainHash(
  before: string,
  row: { seq: number; day: string; at: number; data: string },
): string {
  return digest('sha256', `${before}\n${row.seq}\n${row.day}\n${row.at}\n${row.data}`);
}

export function parseStored(row: unknown): StoredRow {
  return z.parse(StoredRow, row);
}

export function toRecord(row: StoredRow): JournalRecord {
  const event = z.parse(HallEventSchema, JSON.parse(row.data));
  return { seq: row.seq, day: row.day, at: row.at, event };
}
