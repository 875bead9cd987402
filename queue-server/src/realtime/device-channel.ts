import type {
  DeviceAsk,
  DeviceId,
  PrintJob,
  ScanOrder,
  ShowOrder,
  SpeechBody,
  VirtualAction,
} from '@motcua/contract';
import { DeviceAnswer, PrintReply, SayReply, ScanReply } from '@motcua/contract';
import type { Socket } from 'socket.io';
import * as z from 'zod/mini';
import { askSocket } from './ask-socket.ts';
import type { Owners } from './owners.ts';

/** Longer than any job is given; the print desk has limits of its own, and a word that comes late is still worth hearing. */
const printAnswerMs = 120_000;
const askAnswerMs = 10_000;
const sayAnswerMs = 10_000;

/** What is asked of agents. Undefined: no agent has that device, or none answered in time, or not in our words. */
export type DeviceChannel = {
  print: (job: PrintJob) => Promise<PrintReply | undefined>;
  /** False if no agent has that printer now. */
  act: (printerId: DeviceId, action: VirtualAction) => boolean;
  ask: (deviceId: DeviceId, ask: DeviceAsk) => Promise<DeviceAnswer | undefined>;
  /** `over`: the screen no longer asks. */
  scan: (scannerId: DeviceId, order: ScanOrder, over: AbortSignal) => Promise<ScanReply | undefined>;
  say: (voiceId: DeviceId, words: SpeechBody) => Promise<SayReply | undefined>;
  /** All displays of one agent together. */
  show: (displayId: DeviceId, order: ShowOrder) => void;
};

export function deviceChannel(owners: Owners): DeviceChannel {
  async function answer<S extends z.ZodMiniType>(
    deviceId: DeviceId,
    [event, words]: readonly [string, unknown],
    schema: S,
    timeoutMs: number,
  ): Promise<z.output<S> | undefined> {
    const agent = owners.of(deviceId);
    if (agent === undefined) return undefined;
    const parsed = z.safeParse(schema, await askSocket(agent, event, words, timeoutMs));
    return parsed.success ? parsed.data : undefined;
  }
  return {
    print: (job) => answer(job.printerId, ['print', job], PrintReply, printAnswerMs),
    ask: (deviceId, ask) => answer(deviceId, ['ask', { deviceId, ask }], DeviceAnswer, askAnswerMs),
    say: (voiceId, words) => answer(voiceId, ['say', words], SayReply, sayAnswerMs),
    async scan(scannerId, order, over) {
      const agent = owners.of(scannerId);
      const end = (): void => endScan(agent, order.scanId);
      over.addEventListener('abort', end, { once: true });
      try {
        return await answer(scannerId, ['scan', order], ScanReply, order.seconds * 1_000 + 2_000);
      } finally {
        over.removeEventListener('abort', end);
      }
    },
    act(printerId, action) {
      const agent = owners.of(printerId);
      agent?.emit('virtual', { printerId, action });
      return agent !== undefined;
    },
    show: (displayId, order) => void owners.of(displayId)?.emit('show', order),
  };
}

function endScan(agent: Socket | undefined, scanId: string): void {
  agent?.emit('scan-end', { scanId });
}
