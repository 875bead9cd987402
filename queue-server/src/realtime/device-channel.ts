import type { DeviceId } from '@motcua/contract';
import { DeviceAnswer, PrintReply, SayReply, ScanReply, SheetReply } from '@motcua/contract';
import type { Socket } from 'socket.io';
import * as z from 'zod/mini';
import type { DeviceChannel } from '../hall/device-channel.ts';
import { askSocket } from './ask-socket.ts';
import type { Owners } from './owners.ts';

/** Longer than any job is given; the print desk has limits of its own, and a word that comes late is still worth hearing. */
const printAnswerMs = 120_000;
/** Longer than an agent gives a sheet. */
const sheetAnswerMs = 120_000;
const askAnswerMs = 10_000;
const sayAnswerMs = 10_000;

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
    sheet: (printerId, pdf) => answer(printerId, ['sheet', { printerId, pdf }], SheetReply, sheetAnswerMs),
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
