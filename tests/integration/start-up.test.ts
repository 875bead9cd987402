import { spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { httpCaller } from '../harness/http-caller.ts';
import { freePort, startProcess } from '../harness/server-process.ts';
import { rootFolder } from '../harness/start-hall.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'motcua-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function run(
  command: string[],
  env: Record<string, string>,
  input = '',
): Promise<{ code: number | null; text: string }> {
  const [program = '', ...args] = command;
  const child = spawn(program, args, {
    cwd: rootFolder,
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let text = '';
  child.stdout.on('data', (data: Buffer) => (text += data.toString()));
  child.stderr.on('data', (data: Buffer) => (text += data.toString()));
  child.stdin.end(input);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, text };
}
const start = (env: Record<string, string>): ReturnType<typeof run> =>
  run([process.execPath, 'queue-server/dist/main.js'], {
    MOTCUA_DEMO: '1',
    MOTCUA_DATA_DIR: join(folder, 'data'),
    ...env,
  });

it('SU-1 a busy port is one sentence', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const { code, text } = await start({ MOTCUA_PORT: String(port) });
  other.close();
  expect(code).toBe(1);
  expect(text.trim().split('\n')).toHaveLength(1);
  expect(text).toContain(`Port ${port} on 127.0.0.1 is in use`);
});

it('SU-2 a data folder that can’t be written is one sentence', async () => {
  await writeFile(join(folder, 'a-file'), '');
  const { code, text } = await start({ MOTCUA_DATA_DIR: join(folder, 'a-file', 'data'), MOTCUA_PORT: '0' });
  expect(code).toBe(1);
  expect(text.trim().split('\n')).toHaveLength(1);
  expect(text).toMatch(/The data folder .*a-file\/data can't be written \(ENOTDIR\)\. Give/);
});

it('SU-3 a broken site names file, line and remedy', async () => {
  const site = join(folder, 'site');
  await cp(join(rootFolder, 'config', 'sites', 'tuan-giao'), site, { recursive: true });
  const file = join(site, 'services.yaml');
  await writeFile(file, (await readFile(file, 'utf8')).replace('prefix: A', 'prefix: B'));
  const { code, text } = await start({ MOTCUA_SITE: site, MOTCUA_PORT: '0' });
  expect(code).toBe(1);
  expect(text).toMatch(/services\.yaml:\d+:\d+ .*Use one of A C H/);
});

it('SU-4 a demo on a public address is refused', async () => {
  const { code, text } = await start({ MOTCUA_HOST: '0.0.0.0', MOTCUA_PORT: '0' });
  expect(code).toBe(1);
  expect(text).toContain('MOTCUA_HOST is "0.0.0.0"');
  const port = await start({ MOTCUA_PORT: 'eighty' });
  expect(port).toMatchObject({ code: 1, text: expect.stringContaining('MOTCUA_PORT is "eighty"') as string });
});

it('SU-5 an account made in the shell can sign in', async () => {
  const dataFolder = join(folder, 'accounts');
  const add = ['npx', 'tsx', 'queue-server/src/accounts-cli.ts', 'add', 'lo-thi-mai', 'clerk'];
  const short = await run(add, { MOTCUA_DATA_DIR: dataFolder }, 'short\n');
  expect(short.text).toContain('use 12 or more');
  const made = await run(add, { MOTCUA_DATA_DIR: dataFolder }, 'một mật khẩu dài\n');
  expect(made.text).toContain('lo-thi-mai may sign in as clerk');
  const server = await startProcess({ dataFolder, port: await freePort(), env: { MOTCUA_DEMO: '0' } });
  const call = httpCaller(server.url);
  const answer = await call('POST', '/api/v1/session', {
    body: { username: 'lo-thi-mai', password: 'một mật khẩu dài' },
  });
  expect(answer).toMatchObject({ status: 200, body: { role: 'clerk' } });
  expect(await server.stop()).toBe(0);
});

it('SU-6 a site is read again when one of its files changes, and only then', async () => {
  const site = join(folder, 'changing-site');
  await cp(join(rootFolder, 'config', 'sites', 'tuan-giao'), site, { recursive: true });
  const dataFolder = join(folder, 'changing-data');
  const nameNow = async (): Promise<string> => {
    const server = await startProcess({ dataFolder, port: await freePort(), env: { MOTCUA_SITE: site } });
    const { body } = await httpCaller(server.url)('GET', '/api/v1/halls');
    await server.stop();
    return (body as { halls: { name: string }[] }).halls[0]?.name ?? '';
  };
  const before = await nameNow();
  expect(await nameNow()).toBe(before);
  const file = join(site, 'site.yaml');
  await writeFile(
    file,
    (await readFile(file, 'utf8')).replace('vi: Trung tâm Phục vụ', 'vi: Bộ phận Phục vụ'),
  );
  expect(await nameNow()).toBe(before.replace('Trung tâm', 'Bộ phận'));
});
