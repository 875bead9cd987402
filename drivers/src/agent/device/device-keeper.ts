import type { DeviceConfig } from './device-config.ts';
import { keyOf, planDevices } from './device-set.ts';
import type { HallDevice } from './hall-device.ts';

export interface DeviceKeeper {
  /** In the order of the configuration. */
  readonly devices: () => readonly HallDevice[];
  /** Brings the devices in line with a configuration; resolves when they are. One after another, never at once. */
  readonly follow: (wanted: readonly DeviceConfig[]) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** `make` must not reject. `onRenewed`: at least one device is another now. */
export function createDeviceKeeper(
  make: (config: DeviceConfig) => Promise<HallDevice>,
  onRenewed: () => void,
): DeviceKeeper {
  let configs: readonly DeviceConfig[] = [];
  let devices = new Map<string, HallDevice>();
  let last: Promise<void> = Promise.resolve();

  async function bring(wanted: readonly DeviceConfig[]): Promise<void> {
    const plan = planDevices(configs, wanted);
    if (plan.close.length === 0 && plan.start.length === 0) return;
    // A place may pass from one device to another, so all are closed before the first is opened.
    const leaving = plan.close.flatMap((key) => devices.get(key) ?? []);
    devices = new Map(plan.keep.flatMap((key) => entryOf(devices, key)));
    await Promise.all(leaving.map((device) => device.close()));
    const started = await Promise.all(
      plan.start.map(async (config) => [keyOf(config), await make(config)] as const),
    );
    const all = new Map([...devices, ...started]);
    devices = new Map(wanted.flatMap((config) => entryOf(all, keyOf(config))));
    configs = wanted;
    onRenewed();
  }

  function follow(wanted: readonly DeviceConfig[]): Promise<void> {
    last = last.then(() => bring(wanted));
    return last;
  }
  return { devices: () => [...devices.values()], follow, close: () => follow([]) };
}

function entryOf(devices: ReadonlyMap<string, HallDevice>, key: string): (readonly [string, HallDevice])[] {
  const device = devices.get(key);
  return device === undefined ? [] : [[key, device]];
}
