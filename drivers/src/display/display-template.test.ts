import { describe, expect, it } from 'vitest';
import { hexOf } from '../frame/hex.ts';
import { displayTemplates, fitText, type DisplayTemplateId } from './display-template.ts';

type Row = readonly [DisplayTemplateId, string, number, number, string];

/** From the documents: EDI ED400 p. 5, CD5220 p. 15, LED-485 registers; CRCs reckoned by hand in another language. */
const rows: readonly Row[] = [
  ['ascii', 'A012', 1, 4, '0230314130313203'],
  ['ascii', '7', 12, 4, '0231322020203703'],
  ['ascii', '', 12, 4, '0231322020202003'],
  ['ascii', 'A1012', 3, 4, '0230333130313203'],
  ['ascii-digits', 'A012', 1, 4, '0230312030313203'],
  ['ascii-cr', 'A012', 1, 4, '023031413031320d'],
  ['line-cr', 'A012', 1, 4, '413031320d'],
  ['cd5220', 'A012', 1, 20, '1b5141' + '41303132' + '20'.repeat(16) + '0d'],
  ['cd5220', '', 1, 20, '0c'],
];

describe('what a display is sent', () => {
  it.each(rows)('LD-3 %s shows "%s" at address %i', (id, text, address, digits, bytes) => {
    expect(hexOf(displayTemplates[id].encode(text, { address, digits }))).toBe(bytes);
  });

  it.each([
    ['A012', 1, '01060000000c'],
    ['-3', 1, '010600000003'],
    ['300', 17, '11060000012c'],
    ['B40012', 1, '01060000000c'],
  ] as const)('LD-3 modbus-number sends the digits of %s to unit %i', (text, address, head) => {
    const bytes = displayTemplates['modbus-number'].encode(text, { address, digits: 4 });
    expect(hexOf(bytes.subarray(0, 6))).toBe(head);
    expect(bytes).toHaveLength(8);
  });

  it('LD-3 modbus-number ends with its CRC, low byte first', () => {
    const bytes = displayTemplates['modbus-number'].encode('12', { address: 1, digits: 4 });
    expect(hexOf(bytes)).toBe('01060000000c89cf');
  });

  it('LD-3 modbus-segments puts the left character into the high byte', () => {
    const bytes = displayTemplates['modbus-segments'].encode('A012', { address: 2, digits: 4 });
    expect(hexOf(bytes)).toBe('02100080000204773f065b9d68');
    const odd = displayTemplates['modbus-segments'].encode('7', { address: 2, digits: 3 });
    expect(hexOf(odd.subarray(0, -2))).toBe('0210008000020400000700');
  });

  it('LD-4 an empty text is a dark display', () => {
    for (const id of ['modbus-number', 'modbus-segments'] as const)
      expect(hexOf(displayTemplates[id].encode('', { address: 1, digits: 4 }).subarray(0, -2))).toBe(
        '01100080000204' + '00000000',
      );
  });

  it('LD-5 what does not fit loses its front', () => {
    expect(fitText('A1012', 4)).toBe('1012');
    expect(fitText('b7', 4)).toBe('  B7');
    expect(fitText('Ấ7\n', 4)).toBe('  7 ');
  });
});
