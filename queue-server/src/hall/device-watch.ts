import type { DeviceId } from '@motcua/contract';
import type { DeviceRegistry } from './device-registry.ts';
import type { LiveHall } from './live-hall.ts';
import type { WordMemory } from './settled-word.ts';
import { firstWord, hear, isSameWord } from './settled-word.ts';

/** Writes into the journal what has changed with the devices and stayed so; called whenever an agent has spoken, and every second. */
export function createDeviceWatch(
  hall: LiveHall,
  registry: Pick<DeviceRegistry, 'devices'>,
): { look: () => void } {
  const memories = new Map<DeviceId, WordMemory>();
  return {
    look() {
      const now = hall.clock.now();
      const devices = registry.devices();
      for (const id of memories.keys()) if (!devices.has(id)) memories.delete(id);
      for (const [id, { health }] of devices) {
        const word = { state: health.state, cause: health.cause };
        const memory = memories.get(id);
        const journalled = hall.state().devices.get(id) ?? { state: 'ready', cause: undefined };
        const heard = memory === undefined ? firstWord(journalled, word, now) : hear(memory, word, now);
        memories.set(id, heard);
        const { state, cause } = heard.settled;
        if (isSameWord(journalled, heard.settled)) continue;
        const about = { deviceId: id, kind: health.kind, state, ...(cause === undefined ? {} : { cause }) };
        void hall.submit({ type: 'report-device', ...about });
      }
    },
  };
}
