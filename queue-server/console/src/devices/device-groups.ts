import type { DeviceKind, DeviceList } from '@motcua/contract';
import { DeviceKind as Kind } from '@motcua/contract';
import { compareBySeverity, severityOf } from '../device-words/severity.ts';

export type Device = DeviceList['devices'][number];
export type DeviceGroup = { kind: DeviceKind; devices: Device[] };

/** Every kind that is there, in a fixed order, each with its faults first. */
export function groupDevices(devices: readonly Device[]): DeviceGroup[] {
  return Kind.options
    .map((kind) => ({
      kind,
      devices: devices.filter((device) => device.kind === kind).sort(compareBySeverity),
    }))
    .filter((group) => group.devices.length > 0);
}

/** What wants a person now, faults before cares. A device that never answers is none. */
export function troubled(devices: readonly Device[]): Device[] {
  return devices
    .filter(({ state }) => severityOf(state) === 'fault' || severityOf(state) === 'care')
    .sort(compareBySeverity);
}
