import type { Condition } from '@motcua/drivers/fake';
import { describe, expect, it } from 'vitest';
import type { Ending, KindName } from './printer-story.ts';
import { inParallel, live, setUp, ticketPictures, wrongs } from './printer-story.ts';

/** Twenty times each before a release. */
const times = process.env['MOTCUA_FULL_SWEEP'] === '1' ? 20 : 2;

/** One for each bit that the makers define; none of the two that stop nothing keeps a ticket from coming out. */
const bits: Record<keyof Condition, { stops: boolean }> = {
  isDrawerHigh: { stops: false },
  isOffline: { stops: true },
  isCoverOpen: { stops: true },
  isFeeding: { stops: true },
  isStoppedByPaper: { stops: true },
  hasNamelessError: { stops: true },
  isMechanismStuck: { stops: true },
  isCutterJammed: { stops: true },
  isBurntOut: { stops: true },
  isOverheated: { stops: true },
  isNearEnd: { stops: false },
  isPaperOut: { stops: true },
};
const answering: KindName[] = [
  'an Epson that proves prints',
  'a clone that answers in its turn and clears nothing',
  'a clone that answers status and nothing else',
];
const cases = answering.flatMap((kind) =>
  (Object.keys(bits) as (keyof Condition)[]).map((bit) => ({ kind, bit, ...bits[bit] })),
);

type Moment = 'before' | 'during' | 'after';

async function story(kind: KindName, bit: keyof Condition, moment: Moment): Promise<Ending> {
  const { hands, printer } = await setUp(kind);
  const { original } = await ticketPictures();
  const isWell = hands.condition[bit];
  function strike(): void {
    hands.set(bit, !isWell);
  }
  if (moment === 'before') strike();
  if (moment === 'during') hands.whenReceived(original.data.length / 2, strike);
  if (moment === 'after') hands.once('paper', strike);
  return live({ hands, printer }, () => hands.set(bit, isWell));
}

describe.concurrent.each(cases)('$kind, $bit', ({ kind, bit, stops }) => {
  it('PF-2 before a ticket it costs nothing but a second try', async () => {
    await inParallel(Array<Moment>(times).fill('before'), times, async (moment) => {
      const ending = await story(kind, bit, moment);
      const outcomes = stops ? ['failed', 'printed'] : ['printed'];
      expect(ending).toEqual({ outcomes, originals: 1, reprints: 0, torn: 0 });
    });
  });

  it.each(['during', 'after'] as const)(
    'PF-3 %s a ticket it ends with one unmarked ticket at most',
    async (moment) => {
      await inParallel(Array<Moment>(times).fill(moment), times, async () => {
        const ending = await story(kind, bit, moment);
        expect({ ...ending, wrongs: wrongs(ending) }).toMatchObject({ wrongs: [] });
        expect(ending.outcomes.at(-1)).toBe('printed');
        if (!stops) expect(ending).toEqual({ outcomes: ['printed'], originals: 1, reprints: 0, torn: 0 });
      });
    },
  );
});
