import type { DeviceLogEntry } from '@motcua/contract';

/** The last things that happened on a device, for whoever looks into it; in memory only. */
export interface DeviceLog {
  readonly note: (what: string) => void;
  readonly bytes: (way: 'in' | 'out', bytes: Uint8Array) => void;
  /** Oldest first. */
  readonly entries: () => readonly DeviceLogEntry[];
}

export interface DeviceLogOptions {
  /** Milliseconds. */
  readonly now: () => number;
  /** What a scanner reads is counted and never kept, not even here. */
  readonly isSecret?: boolean;
}

const kept = 50;
const shownBytes = 64;

export function createDeviceLog({ now, isSecret = false }: DeviceLogOptions): DeviceLog {
  const ring: DeviceLogEntry[] = [];
  function add(entry: Omit<DeviceLogEntry, 'at'>): void {
    ring.push({ at: new Date(now()).toISOString(), ...entry });
    if (ring.length > kept) ring.shift();
  }
  return {
    note: (what) => add({ way: 'note', bytes: 0, hex: '', note: what }),
    bytes(way, bytes) {
      const hex = isSecret ? '' : Buffer.from(bytes.subarray(0, shownBytes)).toString('hex');
      add({ way, bytes: bytes.length, hex, note: '' });
    },
    entries: () => [...ring],
  };
}
