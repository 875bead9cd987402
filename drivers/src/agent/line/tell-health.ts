import type { AgentHealth, DeviceHealth } from '@motcua/contract';
import type { ServerLine } from './server-line.ts';
import { tellServer } from './server-line.ts';

export interface HealthTeller {
  /** Something may have changed; told at once if it has, together with whatever else changes in the same moment. */
  readonly look: () => void;
  /** Told whether or not anything has changed. */
  readonly tell: () => void;
  readonly close: () => void;
}

/** Changes that come together, such as a line with four displays that is pulled out, are told together. */
const coalesceMs = 25;

/** Tells the server how every device is: at once on change, and every so often so that silence means something. */
export function createHealthTeller(
  line: ServerLine,
  health: () => AgentHealth,
  everyMs: number,
): HealthTeller {
  let told = '';
  let timer: NodeJS.Timeout | undefined;
  function tell(): void {
    const words = health();
    told = essence(words);
    tellServer(line, 'health', words);
  }
  const regularly = setInterval(tell, everyMs);
  return {
    tell,
    look() {
      timer ??= setTimeout(() => {
        timer = undefined;
        if (essence(health()) !== told) tell();
      }, coalesceMs);
    },
    close() {
      clearInterval(regularly);
      clearTimeout(timer);
    },
  };
}

/** Having been heard again is no change. */
function essence(health: AgentHealth): string {
  const devices = health.devices.map((device): DeviceHealth => {
    const { heardAt: _, ...rest } = device;
    return rest;
  });
  return JSON.stringify({ ...health, devices });
}
