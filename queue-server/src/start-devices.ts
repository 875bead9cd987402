import { randomUUID } from 'node:crypto';
import type { Namespace } from 'socket.io';
import type { Gate } from './auth/gate.ts';
import type { DeviceRegistry } from './hall/device-registry.ts';
import { createDeviceRegistry } from './hall/device-registry.ts';
import { createDeviceWatch } from './hall/device-watch.ts';
import { createKeyDesk } from './hall/key-desk.ts';
import type { LiveHall } from './hall/live-hall.ts';
import { createNumberDisplays } from './hall/number-displays.ts';
import type { PrintDesk } from './hall/print-desk.ts';
import { createPrintDesk } from './hall/print-desk.ts';
import type { DeviceChannel } from './realtime/device-channel.ts';
import { deviceChannel } from './realtime/device-channel.ts';
import { createOwners } from './realtime/owners.ts';
import { serveDevices } from './realtime/serve-devices.ts';

type Options = { hall: LiveHall; namespace: Namespace; gate: Gate; publicUrl: string };
type DeviceSide = {
  registry: DeviceRegistry;
  channel: DeviceChannel;
  prints: PrintDesk;
  scanId: () => string;
  /** Called every second. */
  tick: () => void;
};

/** Everything between the hall and the agents of its devices, wired. */
export function startDevices({ hall, namespace, gate, publicUrl }: Options): DeviceSide {
  const owners = createOwners();
  const channel = deviceChannel(owners);
  const registry = createDeviceRegistry(hall);
  const watch = createDeviceWatch(hall, registry);
  const keys = createKeyDesk(hall, registry.agents);
  const displays = createNumberDisplays({ hall, registry, show: channel.show });
  const prints = createPrintDesk({
    ...{ hall, publicUrl, send: channel.print },
    ...{ printerState: registry.printerState, absentSince: registry.agents.absentSince },
  });
  const ears = {
    hello: registry.agentHere,
    arrived(deviceIds: Parameters<PrintDesk['arrived']>[0]) {
      prints.arrived(deviceIds);
      displays.arrived();
    },
    gone: registry.agentGone,
    health(health: Parameters<DeviceRegistry['health']>[0]) {
      registry.health(health);
      watch.look();
    },
    paper: registry.outputs.paper,
    progress: prints.progress,
    key: keys.press,
  };
  serveDevices(namespace, owners, ears, gate.byDeviceToken);
  return {
    ...{ registry, channel, prints, scanId: randomUUID },
    tick() {
      watch.look();
      prints.tick();
    },
  };
}
