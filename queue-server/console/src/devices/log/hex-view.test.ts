import type { DeviceLogEntry } from '@motcua/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hexRows, hiddenBytes, logAsText, newestEntries } from './hex-view.ts';

function entry(at: string, more: Partial<DeviceLogEntry> = {}): DeviceLogEntry {
  return { at, way: 'in', bytes: 1, hex: '41', note: '', ...more };
}

describe('raw bytes', () => {
  it('DP-4 shows sixteen bytes a row with the letters beside them', () => {
    expect(hexRows('1b401D763000480080010A41 423132ff7e7f')).toEqual([
      { offset: '0000', bytes: '1b 40 1d 76 30 00 48 00 80 01 0a 41 42 31 32 ff', text: '.@.v0.H....AB12.' },
      { offset: '0010', bytes: '7e 7f', text: '~.' },
    ]);
    expect(hexRows('')).toEqual([]);
    expect(hexRows('4')).toEqual([]);
  });

  it('DP-4 keeps every byte, whatever they are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const rows = hexRows(Buffer.from(bytes).toString('hex'));
        expect(rows.length).toBe(Math.ceil(bytes.length / 16));
        expect(
          Buffer.from(
            rows
              .map((row) => row.bytes)
              .join('')
              .replaceAll(' ', ''),
            'hex',
          ),
        ).toEqual(Buffer.from(bytes));
        expect(rows.map((row) => row.text).join('')).toHaveLength(bytes.length);
        for (const { text } of rows) expect(text).toMatch(/^[\x20-\x7e]+$/);
      }),
    );
  });

  it('DP-5 says how much of a piece it leaves out', () => {
    expect(hiddenBytes({ bytes: 880, hex: 'ab'.repeat(64) })).toBe(816);
    expect(hiddenBytes({ bytes: 2, hex: '1b 40' })).toBe(0);
    expect(hiddenBytes({ bytes: 40, hex: '' })).toBe(40);
  });

  it('DP-6 shows the newest first and no more than asked', () => {
    const log = [1, 3, 2].map((second) => entry(`2026-11-23T02:00:0${second}.000Z`));
    expect(newestEntries(log, 2).map(({ at }) => at.slice(18, 19))).toEqual(['3', '2']);
    const atOnce = ['first', 'second'].map((note) => entry('2026-11-23T02:00:00.000Z', { note }));
    expect(newestEntries(atOnce, 2).map(({ note }) => note)).toEqual(['second', 'first']);
  });

  it('DP-6 copies as plain text', () => {
    const text = logAsText([
      entry('2026-11-23T02:00:03.000Z', { way: 'out', bytes: 3, hex: '100402' }),
      entry('2026-11-23T02:00:01.000Z', { way: 'note', bytes: 0, hex: '', note: 'paper-out' }),
    ]);
    expect(text.split('\n').map((line) => line.trimEnd())).toEqual([
      '2026-11-23T02:00:03.000Z out 3 B',
      `  0000  10 04 02${' '.repeat(41)}...`,
      '2026-11-23T02:00:01.000Z note 0 B paper-out',
    ]);
  });
});
