import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { GlobalFonts } from '../picture/canvas.ts';

/**
 * The subsets of Be Vietnam Pro, each under a name of its own. Under one name the first file wins for letters it
 * lists but does not draw, and 39 of the 134 Vietnamese letters (Đ ộ ư …) come out blank.
 */
const FAMILIES = { latin: 'Ticket Latin', 'latin-ext': 'Ticket Latin Ext', vietnamese: 'Ticket Vietnamese' };

/** A font list for `pen.font`: each letter is taken from the first subset that has it. */
export const TICKET_FONT = Object.values(FAMILIES)
  .map((family) => `"${family}"`)
  .join(', ');

const WEIGHTS = [400, 500, 700] as const;
export type Weight = (typeof WEIGHTS)[number];

let isLoaded = false;

/** Registers the font once a process (about 5 ms). Throws if the font package is not installed. */
export function loadTicketFonts(): void {
  if (isLoaded) return;
  const packageFile = createRequire(import.meta.url).resolve('@fontsource/be-vietnam-pro/package.json');
  for (const weight of WEIGHTS) {
    for (const [subset, family] of Object.entries(FAMILIES)) {
      const file = join(dirname(packageFile), 'files', `be-vietnam-pro-${subset}-${weight}-normal.woff2`);
      if (!GlobalFonts.registerFromPath(file, family)) throw new Error(`font not readable: ${file}`);
    }
  }
  isLoaded = true;
}
