import type { VirtualPaper } from '@motcua/drivers/fake';
import { expect, it } from 'vitest';
import { until } from '../harness/until.ts';
import type { KindName } from './printer-story.ts';
import { inParallel, kinds, setUp, sort, ticketPictures } from './printer-story.ts';

const refills = 200;
const stories = Array.from({ length: refills }, (_, i) => {
  const kind = Object.keys(kinds)[i % Object.keys(kinds).length] as KindName; // a key of `kinds`
  return { kind, tickets: 1 + (i % 3) };
});

it(`PF-4 ${refills} printers that let their tickets out with the next roll let out each ticket once`, async () => {
  const { original } = await ticketPictures();
  const told = { printed: 0, unknown: 0, failed: 0 };
  await inParallel(stories, 40, async ({ kind, tickets }) => {
    const { hands, printer } = await setUp(kind);
    const papers: VirtualPaper[] = [];
    hands.on('paper', (paper) => papers.push(paper));
    // What it answers is found out while it is well.
    told[(await printer.print({ id: 'before', bitmap: original })).kind] += 1;
    hands.printLate();
    for (let i = 0; i < tickets; i += 1)
      told[(await printer.print({ id: `${i}`, bitmap: original })).kind] += 1;
    await printer.close();
    await until('all bytes', () => hands.connections === 0);
    hands.refill();
    expect({ kind, ...(await sort(papers)) }).toEqual({ kind, originals: 1 + tickets, reprints: 0, torn: 0 });
    await hands.close();
  });
  expect(told.failed).toBe(0);
  // Only the printer that tells nothing but its health can be believed wrongly.
  expect(told.unknown).toBeGreaterThan(refills);
}, 120_000);
