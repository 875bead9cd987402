import type {
  AgentHealth,
  DeviceId,
  DeviceList,
  KioskDevice,
  PrinterHealth,
  VirtualAction,
  VirtualPaper,
} from '@motcua/contract';
import type { LiveHall } from './live-hall.ts';
import { instant } from './ticket-view.ts';

type KnownPrinter = { health: PrinterHealth; agentId: DeviceId; lastSeenAt: number; papers: VirtualPaper[] };
type KnownAgent = { connected: boolean; lastSeenAt: number };
export type VirtualHand = (printerId: DeviceId, action: VirtualAction) => boolean;

/** What is known of every device: who owns it, its state, when it was last heard, what a virtual printer printed. */
export type DeviceRegistry = {
  agentConnected: (agentId: DeviceId, printerIds: readonly DeviceId[]) => void;
  agentGone: (agentId: DeviceId) => void;
  health: (health: AgentHealth) => void;
  paper: (paper: VirtualPaper) => void;
  paperPng: (printerId: string, paperId: number) => Uint8Array | undefined;
  list: (screens: DeviceList['screens']) => DeviceList;
  /** Can each kiosk print now? */
  kiosks: () => KioskDevice[];
  onKioskChange: (listener: (kiosks: KioskDevice[]) => void) => void;
};

const keptPapers = 20;

export function createDeviceRegistry(hall: LiveHall): DeviceRegistry {
  const agents = new Map<DeviceId, KnownAgent>();
  const printers = new Map<DeviceId, KnownPrinter>();
  const listeners: ((kiosks: KioskDevice[]) => void)[] = [];
  let lastKiosks = '';

  const kiosks = (): KioskDevice[] =>
    kioskPrinters(hall, (id) => printers.get(id)?.health.state ?? 'offline');
  function changed(): void {
    const now = kiosks();
    if (JSON.stringify(now) === lastKiosks) return;
    lastKiosks = JSON.stringify(now);
    for (const listener of listeners) listener(now);
  }
  function seen(agentId: DeviceId): void {
    agents.set(agentId, { connected: true, lastSeenAt: hall.clock.now() });
  }

  return {
    kiosks,
    onKioskChange: (listener) => void listeners.push(listener),
    agentConnected: (agentId) => seen(agentId),
    agentGone(agentId) {
      agents.set(agentId, { connected: false, lastSeenAt: hall.clock.now() });
      for (const printer of printers.values()) {
        if (printer.agentId === agentId) printer.health = { ...printer.health, state: 'offline' };
      }
      changed();
    },
    health({ agentId, printers: states }) {
      seen(agentId);
      for (const health of states) {
        const papers = printers.get(health.id)?.papers ?? [];
        printers.set(health.id, { health, agentId, lastSeenAt: hall.clock.now(), papers });
      }
      changed();
    },
    paper(paper) {
      const printer = printers.get(paper.printerId);
      if (printer !== undefined) printer.papers = [paper, ...printer.papers].slice(0, keptPapers);
    },
    paperPng: (printerId, paperId) =>
      printers.get(printerId as DeviceId)?.papers.find((paper) => paper.paperId === paperId)?.png, // a look-up; any text may miss
    list: (screens) => ({
      agents: [...agents].map(([id, agent]) => ({
        id,
        connected: agent.connected,
        lastSeenAt: instant(agent.lastSeenAt),
      })),
      printers: [...printers.values()].map(({ health, agentId, lastSeenAt, papers }) => ({
        ...health,
        agentId,
        lastSeenAt: instant(lastSeenAt),
        papers: papers.map(({ paperId, at }) => ({ id: paperId, at })),
      })),
      screens,
    }),
  };
}

function kioskPrinters(
  hall: LiveHall,
  stateOf: (printerId: DeviceId) => PrinterHealth['state'],
): KioskDevice[] {
  return hall.site.devices.kiosks.map((kiosk) => {
    const kioskId = kiosk.id as DeviceId; // ids of the site follow the contract's pattern
    const printerId = kiosk.printerId as DeviceId; // as above
    return { kioskId, printerId, printer: stateOf(printerId) };
  });
}
