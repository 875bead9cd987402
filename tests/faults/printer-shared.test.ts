import { createTcpPrinter, printerModels } from '@motcua/drivers';
import type { TicketPrinter } from '@motcua/drivers';
import type { VirtualPaper } from '@motcua/drivers/fake';
import { startVirtualPrinter } from '@motcua/drivers/fake';
import { expect, it } from 'vitest';
import { sort, ticketPictures } from './printer-story.ts';

/** A thousand before a release. */
const jobs = process.env['MOTCUA_FULL_SWEEP'] === '1' ? 1_000 : 120;

it.each([
  ['at one PC', false],
  ['at two PCs', true],
])(
  'PF-5 two kiosks %s on one printer never mix their bytes',
  async (_name, isShared) => {
    const { original, reprint } = await ticketPictures();
    const hands = await startVirtualPrinter();
    const papers: VirtualPaper[] = [];
    hands.on('paper', (paper) => papers.push(paper));
    const { host, port } = hands;
    const connect = (): TicketPrinter =>
      createTcpPrinter({ host, port, isShared, model: printerModels['epson-tm-t82'] });
    const first = connect();
    const printers = isShared ? [first, connect()] : [first, first];
    const pictures = [original, reprint];
    const ends = await Promise.all(
      printers.map(async (printer, kiosk) => {
        const kinds: string[] = [];
        const bitmap = pictures[kiosk] ?? original;
        for (let i = 0; i < jobs / 2; i += 1) {
          const outcome = await printer.print({ id: `${kiosk} ${i}`, bitmap });
          kinds.push(outcome.kind);
        }
        return kinds;
      }),
    );
    expect(ends.flat().filter((kind) => kind !== 'printed')).toEqual([]);
    expect(await sort(papers)).toEqual({ originals: jobs / 2, reprints: jobs / 2, torn: 0 });
    for (const printer of printers) await printer.close();
    await hands.close();
  },
  120_000,
);
