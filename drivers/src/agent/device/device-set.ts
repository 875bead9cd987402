import type { DeviceConfig } from './device-config.ts';

/** What to do with the devices so that they follow a new configuration. */
export interface DevicePlan {
  readonly keep: readonly string[];
  readonly close: readonly string[];
  readonly start: readonly DeviceConfig[];
}

/** A device whose entry is word for word the same is left alone, whatever happens around it. */
export function planDevices(old: readonly DeviceConfig[], wanted: readonly DeviceConfig[]): DevicePlan {
  const before = new Map(old.map((one) => [keyOf(one), JSON.stringify(one)]));
  const isSame = (one: DeviceConfig): boolean => before.get(keyOf(one)) === JSON.stringify(one);
  const keep = wanted.filter(isSame).map(keyOf);
  const kept = new Set(keep);
  return {
    keep,
    close: [...before.keys()].filter((key) => !kept.has(key)),
    start: wanted.filter((one) => !isSame(one)),
  };
}

/** Ids are unique within a kind only. */
export function keyOf({ kind, entry }: DeviceConfig): string {
  return `${kind} ${entry.id}`;
}
