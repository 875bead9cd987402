import { DeviceList } from '@motcua/contract';
import * as z from 'zod/mini';
import type { Device } from './device-groups.ts';

const at = '2026-11-23T02:00:00.000Z';

/** A device as the server lists it; anything may be said otherwise. */
export function deviceWith(id: string, more: object = {}): Device {
  const list = deviceList([
    {
      ...{ id, kind: 'printer', name: id, link: 'tcp', place: '192.168.1.50:9100', model: 'epson-tm-t82' },
      ...{ state: 'ready', queue: 0, agentId: 'agent-1', lastSeenAt: at, papers: [] },
      ...more,
    },
  ]);
  const [device] = list.devices;
  if (device === undefined) throw new Error('a list of one has a first');
  return device;
}

export function deviceList(devices: object[], agents: object[] = []): DeviceList {
  return z.parse(DeviceList, { agents, devices, screens: [] });
}
