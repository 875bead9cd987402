import type { Pen } from './block.ts';
import type { Measure } from './wrap-text.ts';

/** Measuring costs a third of a ticket; the same few hundred words return on every one. */
const REMEMBERED = 4000;

const widths = new Map<string, number>();

/** Measures with the pen's current font and remembers. */
export function wordMeasure(pen: Pen): Measure {
  const font = pen.font;
  return function measure(text) {
    const key = `${font}|${text}`;
    const known = widths.get(key);
    if (known !== undefined) return known;
    const { width } = pen.measureText(text);
    if (widths.size >= REMEMBERED) widths.clear();
    widths.set(key, width);
    return width;
  };
}
