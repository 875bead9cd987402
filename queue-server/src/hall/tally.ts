import type { JournalRecord } from '../domain/journal-record.ts';
import type { HelpFigures } from './help-figures.ts';
import { createHelpTally } from './help-figures.ts';
import type { PrintFailureNote } from './live-metrics.ts';

/** Today's counts that no rule needs, only the supervisor's page. */
export type Tally = {
  add: (record: JournalRecord) => void;
  scores: () => ReadonlyMap<number, number>;
  help: () => HelpFigures;
  printFailures: () => readonly PrintFailureNote[];
};

const shownFailures = 20;

export function createTally(): Tally {
  let scores = new Map<number, number>();
  let failures: PrintFailureNote[] = [];
  const help = createHelpTally();
  return {
    add(record) {
      const { event, at } = record;
      help.add(record);
      if (event.type === 'day-opened') {
        scores = new Map();
        failures = [];
      }
      if (event.type === 'rating-given') scores.set(event.score, (scores.get(event.score) ?? 0) + 1);
      if (event.type === 'print-failed') {
        failures = [{ number: event.number, at, reason: event.reason }, ...failures].slice(0, shownFailures);
      }
      if (event.type === 'ticket-printed')
        failures = failures.filter(({ number }) => number !== event.number);
    },
    scores: () => scores,
    help: help.figures,
    printFailures: () => failures,
  };
}
