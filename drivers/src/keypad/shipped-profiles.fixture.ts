import { readFileSync } from 'node:fs';
import type { KeypadProfile } from './keypad-profile.ts';

/** The product's keypads, written by config/make-schemas.ts, which checks their form and keeps the file up to date. */
export const shippedProfiles = JSON.parse(
  readFileSync(new URL('fixtures/shipped-profiles.json', import.meta.url), 'utf8'),
) as readonly KeypadProfile[]; // its form is checked where it is written

export function shipped(id: string): KeypadProfile {
  const found = shippedProfiles.find((profile) => profile.id === id);
  if (!found) throw new Error(`no profile ${id}`);
  return found;
}
