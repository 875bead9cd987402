import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AgentHealth, PrintReply } from '@motcua/contract';
import { AgentHealth as Health, DeviceId, PrintJob } from '@motcua/contract';
import * as z from 'zod/mini';
import type { VirtualPrinter } from '../printer/printer.fake.ts';
import { testTicket } from './device/test-ticket.ts';
import { FakeLine } from './line/server-line.fake.ts';
import { runAgent } from './run-agent.ts';

const shippedSite = join(import.meta.dirname, '../../../config/sites/tuan-giao');

/** A whole agent on a site of its own, with the server's end of its line in the test's hands. */
export interface AgentRig extends AsyncDisposable {
  readonly line: FakeLine;
  readonly siteFolder: string;
  readonly dataFolder: string;
  readonly writeDevices: (yaml: string) => void;
  /** As it was told last. */
  readonly health: () => AgentHealth | undefined;
  /** `state` or `state cause` of a device, as it was told last. */
  readonly stateOf: (deviceId: string) => string | undefined;
  readonly print: (jobId: string, printerId?: string) => Promise<PrintReply>;
}

export async function startAgentRig(
  devices: string,
  prepare: (dataFolder: string) => void = () => undefined,
): Promise<AgentRig> {
  const folder = mkdtempSync(join(tmpdir(), 'agent-'));
  const [siteFolder, dataFolder] = [join(folder, 'site'), join(folder, 'data')];
  cpSync(shippedSite, siteFolder, { recursive: true });
  const writeDevices = (yaml: string): void => writeFileSync(join(siteFolder, 'devices.yaml'), yaml);
  writeDevices(devices);
  prepare(dataFolder);
  const line = new FakeLine();
  const agent = await runAgent({
    ...{ agentId: z.parse(DeviceId, 'agent-1'), line, siteFolder, dataFolder },
    ...{ serverUrl: 'http://127.0.0.1:9', token: 'secret', pageFolder: folder },
    ...{ now: Date.now, random: Math.random },
  });
  const health = (): AgentHealth | undefined => {
    const told = line.wordsOf('health').at(-1);
    return told === undefined ? undefined : z.parse(Health, told);
  };
  return {
    ...{ line, siteFolder, dataFolder, writeDevices, health },
    stateOf(deviceId) {
      const device = health()?.devices.find(({ id }) => id === deviceId);
      return device && [device.state, device.cause].filter(Boolean).join(' ');
    },
    print: async (jobId, printerId = 'in-1') => {
      const entry = { id: 'in-1', name: { vi: 'Máy in', en: 'Printer' }, model: 'epson-tm-t82' } as const;
      const paper = testTicket(entry, '', new Date(0));
      const job = {
        jobId,
        ticketId: 'A'.repeat(22),
        printerId,
        step: 'queued',
        paper,
      };
      // The agent answers in the contract's words.
      return (await line.say('print', z.parse(PrintJob, job))) as PrintReply;
    },
    async [Symbol.asyncDispose]() {
      await agent.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Stands between an agent and a printer and keeps what the agent sends. */
export interface Wiretap extends AsyncDisposable {
  readonly port: number;
  /** Whether a picture's first bytes have passed (GS v 0). */
  readonly heardPicture: () => boolean;
}

export async function tapPrinter(printer: VirtualPrinter): Promise<Wiretap> {
  const heard: Buffer[] = [];
  const server = createServer((near) => {
    const far = connect(printer.port, '127.0.0.1');
    near.on('data', (bytes) => heard.push(bytes));
    near.pipe(far).pipe(near);
    for (const end of [near, far]) end.on('error', () => [near.destroy(), far.destroy()]);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    // A server that listens on TCP has an address of that form.
    port: (server.address() as AddressInfo).port,
    heardPicture: () => Buffer.concat(heard).includes(Buffer.of(0x1d, 0x76, 0x30)),
    async [Symbol.asyncDispose]() {
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
