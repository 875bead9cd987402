import jsQR from 'jsqr';
import { describe, expect, it } from 'vitest';
import type { PackedBitmap } from '../codec/packed-bitmap.ts';
import type { PaperWidth } from '../codec/printer-models.ts';
import { createTicketRenderer } from './render-ticket.ts';
import { sampleTickets } from './sample-tickets.ts';
import { metricsFor } from './ticket-metrics.ts';
import type { TicketPaper } from './ticket-paper.ts';

const renderer = createTicketRenderer();
const samples = Object.entries<TicketPaper>(sampleTickets);

function isBlack(bitmap: PackedBitmap, x: number, y: number): boolean {
  return (((bitmap.data[y * (bitmap.widthDots / 8) + (x >> 3)] ?? 0) << (x & 7)) & 0x80) !== 0;
}

/** Lengths of the black runs down one column. */
function runsDown(bitmap: PackedBitmap, x: number): number[] {
  const runs: number[] = [];
  let run = 0;
  for (let y = 0; y <= bitmap.heightDots; y += 1) {
    if (y < bitmap.heightDots && isBlack(bitmap, x, y)) run += 1;
    else if (run > 0) run = runs.push(run) && 0;
  }
  return runs;
}

function longestRunAcross(bitmap: PackedBitmap, y: number): number {
  let longest = 0;
  let run = 0;
  for (let x = 0; x < bitmap.widthDots; x += 1) {
    run = isBlack(bitmap, x, y) ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}

function readQr(bitmap: PackedBitmap): ReturnType<typeof jsQR> {
  const rgba = new Uint8ClampedArray(bitmap.widthDots * bitmap.heightDots * 4);
  for (let pixel = 0; pixel < rgba.length / 4; pixel += 1) {
    const shade = isBlack(bitmap, pixel % bitmap.widthDots, Math.floor(pixel / bitmap.widthDots)) ? 0 : 255;
    rgba.set([shade, shade, shade, 255], pixel * 4);
  }
  return jsQR(rgba, bitmap.widthDots, bitmap.heightDots);
}

/** The rows in which two pictures of the same size differ. */
function differingRows(one: PackedBitmap, other: PackedBitmap): { first: number; last: number } {
  const across = one.widthDots / 8;
  const rows = Array.from(one.data, (byte, at) => (byte === other.data[at] ? -1 : Math.floor(at / across)));
  const changed = rows.filter((row) => row >= 0);
  return { first: Math.min(...changed), last: Math.max(...changed) };
}

/** Boxes to tick stand at the left margin, as high as the body text is large. */
function boxes(bitmap: PackedBitmap, widthDots: PaperWidth): number {
  const { left, body } = metricsFor(widthDots);
  return runsDown(bitmap, left).filter((run) => run === body).length;
}

describe('a ticket', () => {
  it.each(samples)(
    'TP-1 %s: the QR code is the last thing printed and the number the last but one',
    async (_name, paper) => {
      const ticket = await renderer.render(paper);
      const number = differingRows(
        ticket,
        await renderer.render({ ...paper, number: paper.number.replace(/\d/g, '7') }),
      );
      const code = readQr(ticket);
      expect(code?.location.topLeftCorner.y).toBeGreaterThan(number.last);
      const rowsBelow = ticket.heightDots - (code?.location.bottomLeftCorner.y ?? 0);
      expect(rowsBelow).toBeLessThan(30);
    },
  );

  it.each(samples)('TP-2 %s: a phone reads the tracking address back exactly', async (_name, paper) => {
    expect(readQr(await renderer.render(paper))?.data).toBe(paper.trackUrl);
  });

  it('TP-3 the number is 22 mm high on an 80 mm roll', async () => {
    const paper = sampleTickets.plain;
    const rows = differingRows(
      await renderer.render(paper),
      await renderer.render({ ...paper, number: 'A347' }),
    );
    const heightMm = (rows.last - rows.first + 1) / 8;
    expect(heightMm).toBeGreaterThan(21.5);
    expect(heightMm).toBeLessThan(23);
  });

  it.each(samples)('TP-4 %s: nothing comes nearer to the edge than a millimetre', async (_name, paper) => {
    for (const number of [paper.number, 'A1234', 'WWWWWWWWWW']) {
      const ticket = await renderer.render({ ...paper, number });
      const edges = [0, 1, 2, 3, 4, 5, 6, 7].flatMap((x) => [x, ticket.widthDots - 1 - x]);
      expect(edges.flatMap((x) => runsDown(ticket, x))).toEqual([]);
    }
  });

  it('TP-5 a procedure takes three lines at most', async () => {
    const { long } = sampleTickets;
    const longer = { ...long, procedureName: `${long.procedureName} `.repeat(3) };
    const shorter = { ...long, procedureName: 'Trợ cấp xã hội' };
    expect((await renderer.render(longer)).heightDots).toBe((await renderer.render(long)).heightDots);
    expect((await renderer.render(shorter)).heightDots).toBeLessThan(
      (await renderer.render(long)).heightDots,
    );
  });

  it('TP-6 each paper to bring has a box to tick, and what the office looks up has none', async () => {
    expect(boxes(await renderer.render(sampleTickets.plain), 576)).toBe(3);
    expect(boxes(await renderer.render(sampleTickets.long), 576)).toBe(4);
    expect(boxes(await renderer.render(sampleTickets.priority), 576)).toBe(0);
    expect(boxes(await renderer.render(sampleTickets.narrow), 384)).toBe(3);
  });

  it('TP-7 only a reprint begins with a black band', async () => {
    const wide = metricsFor(576).width;
    expect(longestRunAcross(await renderer.render(sampleTickets.reprint), 2)).toBe(wide);
    expect(longestRunAcross(await renderer.render(sampleTickets.plain), 2)).toBeLessThan(wide);
  });

  it('TP-8 only a priority ticket has the black tag above its number', async () => {
    const priority = await renderer.render(sampleTickets.priority);
    const ordinary = await renderer.render({ ...sampleTickets.priority, priority: false });
    expect(countTagRows(priority)).toBeGreaterThan(8);
    expect(countTagRows(ordinary)).toBe(0);
  });

  it('TP-22 a declaration stands beside the code with its own line, and makes no other part differ', async () => {
    for (const [, paper] of samples) {
      const [bare, carrying] = await Promise.all(
        [undefined, 'Mã tờ khai: K7M4 2QXP'].map((declarationText) =>
          renderer.render({ ...paper, declarationText }),
        ),
      );
      if (!bare || !carrying) throw new Error('not rendered');
      expect(readQr(carrying)?.data).toBe(paper.trackUrl);
      expect(Buffer.from(carrying.data).equals(Buffer.from(bare.data))).toBe(false);
      const across = bare.widthDots / 8;
      const upper = Math.floor(bare.heightDots / 2) * across;
      expect(
        Buffer.from(carrying.data.subarray(0, upper)).equals(Buffer.from(bare.data.subarray(0, upper))),
      ).toBe(true);
    }
  });

  it('TP-23 the box of a paper that is there is ticked, and nothing else differs', async () => {
    const { papers } = sampleTickets.plain;
    const isThere = (line: (typeof papers)[number], at: number) => ({ ...line, isThere: at === 0 });
    const [bare, ticked] = await Promise.all([
      renderer.render(sampleTickets.plain),
      renderer.render({ ...sampleTickets.plain, papers: papers.map(isThere) }),
    ]);
    const across = bare.widthDots / 8;
    const rows = Array.from({ length: bare.heightDots }, (_, y) => y).filter(
      (y) =>
        !Buffer.from(ticked.data.subarray(y * across, (y + 1) * across)).equals(
          Buffer.from(bare.data.subarray(y * across, (y + 1) * across)),
        ),
    );
    expect(ticked.heightDots).toBe(bare.heightDots);
    expect(rows.length).toBeGreaterThan(8);
    expect((rows.at(-1) ?? 0) - (rows[0] ?? 0)).toBeLessThan(40);
  });

  it('TP-9 the same ticket gives the same dots, whatever was drawn before', async () => {
    const first = await renderer.render(sampleTickets.priority);
    await renderer.render(sampleTickets.long);
    expect((await renderer.render(sampleTickets.priority)).data).toEqual(first.data);
  });

  it('TP-10 a ticket longer than any before it is whole', async () => {
    const papers = Array.from({ length: 40 }, (_, index) => ({
      text: `Giấy tờ ${index}`,
      kind: 'show' as const,
    }));
    const ticket = await renderer.render({ ...sampleTickets.plain, papers });
    expect(boxes(ticket, 576)).toBe(40);
    expect(readQr(ticket)?.data).toBe(sampleTickets.plain.trackUrl);
  });

  it('TP-11 a word that is missing leaves its place empty and says nothing else', async () => {
    const full = await renderer.render({ ...sampleTickets.plain, priority: true, copy: 1 });
    const bare = await renderer.render({ ...sampleTickets.plain, priority: true, copy: 1, words: {} });
    expect(bare.heightDots).toBeLessThan(full.heightDots);
  });
});

/** Rows with a solid black stretch as wide as the tag and not as wide as a rule. */
function countTagRows(bitmap: PackedBitmap): number {
  return Array.from({ length: bitmap.heightDots }, (_, y) => longestRunAcross(bitmap, y)).filter(
    (run) => run > 140 && run < 400,
  ).length;
}
