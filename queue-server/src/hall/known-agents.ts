import type { AgentHealth, AgentHello, CounterId, DeviceId, DeviceKind } from '@motcua/contract';
import { agentProtocol } from '@motcua/contract';
import type { Clock } from './clock.ts';

export type KnownAgent = {
  connected: boolean;
  lastSeenAt: number;
  devices: AgentHello['devices'];
  problems: readonly string[];
  kioskUrl: string | undefined;
};

/** Which PCs there are and which devices each of them has, by its own word. */
export type KnownAgents = {
  /** False: it speaks another protocol and gets no work. */
  here: (hello: AgentHello) => boolean;
  gone: (agentId: DeviceId) => void;
  /** False: that PC has not said who it is. */
  healthy: (health: AgentHealth) => boolean;
  all: () => ReadonlyMap<DeviceId, Readonly<KnownAgent>>;
  /** The counter that a device of a connected PC stands at. */
  counterOf: (deviceId: DeviceId) => CounterId | undefined;
  /** The devices of one kind that have an agent now. */
  present: (kind: DeviceKind) => AgentHello['devices'];
  /** Since when a device has had no agent (epoch ms); undefined: it has one. */
  absentSince: (deviceId: DeviceId) => number | undefined;
};

export function createKnownAgents(clock: Clock): KnownAgents {
  const startedAt = clock.now();
  const agents = new Map<DeviceId, KnownAgent>();
  const present = (): AgentHello['devices'] =>
    [...agents.values()].flatMap(({ connected, devices }) => (connected ? devices : []));
  return {
    all: () => agents,
    present: (kind) => present().filter((device) => device.kind === kind),
    counterOf: (deviceId) => present().find(({ id }) => id === deviceId)?.counterId,
    absentSince(deviceId) {
      const owners = [...agents.values()].filter(({ devices }) => devices.some(({ id }) => id === deviceId));
      if (owners.some(({ connected }) => connected)) return undefined;
      return Math.max(startedAt, ...owners.map(({ lastSeenAt }) => lastSeenAt));
    },
    here({ agentId, protocol, devices }) {
      const isOurs = protocol === agentProtocol;
      agents.set(agentId, {
        ...{ connected: true, lastSeenAt: clock.now(), kioskUrl: agents.get(agentId)?.kioskUrl },
        devices: isOurs ? devices : [],
        problems: isOurs ? [] : [otherVersion(protocol)],
      });
      return isOurs;
    },
    gone(agentId) {
      const agent = agents.get(agentId);
      if (agent !== undefined) agents.set(agentId, { ...agent, connected: false, lastSeenAt: clock.now() });
    },
    healthy({ agentId, problems, kioskUrl }) {
      const agent = agents.get(agentId);
      if (agent?.connected !== true) return false;
      agents.set(agentId, { ...agent, lastSeenAt: clock.now(), problems, kioskUrl });
      return true;
    },
  };
}

function otherVersion(protocol: number): string {
  return `This computer's device program speaks protocol ${protocol}, the server ${agentProtocol}: install the same version on both.`;
}
