import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HallId } from '@motcua/contract';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { JournalRecord } from '../domain/journal-record.ts';
import { at, day, firstDay, openStory, ticketId } from '../domain/small-hall.fake.ts';
import { FakeJournal } from './journal.fake.ts';
import type { Journal } from './journal.ts';
import { migrate, migrations } from './migrations.ts';
import { openSqlite } from './sqlite-connection.ts';
import type { SqliteConnection } from './sqlite-connection.ts';
import { createSqliteJournal } from './sqlite-journal.ts';

const hallId = z.parse(HallId, 'small');
let folder = '';
let files = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'motcua-journal-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function newFile(): string {
  files += 1;
  return join(folder, `${files}.sqlite`);
}

async function openJournal(file: string): Promise<{ journal: Journal; connection: SqliteConnection }> {
  const connection = await openSqlite(file);
  await migrate(connection);
  return { journal: await createSqliteJournal(connection, hallId), connection };
}

/** A morning with every field used, and a second day. */
function someRecords(): JournalRecord[] {
  const story = openStory();
  story.sit('q1', 'q2');
  story.take('a', { requestKey: "Một “khóa”\n\t'; drop table event; --\\ \u{1F3AB}" });
  story.takeMany(2, 'a', { priority: true });
  story.did({
    type: 'call-ticket',
    ...at('q1'),
    ticketId: ticketId(1),
    reason: 'Bác đã về lấy giấy "tờ khai"',
  });
  story.pass(1_234);
  story.did(story.desk('q1', ticketId(1), { type: 'start' }));
  story.callNext('q2');
  story.pass(60_000);
  story.did({ type: 'open-day', day: day('2026-11-24') });
  story.take('a', { requestKey: 'next day' });
  return story.records;
}

const kinds = [
  ['a file', async () => (await openJournal(newFile())).journal],
  ['memory', async () => (await openJournal(':memory:')).journal],
  ['the fake', async () => new FakeJournal()],
] as const;

describe.each(kinds)('any journal: %s', (_, open) => {
  let journal: Journal;
  beforeEach(async () => {
    journal = await open();
  });
  afterEach(() => journal.close());

  it('JR-1 reads back what was appended, in order, from any place', async () => {
    const records = someRecords();
    expect(await journal.append(records.slice(0, 3))).toEqual({ ok: true, value: undefined });
    expect((await journal.append(records.slice(3))).ok).toBe(true);
    expect(await journal.readAfter(0)).toEqual(records);
    expect(await journal.readAfter(4)).toEqual(records.slice(4));
    expect(await journal.readAfter(records.length)).toEqual([]);
  });

  it('JR-2 loads the last day and how far the journal is', async () => {
    expect(await journal.loadLastDay()).toEqual({ lastSeq: 0, records: [] });
    const records = someRecords();
    await journal.append(records);
    const today = records.filter((record) => record.day === '2026-11-24');
    expect(await journal.loadLastDay()).toEqual({ lastSeq: records.length, records: today });
  });

  it('JR-3 appends all or nothing: a sequence number that exists refuses the whole batch', async () => {
    const records = someRecords();
    await journal.append(records.slice(0, 4));
    expect(await journal.append(records.slice(3))).toMatchObject({ ok: false, error: { code: 'conflict' } });
    expect(await journal.readAfter(0)).toEqual(records.slice(0, 4));
    expect((await journal.append(records.slice(4))).ok).toBe(true);
    expect(await journal.verify()).toEqual({ records: records.length });
  });

  it('JR-8 working notes are kept for the day and forgotten after it', async () => {
    const [tomorrow, id] = [day('2026-11-24'), ticketId(1)];
    expect(await journal.readNote(id)).toBe('');
    await journal.writeNote(id, firstDay, 'Thiếu bản sao');
    await journal.writeNote(id, firstDay, 'Đã đủ bản sao');
    await journal.writeNote(ticketId(2), tomorrow, 'mai');
    await journal.forgetNotesBefore(firstDay);
    expect(await journal.readNote(id)).toBe('Đã đủ bản sao');
    await journal.forgetNotesBefore(tomorrow);
    expect([await journal.readNote(id), await journal.readNote(ticketId(2))]).toEqual(['', 'mai']);
  });

  it('JR-9 counts reasons for priority a day', async () => {
    for (const reason of ['elderly', 'elderly', 'merit'] as const) {
      await journal.countPriorityReason(firstDay, reason);
    }
    expect(await journal.priorityReasonCounts(firstDay)).toEqual(
      new Map([
        ['elderly', 2],
        ['merit', 1],
      ]),
    );
    expect(await journal.priorityReasonCounts(day('2026-11-24'))).toEqual(new Map());
  });
});

describe.each(['file', ':memory:'])('on SQLite: %s', (kind) => {
  let journal: Journal;
  let connection: SqliteConnection;
  beforeEach(async () => {
    ({ journal, connection } = await openJournal(kind === 'file' ? newFile() : kind));
  });
  afterEach(() => journal.close());

  /** A record after the first four that the rules would never make. */
  function forged(event: object): JournalRecord {
    return { seq: 99, at: 1, day: firstDay, event: event as JournalRecord['event'] }; // wrong on purpose
  }

  it.each([
    ['number', { type: 'ticket-issued', number: 'A001' }],
    ['request', { type: 'ticket-issued', number: 'A099', requestKey: 'key' }],
    [
      'call of a ticket',
      { type: 'ticket-called', ticketId: ticketId(1), turn: 1, counterId: 'q9', counterTurn: 1 },
    ],
    [
      'person at a counter',
      { type: 'ticket-called', ticketId: ticketId(9), turn: 1, counterId: 'q1', counterTurn: 1 },
    ],
  ])('JR-4 a second %s on one day is refused even if the rules were wrong', async (_, event) => {
    const story = openStory();
    story.sit('q1');
    story.take('a', { requestKey: 'key' });
    story.callNext('q1');
    await journal.append(story.records);
    const good = { ...forged({ type: 'day-opened', day: firstDay }), seq: 5 };
    const twice = await journal.append([good, { ...forged(event), seq: 6 }]);
    expect(twice).toMatchObject({ ok: false, error: { code: 'conflict' } });
    expect(await journal.verify()).toEqual({ records: 4 });
    const nextDay = { ...forged(event), seq: 5, day: day('2026-11-24') };
    expect((await journal.append([nextDay])).ok).toBe(true);
  });

  it('JR-5 the hash chain holds from the first record to the last', async () => {
    for (const record of someRecords()) await journal.append([record]);
    expect(await journal.verify()).toEqual({ records: someRecords().length });
  });

  it.each([
    ['a changed text', `update event set data = replace(data, 'A002', 'A009') where seq = 5`, 5],
    ['a changed time', 'update event set at = at + 1 where seq = 6', 6],
    ['a changed day', `update event set day = '2026-11-22' where seq = 2`, 2],
    ['a record taken out', 'delete from event where seq = 4', 5],
    ['the first one taken out', 'delete from event where seq = 1', 2],
    ['a forged hash', `update event set hash = substr(hash, 2) || 'a' where seq = 3`, 3],
    [
      'one put in at the end',
      `insert into event (seq, hall, day, at, type, data, hash) select seq + 1, hall, day, at, type, data, hash
       from event order by seq desc limit 1`,
      0,
    ],
  ])('JR-6 %s breaks the chain and is found', async (_, sql, seq) => {
    const records = someRecords();
    await journal.append(records);
    await connection.exec(sql);
    const broken = seq === 0 ? records.length + 1 : seq;
    const sound = sql.startsWith('delete') ? broken - 2 : broken - 1;
    expect(await journal.verify()).toEqual({ records: sound, brokenAtSeq: broken });
  });

  it('JR-6 two records in exchanged places break the chain too', async () => {
    await journal.append(someRecords());
    await connection.exec(
      `create temp table swap as select * from event where seq in (5, 6);
       delete from event where seq in (5, 6);
       insert into event select 11 - seq, hall, day, at, type, data, hash, null, null, null, null from swap;`,
    );
    expect(await journal.verify()).toEqual({ records: 4, brokenAtSeq: 5 });
  });

  it('JR-7 a disk that refuses changes nothing, is told apart from a conflict, and works on afterwards', async () => {
    const records = someRecords();
    await journal.append(records.slice(0, 2));
    expect(await journal.isWritable()).toBe(true);
    await connection.exec('PRAGMA query_only = ON');
    expect(await journal.append(records.slice(2))).toMatchObject({ ok: false, error: { code: 'failed' } });
    expect(await journal.isWritable()).toBe(false);
    await connection.exec('PRAGMA query_only = OFF');
    expect(await journal.readAfter(0)).toEqual(records.slice(0, 2));
    expect((await journal.append(records.slice(2))).ok).toBe(true);
    expect(await journal.verify()).toEqual({ records: records.length });
  });

  it('JR-9 and keeps neither ticket nor time with a reason, nor a ticket with a comment', async () => {
    const columns = async (table: string): Promise<unknown[]> =>
      (await connection.all(`select name from pragma_table_info('${table}')`)).map(
        (row) => z.parse(z.object({ name: z.string() }), row).name,
      );
    expect(await columns('priority_reason_count')).toEqual(['hall', 'day', 'reason', 'count']);
    expect(await columns('rating_comment')).toEqual(['id', 'day', 'counter_id', 'score', 'comment']);
    await journal.keepComment({ day: firstDay, counterId: 'q1', score: 2, comment: 'Chờ lâu' });
    expect(await connection.all('select * from rating_comment')).toMatchObject([
      { id: 1, comment: 'Chờ lâu' },
    ]);
  });

  it('JR-12 a record that is not in the contract’s words is not loaded', async () => {
    await journal.append(someRecords());
    await connection.exec(`update event set data = '{"type":"ticket-eaten"}' where seq = 3`);
    await expect(journal.readAfter(0)).rejects.toThrow();
  });
});

describe('a file', () => {
  it('JR-10 comes back the same after closing: id, records, chain', async () => {
    const file = newFile();
    const records = someRecords();
    const first = await openJournal(file);
    await first.journal.append(records.slice(0, 5));
    await first.journal.close();
    const second = await openJournal(file);
    expect(second.journal.journalId).toBe(first.journal.journalId);
    expect((await second.journal.append(records.slice(5))).ok).toBe(true);
    expect(await second.journal.readAfter(0)).toEqual(records);
    expect(await second.journal.verify()).toEqual({ records: records.length });
    await second.journal.close();
    const other = await openJournal(newFile());
    expect(other.journal.journalId).not.toBe(first.journal.journalId);
    await other.journal.close();
  });

  it('JR-11 of a newer program is refused and left as it is', async () => {
    const file = newFile();
    const newest = migrations.at(-1)?.version ?? 0;
    const connection = await openSqlite(file);
    await migrate(connection);
    await migrate(connection);
    await connection.exec(`PRAGMA user_version = ${newest + 1}`);
    await expect(migrate(connection)).rejects.toThrow(/newer version/);
    expect(await connection.all('PRAGMA user_version')).toEqual([{ user_version: newest + 1 }]);
    await connection.close();
  });

  it('JR-13 writes so that a power cut loses nothing acknowledged: WAL with full sync', async () => {
    const connection = await openSqlite(newFile());
    expect(await connection.all('PRAGMA journal_mode')).toEqual([{ journal_mode: 'wal' }]);
    expect(await connection.all('PRAGMA synchronous')).toEqual([{ synchronous: 2 }]);
    await connection.close();
  });
});
