import { keyNames } from '@motcua/contract';
import { describe, expect, it } from 'vitest';
import { deviceWith } from '../device.fixture.ts';
import { keyChoices } from '../teach/key-choices.ts';
import { counterPlaces } from './counter-places.ts';
import { digitOf, keypadKeys } from './keypad-keys.ts';
import { cellsOf, segmentsOf } from './segments.ts';

/** LED-485 displays, raw codes for fn 16 register 0080h: bit 0 is segment a, bit 6 is g. */
const codes = {
  ...{ '0': 0x3f, '1': 0x06, '2': 0x5b, '3': 0x4f, '4': 0x66, '5': 0x6d, '6': 0x7d, '7': 0x07 },
  ...{ '8': 0x7f, '9': 0x6f, A: 0x77, B: 0x7c, C: 0x39 },
};

function codeOf(letter: string): number {
  return segmentsOf(letter).reduce((code, segment) => code | (1 << 'abcdefg'.indexOf(segment)), 0);
}

describe('virtual devices', () => {
  it('DP-13 draws every key once, and lists every name once', () => {
    const drawn: string[] = Object.values(keypadKeys).flatMap((keys): readonly string[] => keys);
    expect(drawn.sort()).toEqual([...keyNames].sort());
    const listed = keyChoices.flatMap(({ keys }): readonly string[] => keys);
    expect([...listed].sort()).toEqual([...keyNames].sort());
    expect([digitOf('digit-7'), digitOf('recall')]).toEqual(['7', undefined]);
  });

  it('DP-14 lights the segments that the maker lists', () => {
    for (const [letter, code] of Object.entries(codes))
      expect([letter, codeOf(letter)]).toEqual([letter, code]);
    expect(['-', ' ', 'K'].map(codeOf)).toEqual([0x40, 0, 0]);
    expect(codeOf('d')).toBe(codeOf('D'));
  });

  it('DP-14 stands to the right, on four digits at least', () => {
    expect(cellsOf('12')).toEqual([' ', ' ', '1', '2']);
    expect(cellsOf('A0123')).toHaveLength(5);
  });

  it('DP-15 keeps what stands on one counter together', () => {
    const places = counterPlaces([
      deviceWith('phim-10', { kind: 'keypad', counterId: 'q10' }),
      deviceWith('in-1'),
      deviceWith('den-2', { kind: 'display', counterId: 'q2' }),
      deviceWith('phim-2', { kind: 'keypad', counterId: 'q2' }),
    ]);
    expect(
      places.map(({ counterId, keypads, displays }) => [counterId, keypads.length, displays.length]),
    ).toEqual([
      ['q2', 1, 1],
      ['q10', 1, 0],
    ]);
  });
});
