import { describe, expect, it } from 'vitest';
import { printerModels, type PrinterModel } from '../codec/printer-models.ts';
import { createTicketRenderer } from '../ticket/render-ticket.ts';
import { sampleTickets } from '../ticket/sample-tickets.ts';
import { startVirtualPrinter, type VirtualPrinterOptions } from './printer.fake.ts';
import { createTcpPrinter } from './tcp-printer.ts';

const renderer = createTicketRenderer();

/** Each model as its maker's papers and those who own it describe it; on purpose not read from the profile. */
const asBuilt: Record<keyof typeof printerModels, VirtualPrinterOptions> = {
  'epson-tm-t20': { widthDots: 576 },
  'epson-tm-t82': { widthDots: 576 },
  'epson-tm-t88': { widthDots: 512 },
  'bixolon-srp-350': { widthDots: 512, provesPrints: false },
  'citizen-ct-s310': { widthDots: 576, provesPrints: false },
  'xprinter-80': { widthDots: 576, provesPrints: false, clears: false },
  'xprinter-58': { widthDots: 384, isMute: true, clears: false },
  'generic-80': { widthDots: 576, provesPrints: false, answersInTurn: false, clears: false },
  'generic-58': { widthDots: 384, isMute: true, clears: false },
};
const models = Object.entries<PrinterModel>(printerModels);

function expectedOf({ isMute = false, provesPrints = true }: VirtualPrinterOptions): object {
  return isMute ? { kind: 'unknown' } : { kind: 'printed', confirmed: provesPrints };
}

describe.each(models)('%s', (id, model) => {
  const built = asBuilt[id as keyof typeof asBuilt]; // an id of the table above

  it('DR-37 prints a ticket as wide as its paper, and says of it no more than it can know', async () => {
    const hands = await startVirtualPrinter(built);
    const { host, port } = hands;
    const printer = createTcpPrinter({
      ...{ host, port, model },
      ...{ answerTimeoutMs: 100, settleMs: () => 200, pollMs: 30 },
    });
    const { widthDots } = printer;
    const bitmap = await renderer.render({ ...sampleTickets.plain, widthDots });
    const come = new Promise((resolve) => hands.once('paper', resolve));
    expect(await printer.print({ id: 'j1', bitmap })).toEqual(expectedOf(built));
    await come;
    const [paper] = hands.papers;
    expect(paper?.bitmap.widthDots).toBe(widthDots);
    expect(Buffer.from(paper?.bitmap.data.subarray(0, bitmap.data.length) ?? []).equals(bitmap.data)).toBe(
      true,
    );
    expect(hands.notUnderstoodBytes).toBe(0);
    await printer.close();
    await hands.close();
  });

  it('DR-37 is no wider than an inch allows and is fed past its cutter', () => {
    expect(model.widthDots / model.dpi).toBeLessThan(2.9);
    expect(model.widthDots % 8).toBe(0);
    expect(model.feedBeforeCutLines).toBeGreaterThanOrEqual(3);
  });
});
