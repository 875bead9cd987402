// npos ships no types.
// eslint-disable-next-line @typescript-eslint/triple-slash-reference
/// <reference path="./npos.d.ts" />
import npos from 'npos';
import { describe, expect, it } from 'vitest';
import { feedLines, initialise, partialCut } from '../codec/commands.ts';
import type { PackedBitmap } from '../codec/packed-bitmap.ts';
import { rasterBands } from '../codec/raster-bands.ts';
import { createTicketRenderer } from '../ticket/render-ticket.ts';
import { sampleTickets } from '../ticket/sample-tickets.ts';
import type { TicketPaper } from '../ticket/ticket-paper.ts';
import { writeTicket } from './escpos-writer.ts';
import { startVirtualPrinter } from './printer.fake.ts';
import { createTcpPrinter } from './tcp-printer.ts';

const renderer = createTicketRenderer();
const samples = Object.entries<TicketPaper>(sampleTickets);

async function bytesOf(bitmap: PackedBitmap): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  await writeTicket({ bitmap }, async (bytes) => {
    chunks.push(bytes);
    return { ok: true, value: true };
  });
  return Buffer.concat(chunks);
}

describe('the bytes of a ticket', () => {
  it('DR-31 escpos puts out the very bytes of our own tables', async () => {
    const bitmap = await renderer.render(sampleTickets.plain);
    const own = Buffer.concat([initialise(), ...rasterBands(bitmap), feedLines(4), partialCut()]);
    expect((await bytesOf(bitmap)).equals(own)).toBe(true);
  });

  it.each(samples)('DR-32 %s: a decoder by others sees every dot of the picture', async (_name, paper) => {
    const bitmap = await renderer.render(paper);
    const { entries } = await npos.parser().parse(await bytesOf(bitmap));
    const seen = entries[0]?.data;
    expect([seen?.getWidth(), seen?.getHeight()]).toEqual([bitmap.widthDots, bitmap.heightDots]);
    let differing = 0;
    for (let dot = 0; dot < bitmap.widthDots * bitmap.heightDots; dot += 1) {
      const isBlack = (((bitmap.data[dot >> 3] ?? 0) << (dot & 7)) & 0x80) !== 0;
      const isSeen = seen?.getPixel(dot % bitmap.widthDots, Math.floor(dot / bitmap.widthDots)) === 0;
      if (isBlack !== isSeen) differing += 1;
    }
    expect(differing).toBe(0);
  });

  it.each(samples)(
    'DR-33 %s: what comes out of the virtual printer is what was drawn',
    async (_name, paper) => {
      const hands = await startVirtualPrinter({ widthDots: paper.widthDots });
      const printer = createTcpPrinter({ host: hands.host, port: hands.port });
      const bitmap = await renderer.render(paper);
      expect(await printer.print({ id: 'j1', bitmap })).toEqual({ kind: 'printed', confirmed: true });
      const printed = hands.papers[0]?.bitmap.data.subarray(0, bitmap.data.length) ?? [];
      expect(Buffer.from(printed).equals(bitmap.data)).toBe(true);
      await printer.close();
      await hands.close();
    },
  );
});
