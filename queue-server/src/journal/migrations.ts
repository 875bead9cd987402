import type { SqliteConnection } from './sqlite-connection.ts';

/** Numbered, forward only, each in its own transaction; a shipped one is never edited. */
export const migrations: readonly { version: number; sql: string }[] = [
  {
    version: 1,
    sql: `
create table meta (key text primary key, value text not null) strict;

-- The truth. Everything else can be made again from it.
create table event (
  seq integer primary key check (seq > 0),
  hall text not null,
  day text not null check (day glob '????-??-??'),
  at integer not null,
  type text not null,
  data text not null check (json_valid(data)),
  -- sha256 over the hash before and this row: a changed, missing or added row breaks the chain
  hash text not null check (length(hash) = 64),
  number_claim text,
  call_claim text,
  counter_claim text,
  request_claim text
) strict;
create index event_day on event (hall, day, seq);
-- a number is given once a day
create unique index one_number on event (hall, day, number_claim) where number_claim is not null;
-- a waiting ticket is called by one counter
create unique index one_call on event (hall, day, call_claim) where call_claim is not null;
-- a counter calls one person at a time
create unique index one_person on event (hall, day, counter_claim) where counter_claim is not null;
-- a request is answered with one ticket
create unique index one_request on event (hall, day, request_claim) where request_claim is not null;

-- Health data: counts a day, with no ticket and no time.
create table priority_reason_count (
  hall text not null, day text not null, reason text not null, count integer not null check (count > 0),
  primary key (hall, day, reason)
) strict;

-- Working notes may name people, so they are not events and are deleted with the day.
create table ticket_note (
  ticket_id text primary key, day text not null, text text not null
) strict;

create table rating_comment (
  id integer primary key, day text not null, counter_id text not null, score integer not null, comment text not null
) strict;

create table account (
  username text primary key, role text not null check (role in ('clerk', 'supervisor', 'admin')),
  password_hash text not null
) strict;
-- the token itself is known only to the device
create table device_token (
  token_hash text primary key, device_id text not null
) strict;
create table session (
  token_hash text primary key, subject text not null, role text not null,
  created_at integer not null, used_at integer not null
) strict;
`,
  },
  {
    version: 2,
    sql: `
-- What a citizen declared is sealed with a key that is not in this file; beside it stands what a hall knows unopened.
create table declaration (
  code text primary key check (length(code) = 8),
  form_id text not null,
  valid_from text not null check (valid_from glob '????-??-??'),
  locale text not null,
  status text not null check (status in ('incomplete', 'complete')),
  saved_at integer not null,
  until_at integer not null check (until_at > saved_at),
  -- counts the times it was written
  version integer not null check (version > 0),
  key_id text not null,
  nonce blob not null check (length(nonce) = 12),
  ticket_id text,
  -- SQLite moves what lies inside a page when pages fill up, and leaves copies behind that secure_delete never sees. A
  -- page of a table without rowid holds at most 1,002 bytes of a row (at 4,096 bytes a page), the rest goes to pages of
  -- its own, which never move and are overwritten when freed: this room keeps the seal out there.
  room blob not null default (zeroblob(1024)),
  -- ends with sixteen bytes that only the key can make
  sealed blob not null check (length(sealed) > 16)
) strict, without rowid;
create index declaration_until on declaration (until_at);
-- a nonce used twice with one key would give both declarations away
create unique index one_nonce on declaration (key_id, nonce);

-- A request that is asked again is answered as the first time; forgotten with its declaration.
create table declaration_request (
  key_hash text primary key check (length(key_hash) = 64),
  code text not null references declaration (code) on delete cascade,
  -- the version that it wrote
  version integer not null
) strict;
create index declaration_request_code on declaration_request (code);

-- Outlives the declaration, so it knows it by the hash of its code.
create table declaration_access (
  id integer primary key, code_hash text not null check (length(code_hash) = 64), at integer not null,
  by_whom text not null, role text not null,
  did text not null check (did in ('saved', 'opened', 'changed', 'printed', 'linked', 'erased', 'refused'))
) strict;
create index declaration_access_code on declaration_access (code_hash, id);

-- The proof that a declaration was erased, and why; nothing of what it said.
create table declaration_erased (
  code_hash text primary key check (length(code_hash) = 64), form_id text not null, valid_from text not null,
  saved_at integer not null, erased_at integer not null, by_whom text not null,
  why text not null check (why in ('unfinished', 'retention', 'asked'))
) strict;
`,
  },
];

/** Brings the file to the newest version; refuses one that a newer program wrote. */
export async function migrate(connection: SqliteConnection): Promise<void> {
  const found = await currentVersion(connection);
  const newest = migrations.at(-1)?.version ?? 0;
  if (found > newest) {
    throw new Error(
      `The data was written by a newer version (schema ${found}, this program knows ${newest}).`,
    );
  }
  for (const { version, sql } of migrations) {
    if (version <= found) continue;
    await connection.exec(`BEGIN IMMEDIATE; ${sql} PRAGMA user_version = ${version}; COMMIT;`);
  }
}

async function currentVersion(connection: SqliteConnection): Promise<number> {
  const [row] = await connection.all('PRAGMA user_version');
  const version = typeof row === 'object' && row !== null && 'user_version' in row ? row.user_version : 0;
  return typeof version === 'number' ? version : 0;
}
