import { randomUUID } from 'node:crypto';
import type { DeviceList } from '@motcua/contract';
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
import { log } from './log.ts';
import type { ReadinessCheck } from './readiness/readiness-check.ts';
import { createReadinessCheck } from './readiness/readiness-check.ts';
import type { DeviceChannel } from './hall/device-channel.ts';
import { deviceChannel } from './realtime/device-channel.ts';
import { createOwners } from './realtime/owners.ts';
import { serveDevices } from './realtime/serve-devices.ts';
import { followDevices } from './site/follow-devices.ts';

type Options = {
  hall: LiveHall;
  namespace: Namespace;
  gate: Gate;
  publicUrl: string;
  siteFolder: string;
  alwaysOpen: boolean;
  screens: () => DeviceList['screens'];
};
type DeviceSide = {
  registry: DeviceRegistry;
  channel: DeviceChannel;
  prints: PrintDesk;
  scanId: () => string;
  readiness: ReadinessCheck;
  /** Called every second. */
  tick: () => void;
  close: () => void;
};

/** Everything between the hall and the agents of its devices, wired. */
export function startDevices(options: Options): DeviceSide {
  const { hall, namespace, gate, publicUrl } = options;
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
    sheet: registry.outputs.sheet,
    progress: prints.progress,
    key: keys.press,
  };
  serveDevices(namespace, owners, ears, gate.byDeviceToken);
  const following = follow(options.siteFolder, hall, registry);
  const readiness = createReadinessCheck({
    ...{ hall, alwaysOpen: options.alwaysOpen, ask: channel.ask },
    list: () => registry.list(options.screens()),
    isSiteInUse: following.isInUse,
  });
  return {
    ...{ registry, channel, prints, readiness, scanId: randomUUID, close: following.close },
    tick() {
      registry.outputs.sweep();
      watch.look();
      prints.tick();
      readiness.tick();
    },
  };
}

/** Takes up a changed devices.yaml. `isInUse`: what is on disk is what the hall works with. */
function follow(
  siteFolder: string,
  hall: LiveHall,
  registry: DeviceRegistry,
): { isInUse: () => boolean; close: () => void } {
  let isInUse = true;
  const { close } = followDevices({
    siteFolder,
    onTrouble(words) {
      isInUse = false;
      log.devicesRefused(words);
    },
    onChange(renewed) {
      isInUse = true;
      hall.renewDevices(renewed);
      registry.renewed();
    },
  });
  return { close, isInUse: () => isInUse };
}
