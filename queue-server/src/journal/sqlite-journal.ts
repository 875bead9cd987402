import { randomUUID } from 'node:crypto';
import type { HallId, Result } from '@motcua/contract';
import { Day, err, ok, PriorityReason } from '@motcua/contract';
import * as z from 'zod/mini';
import type { JournalRecord } from '../domain/journal-record.ts';
import { chainHash, parseStored, toRecord, toRow } from './event-row.ts';
import type { AppendFailure, ChainReport, Journal, LoadedDay } from './journal.ts';
import type { SqliteConnection, SqliteFailure } from './sqlite-connection.ts';

const rowColumns = 'seq, day, at, data, hash';
/** One statement is one transaction: all events of a batch, or none. */
const insertAll = `insert into event
  (seq, hall, day, at, type, data, hash, number_claim, call_claim, counter_claim, request_claim)
  select value->>0, value->>1, value->>2, value->>3, value->>4, value->>5, value->>6,
         value->>7, value->>8, value->>9, value->>10
  from json_each(?)`;

/** The journal on a SQLite file. The only file that knows this database's dialect for events. */
export async function createSqliteJournal(connection: SqliteConnection, hallId: HallId): Promise<Journal> {
  const insert = await connection.prepare(insertAll);
  const journalId = await ensureJournalId(connection);
  let lastHash = await readLastHash(connection);

  async function append(records: readonly JournalRecord[]): Promise<Result<void, AppendFailure>> {
    let hash = lastHash;
    const rows = records.map((record) => {
      const row = toRow(hallId, record, hash);
      hash = row[6];
      return row;
    });
    try {
      await insert([JSON.stringify(rows)]);
    } catch (error) {
      lastHash = await readLastHash(connection).catch(() => lastHash);
      return err(toFailure(error));
    }
    lastHash = hash;
    return ok(undefined);
  }

  return {
    journalId,
    append,
    loadLastDay: () => loadLastDay(connection, hallId),
    readAfter: (seq) => readRecords(connection, 'seq > ?', [seq]),
    verify: () => verifyChain(connection),
    ...sideTables(connection, hallId),
    isWritable: () =>
      connection
        .run(`insert into meta values ('probe', ?) on conflict do update set value = excluded.value`, [
          randomUUID(),
        ])
        .then(
          () => true,
          () => false,
        ),
    close: () => connection.close(),
  };
}

function sideTables(
  connection: SqliteConnection,
  hallId: HallId,
): Pick<
  Journal,
  | 'countPriorityReason'
  | 'priorityReasonCounts'
  | 'writeNote'
  | 'readNote'
  | 'forgetNotesBefore'
  | 'keepComment'
> {
  return {
    countPriorityReason: (day, reason) =>
      connection.run(
        `insert into priority_reason_count values (?, ?, ?, 1) on conflict do update set count = count + 1`,
        [hallId, day, reason],
      ),
    async priorityReasonCounts(day) {
      const rows = await connection.all(
        'select reason, count from priority_reason_count where hall = ? and day = ?',
        [hallId, day],
      );
      const parsed = z.parse(z.array(z.object({ reason: PriorityReason, count: z.int() })), rows);
      return new Map(parsed.map(({ reason, count }) => [reason, count]));
    },
    writeNote: (ticketId, day, text) =>
      connection.run(
        'insert into ticket_note values (?, ?, ?) on conflict (ticket_id) do update set text = excluded.text',
        [ticketId, day, text],
      ),
    async readNote(ticketId) {
      const [row] = await connection.all('select text from ticket_note where ticket_id = ?', [ticketId]);
      return row === undefined ? '' : z.parse(z.object({ text: z.string() }), row).text;
    },
    forgetNotesBefore: (day) => connection.run('delete from ticket_note where day < ?', [day]),
    keepComment: ({ day, counterId, score, comment }) =>
      connection.run('insert into rating_comment (day, counter_id, score, comment) values (?, ?, ?, ?)', [
        day,
        counterId,
        score,
        comment,
      ]),
  };
}

async function loadLastDay(connection: SqliteConnection, hallId: HallId): Promise<LoadedDay> {
  const [row] = await connection.all('select day, seq from event where hall = ? order by seq desc limit 1', [
    hallId,
  ]);
  if (row === undefined) return { lastSeq: 0, records: [] };
  const last = z.parse(z.object({ day: Day, seq: z.int() }), row);
  return { lastSeq: last.seq, records: await readRecords(connection, 'day = ?', [last.day]) };
}

async function readRecords(
  connection: SqliteConnection,
  where: string,
  values: readonly (string | number)[],
): Promise<JournalRecord[]> {
  const rows = await connection.all(`select ${rowColumns} from event where ${where} order by seq`, values);
  return rows.map((row) => toRecord(parseStored(row)));
}

async function verifyChain(connection: SqliteConnection): Promise<ChainReport> {
  const page = 5_000;
  let before = '';
  let records = 0;
  for (;;) {
    const rows = await connection.all(`select ${rowColumns} from event where seq > ? order by seq limit ?`, [
      records,
      page,
    ]);
    for (const row of rows.map(parseStored)) {
      const isNext = row.seq === records + 1 && row.hash === chainHash(before, row);
      if (!isNext) return { records, brokenAtSeq: row.seq };
      before = row.hash;
      records = row.seq;
    }
    if (rows.length < page) return { records };
  }
}

async function readLastHash(connection: SqliteConnection): Promise<string> {
  const [row] = await connection.all('select hash from event order by seq desc limit 1');
  return row === undefined ? '' : z.parse(z.object({ hash: z.string() }), row).hash;
}

async function ensureJournalId(connection: SqliteConnection): Promise<string> {
  await connection.run(`insert into meta values ('journal-id', ?) on conflict do nothing`, [randomUUID()]);
  const [row] = await connection.all(`select value from meta where key = 'journal-id'`);
  return z.parse(z.object({ value: z.string() }), row).value;
}

function toFailure(error: unknown): AppendFailure {
  const { code, message } = error as SqliteFailure; // the package rejects with nothing else
  return { code: code === 'SQLITE_CONSTRAINT' ? 'conflict' : 'failed', message };
}
