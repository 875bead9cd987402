import type {
  AgentHealth,
  AgentHello,
  CounterId,
  DeviceHealth,
  DeviceId,
  DeviceKind,
  DeviceList,
  KioskDevice,
  PrinterState,
  VirtualPaper,
} from '@motcua/contract';
import { agentProtocol } from '@motcua/contract';
import { kioskDevices } from './kiosk-devices.ts';
import { printerState } from './kiosk-printers.ts';
import type { LiveHall } from './live-hall.ts';
import { instant } from './ticket-view.ts';

export type KnownDevice = { health: DeviceHealth; agentId: DeviceId; lastSeenAt: number };
type KnownAgent = {
  connected: boolean;
  lastSeenAt: number;
  devices: AgentHello['devices'];
  problems: readonly string[];
  kioskUrl: string | undefined;
};

/** What is known of every device: who owns it, its state, when it was last heard, what it printed or shows. */
export type DeviceRegistry = {
  /** False: it speaks another protocol and gets no work. */
  agentHere: (hello: AgentHello) => boolean;
  agentGone: (agentId: DeviceId) => void;
  health: (health: AgentHealth) => void;
  paper: (paper: VirtualPaper) => void;
  paperPng: (printerId: string, paperId: number) => Uint8Array | undefined;
  /** What a display was last told to show. */
  shown: (displayId: DeviceId, text: string) => void;
  list: (screens: DeviceList['screens']) => DeviceList;
  agents: () => ReadonlyMap<DeviceId, Readonly<KnownAgent>>;
  devices: () => ReadonlyMap<DeviceId, KnownDevice>;
  /** The counter that a device of a connected agent stands at. */
  counterOf: (deviceId: DeviceId) => CounterId | undefined;
  /** The devices of one kind that have an agent now. */
  present: (kind: DeviceKind) => AgentHello['devices'];
  printerState: (printerId: DeviceId) => PrinterState;
  /** Since when a device has had no agent; undefined: it has one. */
  absentSince: (deviceId: DeviceId) => number | undefined;
  /** Can each kiosk print and scan now? */
  kiosks: () => KioskDevice[];
  onKioskChange: (listener: (kiosks: KioskDevice[]) => void) => void;
  /** The site's kiosks are others now. */
  renewed: () => void;
};

const keptPapers = 20;

export function createDeviceRegistry(hall: LiveHall): DeviceRegistry {
  const startedAt = hall.clock.now();
  const agents = new Map<DeviceId, KnownAgent>();
  const known = new Map<DeviceId, KnownDevice>();
  const papers = new Map<DeviceId, VirtualPaper[]>();
  const texts = new Map<DeviceId, string>();
  const listeners: ((kiosks: KioskDevice[]) => void)[] = [];
  let lastKiosks = '';

  const stateOf = (id: DeviceId): PrinterState => printerState(known.get(id)?.health.state ?? 'offline');
  const kiosks = (): KioskDevice[] =>
    kioskDevices(
      hall.site.devices,
      stateOf,
      [...known.values()].map(({ health }) => health),
    );
  function changed(): void {
    const now = kiosks();
    const text = JSON.stringify(now);
    if (text === lastKiosks) return;
    lastKiosks = text;
    for (const listener of listeners) listener(now);
  }
  const here = (): AgentHello['devices'] =>
    [...agents.values()].flatMap(({ connected, devices }) => (connected ? devices : []));
  function agentOf(deviceId: DeviceId): KnownAgent | undefined {
    for (const agent of agents.values()) if (agent.devices.some(({ id }) => id === deviceId)) return agent;
    return undefined;
  }
  /** What an agent no longer has is nobody's any more. */
  function keepOnly(agentId: DeviceId, ids: ReadonlySet<DeviceId>): void {
    for (const [id, device] of known) if (device.agentId === agentId && !ids.has(id)) known.delete(id);
  }

  return {
    kiosks,
    onKioskChange: (listener) => void listeners.push(listener),
    renewed: changed,
    agents: () => agents,
    devices: () => known,
    present: (kind) => here().filter((device) => device.kind === kind),
    counterOf: (deviceId) => here().find(({ id }) => id === deviceId)?.counterId,
    printerState: stateOf,
    absentSince(deviceId) {
      const agent = agentOf(deviceId);
      if (agent?.connected === true) return undefined;
      return agent?.lastSeenAt ?? startedAt;
    },
    agentHere({ agentId, protocol, devices }) {
      const isOurs = protocol === agentProtocol;
      const { kioskUrl } = agents.get(agentId) ?? { kioskUrl: undefined };
      agents.set(agentId, {
        ...{ connected: true, lastSeenAt: hall.clock.now(), kioskUrl },
        devices: isOurs ? devices : [],
        problems: isOurs ? [] : [otherVersion(protocol)],
      });
      keepOnly(agentId, new Set(isOurs ? devices.map(({ id }) => id) : []));
      changed();
      return isOurs;
    },
    agentGone(agentId) {
      const agent = agents.get(agentId);
      if (agent !== undefined)
        agents.set(agentId, { ...agent, connected: false, lastSeenAt: hall.clock.now() });
      for (const device of known.values()) {
        if (device.agentId !== agentId) continue;
        device.health = { ...device.health, state: 'offline', cause: 'agent-gone', queue: 0 };
      }
      changed();
    },
    health({ agentId, devices, problems, kioskUrl }) {
      const agent = agents.get(agentId);
      if (agent?.connected !== true) return;
      const now = hall.clock.now();
      agents.set(agentId, { ...agent, lastSeenAt: now, problems, kioskUrl });
      keepOnly(agentId, new Set(devices.map(({ id }) => id)));
      for (const health of devices) known.set(health.id, { health, agentId, lastSeenAt: now });
      changed();
    },
    paper(paper) {
      const before = papers.get(paper.printerId) ?? [];
      const others = before.filter(({ paperId }) => paperId !== paper.paperId);
      papers.set(paper.printerId, [paper, ...others].slice(0, keptPapers));
    },
    paperPng: (printerId, paperId) =>
      papers.get(printerId as DeviceId)?.find((paper) => paper.paperId === paperId)?.png, // a look-up; any text may miss
    shown: (displayId, text) => void texts.set(displayId, text),
    list: (screens) => ({
      agents: [...agents].map(([id, { connected, lastSeenAt, problems, kioskUrl }]) => ({
        ...{ id, connected, lastSeenAt: instant(lastSeenAt), problems: [...problems] },
        ...(kioskUrl === undefined ? {} : { kioskUrl }),
      })),
      devices: [...known.values()].map((device) =>
        listed(device, papers.get(device.health.id) ?? [], texts.get(device.health.id)),
      ),
      screens,
    }),
  };
}

function listed(
  { health, agentId, lastSeenAt }: KnownDevice,
  papers: readonly VirtualPaper[],
  shows: string | undefined,
): DeviceList['devices'][number] {
  return {
    ...{ ...health, agentId, lastSeenAt: instant(lastSeenAt) },
    papers: papers.map(({ paperId, at }) => ({ id: paperId, at })),
    ...(shows === undefined ? {} : { shows }),
  };
}

function otherVersion(protocol: number): string {
  return `This computer's device program speaks protocol ${protocol}, the server ${agentProtocol}: install the same version on both.`;
}
