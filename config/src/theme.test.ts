import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Appearance, type Colour, contrast, theme, themeCss } from './theme.ts';

const appearances: Appearance[] = ['light', 'dark'];
const colour = (appearance: Appearance, name: string) => theme.colours[appearance][name as Colour];

test('CF-40 contrast is counted as WCAG 2 does', () => {
  expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#FFFFFF')).toBeCloseTo(4.48, 2);
  expect(contrast('#123456', '#123456')).toBe(1);
});

describe.each(appearances)('the %s colours', (appearance) => {
  test.each(theme.pairs.citizen)('CF-41 %s on %s has a contrast of at least 10', (ink, paper) => {
    const [on, under] = [colour(appearance, ink ?? ''), colour(appearance, paper ?? '')];
    expect(contrast(on, under)).toBeGreaterThanOrEqual(10);
  });

  test.each(theme.pairs.other)('CF-41 %s on %s has a contrast of at least 7', (ink, paper) => {
    const [on, under] = [colour(appearance, ink ?? ''), colour(appearance, paper ?? '')];
    expect(contrast(on, under)).toBeGreaterThanOrEqual(7);
  });

  test('CF-42 every colour for text is paired with each paper it may stand on', () => {
    const pairs = [...theme.pairs.citizen, ...theme.pairs.other].map(([ink, paper]) => `${ink} ${paper}`);
    const names = Object.keys(theme.colours[appearance]).filter(
      (name) => name !== 'line' && !name.startsWith('paper'),
    );
    const expected = names.flatMap((name) =>
      name.startsWith('on-') ? [`${name} ${name.slice(3)}`] : [`${name} paper`, `${name} paper-second`],
    );
    expect(pairs.sort()).toEqual(expected.sort());
  });
});

test('CF-43 both appearances name the same colours', () => {
  expect(Object.keys(theme.colours.dark)).toEqual(Object.keys(theme.colours.light));
});

test('CF-44 theme.css is made from theme.json (npx tsx config/make-theme.ts)', () => {
  expect(readFileSync(new URL('../theme/theme.css', import.meta.url), 'utf8')).toBe(themeCss());
});
