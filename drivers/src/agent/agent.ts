import type {
  AgentHealth,
  AgentHello,
  DeviceAnswer,
  DeviceId,
  SayReply,
  SheetReply,
  VirtualPaper,
  VirtualSheet,
} from '@motcua/contract';
import {
  agentProtocol,
  DeviceOrder,
  PrintJob,
  ScanEnd,
  ScanOrder,
  SheetOrder,
  ShowOrder,
  SpeechBody,
  VirtualOrder,
} from '@motcua/contract';
import * as z from 'zod/mini';
import { deviceOf, devicesOf } from './device/find-device.ts';
import type { HallDevice } from './device/hall-device.ts';
import { answerAsk } from './line/answer-ask.ts';
import { pressKey } from './line/press-key.ts';
import { createPrintDesk } from './line/print-desk.ts';
import type { ScanDesk } from './line/scan-desk.ts';
import { createScanDesk } from './line/scan-desk.ts';
import type { ServerLine } from './line/server-line.ts';
import { onThisConnection, tellServer } from './line/server-line.ts';
import { createHealthTeller } from './line/tell-health.ts';

export interface AgentOptions {
  readonly agentId: DeviceId;
  readonly line: ServerLine;
  /** This PC's devices as they are now. */
  readonly devices: () => readonly HallDevice[];
  /** Why the newest configuration is not in use, a line each. */
  readonly problems: () => readonly string[];
  readonly kioskUrl: () => string | undefined;
  /** How often health is told even when nothing changed. */
  readonly healthEveryMs: number;
  /** How often each device is asked; a change is told at once. */
  readonly checkEveryMs: number;
}

/** The agent towards its server and its kiosk screens. */
export interface Agent {
  readonly scans: ScanDesk;
  readonly say: (words: SpeechBody) => Promise<SayReply>;
  readonly press: (press: Parameters<typeof pressKey>[2]) => void;
  readonly paper: (paper: VirtualPaper) => void;
  readonly sheet: (sheet: VirtualSheet) => void;
  /** A device's health may have changed. */
  readonly changed: () => void;
  /** The devices are others now. */
  readonly renewed: () => void;
  readonly close: () => void;
}

/** Speaks the contract for this PC's devices: hello and health out; jobs, numbers, scans and questions in. */
export function startAgent(options: AgentOptions): Agent {
  const { line, devices, agentId } = options;
  const health = (): AgentHealth => {
    const kioskUrl = options.kioskUrl();
    return {
      agentId,
      devices: devices().map((device) => device.health()),
      problems: [...options.problems()],
      ...(kioskUrl !== undefined && { kioskUrl }),
    };
  };
  const teller = createHealthTeller(line, health, options.healthEveryMs);
  const scans = createScanDesk((kioskId) =>
    devicesOf(devices(), 'scanner').find((one) => one.kioskId === kioskId),
  );
  const say = (words: SpeechBody): Promise<SayReply> => speak(devices(), words);
  function greet(): void {
    tellServer(line, 'hello', helloOf(agentId, devices()));
    teller.tell();
  }
  line.on('connect', () => {
    greet();
    for (const paper of devices().flatMap(papersOf)) tellServer(line, 'paper', paper);
  });
  line.on('disconnect', () => scans.endAll());
  const shown = new Map<DeviceId, string>();
  obey({ line, devices, scans, say, shown, look: teller.look });
  const checking = setInterval(() => {
    for (const device of devices()) void device.check().then(teller.look);
  }, options.checkEveryMs);
  return {
    ...{ scans, say },
    press: (press) => void pressKey(line, devices, press),
    paper: (paper) => tellServer(line, 'paper', paper),
    sheet: (sheet) => tellServer(line, 'sheet-out', sheet),
    changed: teller.look,
    renewed() {
      // A display that is new here shows what it was last told, without waiting for the next call.
      for (const display of devicesOf(devices(), 'display')) display.show(shown.get(display.id) ?? '');
      greet();
    },
    close() {
      clearInterval(checking);
      scans.endAll();
      teller.close();
    },
  };
}

interface Obeying extends Pick<AgentOptions, 'line' | 'devices'>, Pick<Agent, 'scans' | 'say'> {
  /** What each display was last told, also those that are not here now. */
  shown: Map<DeviceId, string>;
  readonly look: () => void;
}

/** The server's orders. Whatever is not in the contract's words is not obeyed. */
function obey({ line, devices, scans, say, shown, look }: Obeying): void {
  const prints = createPrintDesk(line, (id) => deviceOf(devices(), 'printer', id));
  answering(line, 'print', PrintJob, (job) => {
    look();
    return prints.order(job).finally(look);
  });
  answering(line, 'sheet', SheetOrder, async ({ printerId, pdf }): Promise<SheetReply> => {
    const printer = deviceOf(devices(), 'sheet-printer', printerId);
    return printer === undefined ? { kind: 'failed', reason: 'no-printer' } : printer.print(pdf);
  });
  answering(line, 'ask', DeviceOrder, async ({ deviceId, ask }): Promise<DeviceAnswer> => {
    const device = devices().find(({ id }) => id === deviceId);
    const answer = await answerAsk(device, ask);
    look();
    return answer;
  });
  answering(line, 'scan', ScanOrder, (order) => scans.begin(order));
  answering(line, 'say', SpeechBody, say);
  told(line, 'scan-end', ScanEnd, ({ scanId }) => scans.end(scanId));
  told(line, 'show', ShowOrder, ({ displays }) => {
    for (const { displayId, text } of displays) {
      shown.set(displayId, text);
      deviceOf(devices(), 'display', displayId)?.show(text);
    }
  });
  told(line, 'virtual', VirtualOrder, ({ printerId, action }) => {
    void deviceOf(devices(), 'printer', printerId)?.hands?.act(action).then(look);
    void deviceOf(devices(), 'sheet-printer', printerId)?.act?.(action).then(look);
  });
}

function answering<S extends z.ZodMiniType>(
  line: ServerLine,
  event: string,
  words: S,
  act: (value: z.output<S>) => Promise<unknown>,
): void {
  line.on(event, (value: unknown, answer?: (reply: unknown) => void) => {
    const parsed = z.safeParse(words, value);
    if (parsed.success && answer) void act(parsed.data).then(onThisConnection(line, answer));
  });
}

function told<S extends z.ZodMiniType>(
  line: ServerLine,
  event: string,
  words: S,
  act: (value: z.output<S>) => void,
): void {
  line.on(event, (value: unknown) => {
    const parsed = z.safeParse(words, value);
    if (parsed.success) act(parsed.data);
  });
}

function helloOf(agentId: DeviceId, devices: readonly HallDevice[]): AgentHello {
  return {
    protocol: agentProtocol,
    agentId,
    devices: devices.map((device) => {
      const { id, kind, counterId, kioskId } = device.health();
      return {
        id,
        kind,
        ...(counterId !== undefined && { counterId }),
        ...(kioskId !== undefined && { kioskId }),
      };
    }),
  };
}

function papersOf(device: HallDevice): readonly VirtualPaper[] {
  return device.kind === 'printer' ? (device.hands?.papers() ?? []) : [];
}

async function speak(devices: readonly HallDevice[], { text, locale }: SpeechBody): Promise<SayReply> {
  const [voice] = devicesOf(devices, 'voice');
  return voice === undefined ? { ok: false, cause: 'voice-missing' } : voice.say(text, locale);
}
