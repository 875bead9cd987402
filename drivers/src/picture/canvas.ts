import { createRequire } from 'node:module';
import type * as Library from '@napi-rs/canvas';

/**
 * The canvas library gives freed memory back to the operating system within 10 ms and then waits for it to be zeroed
 * again: eight of the ten milliseconds of a ticket. Ten seconds later is soon enough. It reads this wish once, when it
 * is loaded, so it is loaded here and nowhere else.
 */
process.env['MIMALLOC_PURGE_DELAY'] ??= '10000';

/** Not an `import`: a bundler would put that before the line above. */
const load = createRequire(import.meta.url);
// The package's own types say what it exports.
const library = load('@napi-rs/canvas') as typeof Library;

export const { createCanvas, GlobalFonts, loadImage } = library;
export type { Canvas, SKRSContext2D } from '@napi-rs/canvas';
