import type { DeviceId, HelpCall, HelpEvent, KioskHelp, Seq } from '@motcua/contract';
import type { HallState, OpenHelp } from '../domain/hall-state.ts';
import type { JournalRecord } from '../domain/journal-record.ts';
import { instant } from './ticket-view.ts';

/** Every open call for help as staff see it. */
export function helpCalls({ help }: HallState): HelpCall[] {
  return [...help].map(([kioskId, call]) => helpCall(kioskId, call));
}

function helpCall(kioskId: DeviceId, call: OpenHelp): HelpCall {
  const open = { kioskId, since: instant(call.since) };
  if (call.state === 'called') return { ...open, state: call.state };
  return { ...open, state: call.state, by: call.by, answeredAt: instant(call.answeredAt) };
}

/** How it stands with a kiosk's call, for the kiosk. */
export function kioskHelp({ help }: HallState, kioskId: DeviceId): KioskHelp {
  return { kioskId, state: help.get(kioskId)?.state ?? 'none' };
}

/** Whether an event changes the open calls. A new day does not: what was open has been ended before. */
export function isAboutHelp({ event }: JournalRecord): boolean {
  return event.type === 'help-called' || event.type === 'help-answered' || event.type === 'help-ended';
}

/** What paired kiosks hear of an event about help; undefined where it is about something else. */
export function helpView(record: JournalRecord, state: HallState): HelpEvent | undefined {
  const { event } = record;
  switch (event.type) {
    case 'help-called':
    case 'help-answered':
    case 'help-ended': {
      const base = { seq: record.seq as Seq, at: instant(record.at) }; // the journal counts them itself
      return { ...base, type: 'help-changed', ...kioskHelp(state, event.kioskId) };
    }
    default:
      // every other event has nothing to do with it
      return undefined;
  }
}
