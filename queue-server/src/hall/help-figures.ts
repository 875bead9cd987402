import type { DeviceId, LiveMetrics } from '@motcua/contract';
import type { JournalRecord } from '../domain/journal-record.ts';

export type HelpFigures = Omit<LiveMetrics['help'], 'open'>;
/** Today's calls for help and how soon somebody said "I am coming". */
export type HelpTally = { add: (record: JournalRecord) => void; figures: () => HelpFigures };

export function createHelpTally(): HelpTally {
  let calls = 0;
  let answersMs: number[] = [];
  const openSince = new Map<DeviceId, number>();
  return {
    add({ event, at }) {
      if (event.type === 'day-opened') {
        calls = 0;
        answersMs = [];
      }
      if (event.type === 'help-called') {
        calls += 1;
        openSince.set(event.kioskId, at);
      }
      if (event.type === 'help-answered') answersMs.push(at - (openSince.get(event.kioskId) ?? at));
      if (event.type === 'help-ended') openSince.delete(event.kioskId);
    },
    figures: () => helpFigures(calls, answersMs),
  };
}

/** In: milliseconds. Out: whole seconds. */
function helpFigures(calls: number, answersMs: readonly number[]): HelpFigures {
  const answered = answersMs.length;
  const sorted = [...answersMs].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((answered - 1) / 2)], sorted[Math.floor(answered / 2)]];
  if (low === undefined || high === undefined) return { calls, answered };
  return { calls, answered, medianSeconds: Math.round((low + high) / 2_000) };
}
