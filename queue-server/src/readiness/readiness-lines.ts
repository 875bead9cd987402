import type { Site } from '@motcua/config';
import type {
  DeviceHealth,
  DeviceId,
  DeviceKind,
  DeviceList,
  DeviceState,
  ReadinessLine,
} from '@motcua/contract';
import { unreachable } from '@motcua/contract';

/** What a check before opening has found. */
export type ReadinessFacts = {
  devices: Site['devices'];
  /** What each device answered; one without an answer cannot be reached. */
  healths: ReadonlyMap<DeviceId, DeviceHealth>;
  agents: DeviceList['agents'];
  screens: DeviceList['screens'];
  isJournalWritable: boolean;
  /** The files on disk are those in use. */
  isSiteInUse: boolean;
};

const order = ['fault', 'care', 'good'] as const;

/** One line for everything a hall opens with: faults first, then as people count ("Máy in 2" before "Máy in 10"). */
export function readinessLines(facts: ReadinessFacts): ReadinessLine[] {
  const lines = [
    ...deviceLines(facts),
    ...facts.agents.map(agentLine),
    ...screenLines(facts),
    { ...here('journal'), result: facts.isJournalWritable ? 'good' : 'fault' } as const,
    { ...here('site'), result: facts.isSiteInUse ? 'good' : 'care' } as const,
  ];
  return lines.sort(
    (a, b) =>
      order.indexOf(a.result) - order.indexOf(b.result) ||
      a.name.localeCompare(b.name, 'vi', { numeric: true }),
  );
}

const names = {
  journal: 'Sổ của máy chủ',
  site: 'Cấu hình địa điểm',
  board: 'Màn hình hội trường',
  kiosk: 'Ki-ốt',
};

function here(what: keyof typeof names): Pick<ReadinessLine, 'id' | 'what' | 'name' | 'place'> {
  return { id: what, what, name: names[what], place: '' };
}

function deviceLines({ devices, healths }: ReadinessFacts): ReadinessLine[] {
  const { printers, sheetPrinters, keypads, displays, scanners, voices } = devices;
  const kinds = {
    ...{ printer: printers, 'sheet-printer': sheetPrinters, keypad: keypads },
    ...{ display: displays, scanner: scanners, voice: voices },
  };
  return (Object.keys(kinds) as DeviceKind[]) // exactly the kinds above
    .flatMap((what) =>
      kinds[what].map(({ id, name }) => deviceLine(what, id, name.vi, healths.get(id as DeviceId))),
    ); // ids of the site follow the contract's pattern
}

function deviceLine(
  what: DeviceKind,
  id: string,
  name: string,
  health: DeviceHealth | undefined,
): ReadinessLine {
  if (health === undefined)
    return { id, what, name, place: '', result: 'fault', state: 'offline', cause: 'agent-gone' };
  const { state, cause, place } = health;
  return { id, what, name, place, result: resultOf(state), state, ...(cause === undefined ? {} : { cause }) };
}

/** A device that never answers is no fault by itself; somebody looks whether it works. */
function resultOf(state: DeviceState): ReadinessLine['result'] {
  switch (state) {
    case 'ready':
      return 'good';
    case 'paper-low':
    case 'unknown':
      return 'care';
    case 'paper-out':
    case 'cover-open':
    case 'error':
    case 'offline':
    case 'stuck-key':
    case 'program-missing':
      return 'fault';
    default:
      return unreachable(state);
  }
}

function agentLine({ id, connected, problems }: DeviceList['agents'][number]): ReadinessLine {
  const about = { id, what: 'agent', name: id, place: '' } as const;
  if (!connected) return { ...about, result: 'fault', state: 'offline', cause: 'agent-gone' };
  return { ...about, result: problems.length === 0 ? 'good' : 'care' };
}

/** A hall without a screen that calls, or with fewer kiosks on than it has. */
function screenLines({ devices, screens }: ReadinessFacts): ReadinessLine[] {
  const count = (kind: 'board' | 'kiosk'): number =>
    screens.find((screen) => screen.kind === kind)?.count ?? 0;
  const kiosks = count('kiosk');
  const kioskResult = kiosks >= devices.kiosks.length ? 'good' : kiosks > 0 ? 'care' : 'fault';
  return [
    { ...here('board'), result: count('board') > 0 ? 'good' : 'fault' },
    { ...here('kiosk'), result: kioskResult },
  ];
}
