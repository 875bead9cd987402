import type {
  AgentHealth,
  AgentHello,
  DeviceHealth,
  DeviceId,
  DeviceList,
  KioskDevice,
  PrinterState,
} from '@motcua/contract';
import type { DeviceOutputs } from './device-outputs.ts';
import { createDeviceOutputs } from './device-outputs.ts';
import { kioskDevices } from './kiosk-devices.ts';
import { printerState } from './kiosk-printers.ts';
import type { KnownAgents } from './known-agents.ts';
import { createKnownAgents } from './known-agents.ts';
import type { LiveHall } from './live-hall.ts';
import { instant } from './ticket-view.ts';

export type KnownDevice = { health: DeviceHealth; agentId: DeviceId; lastSeenAt: number };

/** What is known of every device: who owns it, its state, when it was last heard, what it printed or shows. */
export type DeviceRegistry = {
  agents: KnownAgents;
  outputs: DeviceOutputs;
  /** False: it speaks another protocol and gets no work. */
  agentHere: (hello: AgentHello) => boolean;
  agentGone: (agentId: DeviceId) => void;
  health: (health: AgentHealth) => void;
  list: (screens: DeviceList['screens']) => DeviceList;
  devices: () => ReadonlyMap<DeviceId, KnownDevice>;
  printerState: (printerId: DeviceId) => PrinterState;
  /** Can each kiosk print and scan now? */
  kiosks: () => KioskDevice[];
  onKioskChange: (listener: (kiosks: KioskDevice[]) => void) => void;
  /** The site's kiosks are others now. */
  renewed: () => void;
};

export function createDeviceRegistry(hall: Pick<LiveHall, 'site' | 'clock'>): DeviceRegistry {
  const { clock } = hall;
  const agents = createKnownAgents(clock);
  const outputs = createDeviceOutputs(() => clock.now());
  const known = new Map<DeviceId, KnownDevice>();
  const listeners: ((kiosks: KioskDevice[]) => void)[] = [];
  let lastKiosks = '';

  const stateOf = (id: DeviceId): PrinterState => printerState(known.get(id)?.health.state ?? 'offline');
  const healths = (): DeviceHealth[] => [...known.values()].map(({ health }) => health);
  const kiosks = (): KioskDevice[] => kioskDevices(hall.site.devices, stateOf, healths());
  function changed(): void {
    const now = kiosks();
    const text = JSON.stringify(now);
    if (text === lastKiosks) return;
    lastKiosks = text;
    for (const listener of listeners) listener(now);
  }

  return {
    ...{ agents, outputs, kiosks, devices: () => known, printerState: stateOf, renewed: changed },
    onKioskChange: (listener) => void listeners.push(listener),
    agentHere(hello) {
      const isOurs = agents.here(hello);
      keepOnly(known, hello.agentId, isOurs ? hello.devices : []);
      changed();
      return isOurs;
    },
    agentGone(agentId) {
      agents.gone(agentId);
      for (const device of known.values())
        if (device.agentId === agentId)
          device.health = { ...device.health, state: 'offline', cause: 'agent-gone', queue: 0 };
      changed();
    },
    health(words) {
      const { agentId, devices } = words;
      if (!agents.healthy(words)) return;
      keepOnly(known, agentId, devices);
      for (const health of devices) known.set(health.id, { health, agentId, lastSeenAt: clock.now() });
      changed();
    },
    list: (screens) => ({ ...listed(known, agents, outputs), screens }),
  };
}

/** What a PC no longer has is nobody's any more. */
function keepOnly(
  known: Map<DeviceId, KnownDevice>,
  agentId: DeviceId,
  devices: readonly { id: DeviceId }[],
): void {
  const ids = new Set(devices.map(({ id }) => id));
  for (const [id, device] of known) if (device.agentId === agentId && !ids.has(id)) known.delete(id);
}

function listed(
  known: ReadonlyMap<DeviceId, KnownDevice>,
  agents: KnownAgents,
  outputs: DeviceOutputs,
): Omit<DeviceList, 'screens'> {
  return {
    agents: [...agents.all()].map(([id, { connected, lastSeenAt, problems, kioskUrl }]) => ({
      ...{ id, connected, lastSeenAt: instant(lastSeenAt), problems: [...problems] },
      ...(kioskUrl === undefined ? {} : { kioskUrl }),
    })),
    devices: [...known.values()].map(({ health, agentId, lastSeenAt }) => {
      const shows = outputs.textOn(health.id);
      return {
        ...{ ...health, agentId, lastSeenAt: instant(lastSeenAt) },
        papers: outputs.papersOf(health.id).map(({ paperId, at }) => ({ id: paperId, at })),
        ...(shows === undefined ? {} : { shows }),
      };
    }),
  };
}
