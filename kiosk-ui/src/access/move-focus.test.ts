import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Box, Direction } from './move-focus.ts';
import { moveFocus } from './move-focus.ts';

const box: fc.Arbitrary<Box> = fc.record({
  left: fc.integer({ min: 0, max: 1_000 }),
  top: fc.integer({ min: 0, max: 1_900 }),
  width: fc.integer({ min: 20, max: 900 }),
  height: fc.integer({ min: 20, max: 300 }),
});
const anyPage = fc.array(box, { minLength: 1, maxLength: 45 });

function walk(boxes: readonly Box[], direction: Direction, from = 0): number[] {
  const seen = [from];
  for (let steps = 1; steps < boxes.length; steps++) {
    seen.push(moveFocus(boxes, seen.at(-1), direction) ?? -1);
  }
  return seen;
}

const order = (one: number, other: number) => one - other;

test('KA-1 the right arrow alone, or the left one, visits every control of any page and comes back', () => {
  fc.assert(
    fc.property(anyPage, fc.constantFrom<Direction>('right', 'left'), (boxes, direction) => {
      const seen = walk(boxes, direction);
      expect(seen.toSorted(order)).toEqual(boxes.map((_, at) => at));
      expect(moveFocus(boxes, seen.at(-1), direction)).toBe(0);
    }),
  );
});

test('KA-2 right undoes left, and every arrow leads to a control of the page', () => {
  fc.assert(
    fc.property(anyPage, fc.nat(), (boxes, any) => {
      const from = any % boxes.length;
      expect(moveFocus(boxes, moveFocus(boxes, from, 'left'), 'right')).toBe(from);
      for (const direction of ['up', 'down'] as const) {
        expect(boxes[moveFocus(boxes, from, direction) ?? -1]).toBeDefined();
      }
    }),
  );
});

const key = (left: number, top: number): Box => ({ left, top, width: 90, height: 90 });
// two rows of three keys and one wide button beneath them
const keys = [key(0, 0), key(100, 0), key(200, 0), key(0, 100), key(100, 100), key(200, 100)];
const page = [...keys, { left: 0, top: 200, width: 300, height: 90 }];

test('KA-3 up and down go to the nearest control of the next row, the last row’s neighbour being the first', () => {
  expect(moveFocus(page, 1, 'down')).toBe(4);
  expect(moveFocus(page, 4, 'down')).toBe(6);
  expect(moveFocus(page, 6, 'down')).toBe(1);
  expect(moveFocus(page, 1, 'up')).toBe(6);
  expect(moveFocus(page, 2, 'right')).toBe(3);
});

test('KA-4 nothing to go to is nowhere; without a place to come from it is the first', () => {
  expect(moveFocus([], 0, 'down')).toBeUndefined();
  expect(moveFocus(page, undefined, 'up')).toBe(0);
  expect(moveFocus(page, 99, 'left')).toBe(0);
});
