import { dirname, isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Printer } from '@motcua/config';
import { formatProblems, loadSite } from '@motcua/config';
import { DeviceId } from '@motcua/contract';
import { io } from 'socket.io-client';
import * as z from 'zod/mini';
import { createTcpPrinter } from '../printer/printer.ts';
import type { TicketRenderer } from '../ticket/render-ticket.ts';
import { createTicketRenderer } from '../ticket/render-ticket.ts';
import { startAgent } from './agent.ts';
import type { HallPrinter } from './hall-printer.ts';
import { createHallPrinter } from './hall-printer.ts';
import { virtualPrinter } from './virtual-devices.ts';

/** The agent of one device PC: environment → devices of the site → line to the server. */
async function main(): Promise<void> {
  const { env } = process;
  const root = env['MOTCUA_ROOT'] ?? join(dirname(fileURLToPath(import.meta.url)), '..', '..');
  const site = env['MOTCUA_SITE'] ?? 'tuan-giao';
  const loaded = loadSite(
    isAbsolute(site) || site.startsWith('.') ? site : join(root, 'config', 'sites', site),
  );
  if (!loaded.ok) return stop(`The agent can't read the site:\n${formatProblems(loaded.error)}`);
  const isDemo = env['MOTCUA_DEMO'] === '1';
  const token = env['MOTCUA_DEVICE_TOKEN'] ?? (isDemo ? 'motcua-demo-device' : undefined);
  if (token === undefined) {
    return stop('MOTCUA_DEVICE_TOKEN is missing. Make one with: npm run accounts -- device agent-1');
  }
  const url = env['MOTCUA_SERVER_URL'] ?? 'http://127.0.0.1:8080';
  const dataFolder = env['MOTCUA_DATA_DIR'] ?? join(root, '.data');
  const renderer = createTicketRenderer();
  const printers = await Promise.all(
    loaded.value.devices.printers.map((printer) => hallPrinter(printer, renderer, dataFolder)),
  );
  const line = io(`${url}/device`, {
    transports: ['websocket'],
    auth: { token },
    reconnectionDelay: 200,
    reconnectionDelayMax: 5_000,
    randomizationFactor: 0.5,
  });
  // A refused token is not retried by the library; a server that restarts with another demo setting may take it later.
  line.on('connect_error', () => {
    if (!line.active) setTimeout(() => line.connect(), 5_000);
  });
  const agentId = z.parse(DeviceId, env['MOTCUA_AGENT_ID'] ?? 'agent-1');
  const agent = startAgent({ agentId, line, printers, healthEveryMs: 5_000, askEveryMs: 2_000 });
  await Promise.all(printers.map((printer) => printer.ask()));
  const end = (): void => {
    line.disconnect();
    void agent.close().then(() => process.exit(0));
    setTimeout(() => process.exit(0), 1_500).unref();
  };
  process.once('SIGTERM', end).once('SIGINT', end).once('disconnect', end);
}

async function hallPrinter(
  printer: Printer,
  renderer: TicketRenderer,
  dataFolder: string,
): Promise<HallPrinter> {
  const id = z.parse(DeviceId, printer.id);
  const { widthDots } = printer;
  const named = { id, name: printer.name.vi, widthDots, renderer };
  if (printer.kind === 'tcp') {
    return createHallPrinter({
      ...named,
      printer: createTcpPrinter({ host: printer.host, port: printer.port }),
    });
  }
  const { port, hands } = await virtualPrinter(id, widthDots, dataFolder);
  return createHallPrinter({ ...named, hands, printer: createTcpPrinter({ host: '127.0.0.1', port }) });
}

function stop(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}

main().catch((error: unknown) =>
  stop(`The agent could not start: ${error instanceof Error ? error.message : String(error)}`),
);
