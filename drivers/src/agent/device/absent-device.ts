import type { DeviceHealth, DeviceLink, SayReply, SheetReply } from '@motcua/contract';
import { CounterId, DeviceId, unreachable } from '@motcua/contract';
import * as z from 'zod/mini';
import type { DeviceConfig } from './device-config.ts';
import { createDeviceLog } from './device-log.ts';
import type { HallDevice, PrintEnd } from './hall-device.ts';

/**
 * Stands where a device could not be made, because its driver or a part of this PC's software is missing or broken: a
 * state like any other, and everything else goes on.
 */
export function createAbsentDevice(config: DeviceConfig, why: string, now: () => number): HallDevice {
  const { kind, entry } = config;
  const id = z.parse(DeviceId, entry.id);
  const log = createDeviceLog({ now, isSecret: kind === 'scanner' });
  log.note(why);
  const health = (): DeviceHealth => ({
    ...{ id, kind, name: entry.name.vi, link: linkOf(config), place: '', model: '' },
    ...{ state: 'error', cause: 'unrecoverable', queue: 0 },
    ...('counterId' in entry && { counterId: z.parse(CounterId, entry.counterId) }),
    ...('kioskId' in entry && { kioskId: z.parse(DeviceId, entry.kioskId) }),
  });
  const no = (): Promise<false> => Promise.resolve(false);
  const common = { id, log, health, check: nothing, test: no, beep: no, identify: no, close: nothing };
  switch (config.kind) {
    case 'printer':
      return {
        ...{ ...common, kind: 'printer' },
        print: async (): Promise<PrintEnd> => ({ kind: 'failed', reason: 'error', begun: false }),
      };
    case 'sheet-printer':
      return {
        ...{ ...common, kind: 'sheet-printer', kioskId: z.parse(DeviceId, config.entry.kioskId) },
        print: async (): Promise<SheetReply> => ({ kind: 'failed', reason: 'error' }),
      };
    case 'keypad':
      return { ...common, kind: 'keypad', lesson: noLesson };
    case 'display':
      return { ...common, kind: 'display', show: () => undefined, flash: () => undefined };
    case 'scanner':
      return {
        ...{ ...common, kind: 'scanner', kioskId: z.parse(DeviceId, config.entry.kioskId) },
        scan: async () => ({ kind: 'no-scanner' }),
      };
    case 'voice':
      return { ...common, kind: 'voice', say: async () => noVoice };
    default:
      return unreachable(config);
  }
}

const noVoice: SayReply = { ok: false, cause: 'voice-missing' };
const noLearning = { keys: [], isLearning: false };
const noLesson = {
  begin: () => noLearning,
  name: () => undefined,
  save: () => undefined,
  forget: () => undefined,
};

async function nothing(): Promise<void> {
  // There is nothing to ask and nothing to close.
}

function linkOf({ kind, entry }: DeviceConfig): DeviceLink {
  return kind === 'voice' || entry.kind === 'keyboard' ? 'none' : entry.kind;
}
