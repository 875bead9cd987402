import jsQR from 'jsqr';
import { describe, expect, it } from 'vitest';
import { doubled } from '../printer/double-dots.fake.ts';
import type { PackedBitmap } from '../codec/packed-bitmap.ts';
import { createTicketRenderer, type TicketRenderer } from './render-ticket.ts';
import { sampleTickets } from './sample-tickets.ts';
import { ticketContent } from './ticket-content.ts';
import type { TicketPaper } from './ticket-paper.ts';

const renderer = createTicketRenderer();
const load = () => Promise.resolve(renderer);
const worst = { ...sampleTickets.long, priority: true, copy: 1 };
const samples = Object.entries<TicketPaper>({ ...sampleTickets, worst });

/** As it is burnt: each dot two by two. */
function burnt(bitmap: PackedBitmap): PackedBitmap {
  const rows = doubled({
    bytesAcross: bitmap.widthDots / 8,
    rows: Buffer.from(bitmap.data),
    isDoubleWidth: true,
    isDoubleHeight: true,
  });
  return { widthDots: bitmap.widthDots * 2, heightDots: rows.length, data: Buffer.concat(rows) };
}

function qrOn({ widthDots, heightDots, data }: PackedBitmap): string | undefined {
  const rgba = new Uint8ClampedArray(widthDots * heightDots * 4).fill(255);
  for (let dot = 0; dot < widthDots * heightDots; dot += 1) {
    if (((data[dot >> 3] ?? 0) & (0x80 >> (dot & 7))) !== 0) rgba.fill(0, dot * 4, dot * 4 + 3);
  }
  return jsQR(rgba, widthDots, heightDots)?.data;
}

const broken: [string, () => Promise<TicketRenderer>][] = [
  ['the library is missing', () => Promise.reject(new Error('Cannot find module'))],
  [
    'the picture cannot be made',
    () => Promise.resolve({ ...renderer, render: () => Promise.reject(new Error('no memory')) }),
  ],
];

describe('a ticket on its line', () => {
  it.each(samples)(
    'TP-19 %s: is on its line for ten seconds at most at every baud rate',
    async (_name, paper) => {
      for (const baud of [1200, 2400, 4800, 9600, 19_200, 38_400, 57_600, 115_200]) {
        const content = await ticketContent(paper, baud / 10, load);
        const bytes =
          'bitmap' in content
            ? content.bitmap.data.length
            : content.lines.reduce((sum, line) => sum + line.text.length + 4, 0);
        expect(bytes, `${baud} baud`).toBeLessThanOrEqual(baud);
      }
    },
  );

  it('TP-19 the faster the line, the more the ticket says', async () => {
    const forms = await Promise.all(
      [4800, 9600, 57_600, 115_200].map(async (baud) => {
        const content = await ticketContent(sampleTickets.plain, baud / 10, load);
        return 'lines' in content ? 'letters' : content.bitmap.dotSize === 2 ? 'short' : 'full';
      }),
    );
    expect(forms).toEqual(['letters', 'short', 'short', 'full']);
  });

  it.each(samples)(
    'TP-20 %s: the short ticket is as wide as the paper and its QR code is read',
    async (_name, paper) => {
      const ticket = burnt(await renderer.renderShort(paper));
      expect(ticket.widthDots).toBe(paper.widthDots);
      expect(qrOn(ticket)).toBe(paper.trackUrl);
    },
  );

  it('TP-20 the short ticket still says number, counters, wait, priority and that it is a reprint', async () => {
    const plain = await renderer.renderShort(sampleTickets.plain);
    const others: Partial<TicketPaper>[] = [
      { number: 'A013' },
      { counterNames: ['Quầy 8'] },
      { aheadText: 'Trước bạn: 9 người' },
      { waitText: 'Chờ khoảng 20–25 phút' },
      { takenAt: 'Lấy số lúc 09:05 ngày 23/11/2026' },
      { priority: true },
      { copy: 1 },
    ];
    for (const other of others) {
      const ticket = await renderer.renderShort({ ...sampleTickets.plain, ...other });
      expect(Buffer.from(ticket.data).equals(plain.data), JSON.stringify(other)).toBe(false);
    }
  });

  it.each(broken)('TP-21 %s: the number comes out in plain letters', async (_name, load) => {
    const content = await ticketContent(sampleTickets.plain, Infinity, load);
    expect(content).toMatchObject({ lines: expect.arrayContaining([{ text: 'A012', scale: 4 }]) as unknown });
  });
});
