import type { VirtualPrinter } from '@motcua/drivers/fake';
import { describe, expect, it } from 'vitest';
import type { KindName } from './printer-story.ts';
import { inParallel, kinds, live, setUp, ticketPictures, wrongs } from './printer-story.ts';

/** All cut points take minutes; one in so many takes seconds. `MOTCUA_FULL_SWEEP=1` before a release. */
const step = process.env['MOTCUA_FULL_SWEEP'] === '1' ? 1 : 397;
/** Most of a story is waiting; the more at once, the less certain its word, never the less true. */
const atATime = step === 1 ? 160 : 40;

/** What happens exactly `k` bytes into everything that the driver sends, and how it is put right. */
const faults: Record<
  string,
  { happen: (hands: VirtualPrinter) => void; mend: (hands: VirtualPrinter) => unknown }
> = {
  'the line ends': { happen: (hands) => hands.detach(), mend: () => undefined },
  'the cable is pulled': { happen: (hands) => void hands.goOffline(), mend: (hands) => hands.goOnline() },
  'the paper ends': { happen: (hands) => hands.runOutOfPaper(), mend: (hands) => hands.refill() },
  'the cover opens': { happen: (hands) => hands.openCover(), mend: (hands) => hands.closeCover() },
  'it falls silent': { happen: (hands) => hands.stopAnswering(), mend: (hands) => hands.answerAgain() },
  'its window shuts': { happen: (hands) => hands.holdWindow(), mend: (hands) => hands.releaseWindow() },
  'it prints late': { happen: (hands) => hands.printLate(), mend: (hands) => hands.printAtOnce() },
};

/** Questions, picture, feed, cut and proofs; a reset line hears the questions twice. */
async function pointsOfATicket(): Promise<number[]> {
  const { original } = await ticketPictures();
  const length = original.data.length + 150;
  const all = Array.from({ length }, (_, i) => i + 1);
  // Between the last dot and the cut a sweep once found eleven bytes that told the wrong story.
  return all.filter((k) => (k - 1) % step === 0 || (k > length - 200 && k % 5 === 0));
}

describe.each(Object.keys(kinds) as KindName[])('%s', (kind) => {
  it.each(Object.keys(faults))(
    'PF-1 wherever in a ticket it happens that %s, none comes out twice unmarked and nobody is told of paper that is not there',
    async (name) => {
      const fault = faults[name];
      const points = await pointsOfATicket();
      const bad: object[] = [];
      const seen = new Map<string, number>();
      await inParallel(points, atATime, async (k) => {
        const { hands, printer } = await setUp(kind);
        hands.whenReceived(k, () => fault?.happen(hands));
        const ending = await live({ hands, printer }, () => fault?.mend(hands));
        for (const wrong of wrongs(ending)) bad.push({ k, wrong, ...ending });
        const story = ending.outcomes.join(', ');
        seen.set(story, (seen.get(story) ?? 0) + 1);
      });
      console.info(
        `${kind}, ${name}, ${points.length} points, ${bad.length} wrong: ${JSON.stringify(Object.fromEntries(seen))}`,
      );
      expect(bad).toEqual([]);
    },
    3_600_000,
  );
});
