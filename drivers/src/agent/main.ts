import { dirname, isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DeviceId } from '@motcua/contract';
import type { Socket } from 'socket.io-client';
import { io } from 'socket.io-client';
import * as z from 'zod/mini';
import { runAgent } from './run-agent.ts';

/** The agent of one device PC: environment → devices of the site → line to the server. */
async function main(): Promise<void> {
  const { env } = process;
  const root = env['MOTCUA_ROOT'] ?? join(dirname(fileURLToPath(import.meta.url)), '..', '..');
  const site = env['MOTCUA_SITE'] ?? 'tuan-giao';
  const token = env['MOTCUA_DEVICE_TOKEN'] ?? (env['MOTCUA_DEMO'] === '1' ? 'motcua-demo-device' : undefined);
  const agentId = z.safeParse(DeviceId, env['MOTCUA_AGENT_ID'] ?? 'agent-1');
  if (!agentId.success)
    return stop('MOTCUA_AGENT_ID is not a name such as agent-1. Use the agentId of devices.yaml.');
  if (token === undefined) {
    return stop(`MOTCUA_DEVICE_TOKEN is missing. Make one with: npm run accounts -- device ${agentId.data}`);
  }
  const serverUrl = env['MOTCUA_SERVER_URL'] ?? 'http://127.0.0.1:8080';
  if (!URL.canParse(serverUrl))
    return stop('MOTCUA_SERVER_URL is no address. Write it like http://192.168.1.10:8080');
  surviveDrivers();
  const line = connect(serverUrl, token);
  const agent = await runAgent({
    ...{ agentId: agentId.data, line, serverUrl, token },
    siteFolder: isAbsolute(site) || site.startsWith('.') ? site : join(root, 'config', 'sites', site),
    dataFolder: env['MOTCUA_DATA_DIR'] ?? join(root, '.data'),
    pageFolder: join(root, 'kiosk-ui', 'dist'),
    ...{ now: Date.now, random: Math.random },
  });
  line.connect();
  process.send?.({ type: 'ready', kioskUrl: agent.kioskUrl() });
  endWith(async () => {
    await agent.close();
    line.disconnect();
  });
}

/** Not connected yet. Tried again for ever, at random moments, so that a hall's PCs don't all knock at once. */
function connect(serverUrl: string, token: string): Socket {
  const line = io(`${serverUrl}/device`, {
    autoConnect: false,
    transports: ['websocket'],
    auth: { token },
    reconnectionDelay: 200,
    reconnectionDelayMax: 5_000,
    randomizationFactor: 0.5,
  });
  // The library gives up when the server itself refuses or hangs up; a token may be made, a server may come back.
  const later = (): void => {
    if (!line.active) setTimeout(() => line.connect(), 1_000 + Math.random() * 4_000);
  };
  line.on('connect_error', later);
  line.on('disconnect', (reason) => {
    if (reason === 'io server disconnect') later();
  });
  return line;
}

/** A device or the native part of a driver that fails where nobody waits for it must not take the others along. */
function surviveDrivers(): void {
  const say = (error: unknown): void =>
    void process.stderr.write(
      `The agent goes on after: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
  process.on('unhandledRejection', say);
  process.on('uncaughtException', say);
}

/** A running ticket gets its time; a device that never lets go does not keep the PC from shutting down. */
const patienceMs = 8_000;

function endWith(close: () => Promise<void>): void {
  const end = (): void => {
    void close().finally(() => process.exit(0));
    setTimeout(() => process.exit(0), patienceMs).unref();
  };
  process.once('SIGTERM', end).once('SIGINT', end).once('disconnect', end);
}

function stop(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}

main().catch((error: unknown) =>
  stop(`The agent could not start: ${error instanceof Error ? error.message : String(error)}`),
);
