import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { answersOf, bytesOf, someAnswers, startDeclaring } from '../harness/declaring-hall.ts';
import { rootFolder } from '../harness/start-hall.ts';

/** What the operator sees; `failed` is what goes to the other stream, with an exit code that is not zero. */
async function command(
  dataFolder: string,
  ...words: string[]
): Promise<{ said: string } | { failed: string }> {
  const cli = join(rootFolder, 'queue-server', 'src', 'declarations-cli.ts');
  const env = { ...process.env, MOTCUA_DATA_DIR: dataFolder };
  const run = promisify(execFile)(process.execPath, ['--import', 'tsx', cli, ...words], {
    cwd: rootFolder,
    env,
  });
  return run.then(
    ({ stdout }) => ({ said: stdout }),
    (error: { stderr: string }) => ({ failed: error.stderr }),
  );
}

it('DC-20 the operator reads in the shell who opened it, and erases it while the hall runs', async () => {
  await using at = await startDeclaring();
  const code = await at.save();
  await at.open(code, await at.hall.signIn('giamsat'));
  const shown = `${code.slice(0, 4).toLowerCase()} ${code.slice(4)}`;
  const listed = await command(at.dataFolder, 'list-accesses', shown);
  expect(listed).toEqual({
    said: '2026-11-23T05:00:00.000Z  saved  citizen (public)\n2026-11-23T05:00:00.000Z  opened  giamsat (supervisor)\n',
  });
  expect(await command(at.dataFolder, 'erase', code)).toEqual({
    said: `${code} is erased; the proof stays.\n`,
  });
  expect((await bytesOf(at.dataFolder)).includes(code)).toBe(false);
  expect(await at.journal(code)).toEqual(['saved citizen', 'opened giamsat', 'erased command-line']);
  expect(await command(at.dataFolder, 'erase', code)).toEqual({
    failed: `There is no declaration ${code}.\n`,
  });
  expect(await command(at.dataFolder, 'erase', 'K7M4')).toMatchObject({
    failed: expect.stringContaining('is no code of a declaration') as string,
  });
});

it('DC-6 the operator exchanges the key in the shell while the hall runs', async () => {
  await using at = await startDeclaring();
  const code = await at.save();
  const before = await readFile(at.keyFile, 'utf8');
  expect(await command(at.dataFolder, 'rotate-key')).toEqual({
    said: expect.stringMatching(/^1 declarations have the new key k\w{8}. The old key is gone.\n$/) as string,
  });
  expect(await readFile(at.keyFile, 'utf8')).not.toBe(before);
  expect(answersOf(await at.resume(code))).toEqual(someAnswers);
  await rm(at.keyFile);
  expect(await command(at.dataFolder, 'rotate-key')).toMatchObject({
    failed: expect.stringMatching(/There is no key file .*Nothing was changed/) as string,
  });
});
