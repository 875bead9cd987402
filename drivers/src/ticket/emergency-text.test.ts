import { describe, expect, it } from 'vitest';
import { emergencyText, withoutMarks } from './emergency-text.ts';
import { sampleTickets } from './sample-tickets.ts';
import type { TicketPaper } from './ticket-paper.ts';

describe('the ticket without a picture', () => {
  it('TP-16 letters lose their marks and nothing else', () => {
    expect(withoutMarks('PHIẾU LẤY SỐ – Đăng ký “khai sinh”…')).toBe('PHIEU LAY SO - Dang ky "khai sinh"...');
    expect(withoutMarks('日')).toBe('?');
  });

  it.each(Object.entries<TicketPaper>(sampleTickets))(
    'TP-17 %s: every line fits and is ASCII',
    (_name, paper) => {
      for (const line of emergencyText(paper)) {
        expect(line.text).toMatch(/^[\x20-\x7e]+$/);
        expect(line.text.length * 12 * line.scale).toBeLessThanOrEqual(paper.widthDots);
      }
    },
  );

  it('TP-22 names its declaration', () => {
    const [sample] = Object.values(sampleTickets);
    if (sample === undefined) throw new Error('no sample');
    const lines = emergencyText({ ...sample, declarationText: 'Mã tờ khai: K7M4 2QXP' });
    expect(lines.map(({ text }) => text)).toContain('Ma to khai: K7M4 2QXP');
  });

  it('TP-23 ticks the papers that are there', () => {
    const [first, ...others] = sampleTickets.plain.papers;
    if (first === undefined) throw new Error('no paper');
    const lines = emergencyText({ ...sampleTickets.plain, papers: [{ ...first, isThere: true }, ...others] });
    expect(lines.filter(({ text }) => text.startsWith('[x]'))).toHaveLength(1);
    expect(lines.filter(({ text }) => text.startsWith('[ ]'))).toHaveLength(2);
  });

  it('TP-18 says the number largest, and every paper to bring', () => {
    const lines = emergencyText(sampleTickets.plain);
    expect(lines.filter((line) => line.scale === 4)).toEqual([{ text: 'A012', scale: 4 }]);
    expect(lines.filter((line) => line.text.startsWith('[ ]'))).toHaveLength(3);
    expect(lines.some((line) => line.text.startsWith('http://'))).toBe(true);
  });
});
