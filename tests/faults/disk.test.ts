import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openSqlite } from '../../queue-server/src/journal/sqlite-connection.ts';
import { deviceToken, hallPath, startHall } from '../harness/start-hall.ts';

it('FA-3 a failed write refuses the command, keeps the old state, and the hall works on', async () => {
  await using hall = await startHall();
  await hall.take('ho-tich');
  const take = (): ReturnType<typeof hall.call> =>
    hall.call('POST', `${hallPath}/tickets`, { token: deviceToken, body: { serviceId: 'ho-tich' } });
  const other = await openSqlite(join(hall.dataFolder, 'motcua.sqlite'));
  // Somebody else holds the file for longer than the journal waits: every write fails.
  await other.exec('BEGIN IMMEDIATE');
  const before = hall.server.hall.state();
  const refused = await Promise.all([take(), take()]);
  expect(refused.map(({ status }) => status)).toEqual([503, 503]);
  expect(refused[0]?.body).toMatchObject({ code: 'journal-unavailable' });
  expect(hall.server.hall.state()).toBe(before);
  await other.exec('ROLLBACK');
  await other.close();
  expect((await hall.take('ho-tich')).number).toBe('A002');
  expect((await hall.server.hall.journal.verify()).brokenAtSeq).toBeUndefined();
}, 60_000);
