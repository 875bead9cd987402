import type { DeviceId } from '@motcua/contract';
import type { HallDevice } from './hall-device.ts';

type Kind = HallDevice['kind'];
type Of<K extends Kind> = Extract<HallDevice, { kind: K }>;

function isOf<K extends Kind>(device: HallDevice, kind: K): device is Of<K> {
  return device.kind === kind;
}

export function devicesOf<K extends Kind>(devices: readonly HallDevice[], kind: K): Of<K>[] {
  return devices.filter((one) => isOf(one, kind));
}

export function deviceOf<K extends Kind>(
  devices: readonly HallDevice[],
  kind: K,
  id: DeviceId,
): Of<K> | undefined {
  return devicesOf(devices, kind).find((one) => one.id === id);
}
