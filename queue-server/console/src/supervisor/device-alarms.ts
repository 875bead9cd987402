import type { DeviceCause, DeviceList, DeviceState } from '@motcua/contract';
import { compareBySeverity, severityOf } from '../device-words/severity.ts';

type Device = DeviceList['devices'][number];

export type DeviceAlarm =
  | { kind: 'agent'; agent: string; since: string }
  | { kind: 'agent-file'; agent: string; problem: string }
  | { kind: 'device'; devices: string[]; state: DeviceState; cause?: DeviceCause };

/** One alarm a cause: computers that are gone, files that are not in use, then devices, faults before cares. */
export function deviceAlarms({ agents, devices }: DeviceList): DeviceAlarm[] {
  const gone = agents.filter(({ connected, lastSeenAt }) => !connected && lastSeenAt !== undefined);
  const goneIds = new Set<string>(gone.map(({ id }) => id));
  return [
    ...gone.map(({ id, lastSeenAt }) => ({ kind: 'agent' as const, agent: id, since: lastSeenAt ?? '' })),
    ...agents.flatMap(fileAlarm),
    ...troubleAlarms(devices.filter(({ agentId }) => !goneIds.has(agentId))),
  ];
}

function fileAlarm({ id, problems, connected }: DeviceList['agents'][number]): DeviceAlarm[] {
  const [problem] = problems;
  return problem === undefined || !connected ? [] : [{ kind: 'agent-file', agent: id, problem }];
}

/** A device that never answers is no alarm: it would be one for ever. */
function troubleAlarms(devices: readonly Device[]): DeviceAlarm[] {
  const byCause = new Map<string, Device[]>();
  const troubled = devices.filter(({ state }) => ['fault', 'care'].includes(severityOf(state)));
  for (const device of [...troubled].sort(compareBySeverity)) {
    const key = causeKey(device);
    byCause.set(key, [...(byCause.get(key) ?? []), device]);
  }
  return [...byCause.values()].flatMap((together): DeviceAlarm[] => {
    const [first] = together;
    if (first === undefined) return [];
    const { state, cause } = first;
    const names = together.map(({ name }) => name);
    return [{ kind: 'device', devices: names, state, ...(cause === undefined ? {} : { cause }) }];
  });
}

/** A missing program strikes a whole computer, a pulled plug everything on that line, the rest one device. */
function causeKey({ id, agentId, link, place, state, cause }: Device): string {
  if (state === 'program-missing') return [agentId, cause].join(' ');
  if (state === 'offline' && link !== 'virtual') return [agentId, place, cause].join(' ');
  return id;
}
