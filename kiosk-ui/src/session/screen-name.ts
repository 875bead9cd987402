/** One screen a state; each state of the machine carries the name of its screen as a tag. */
export const screenNames = [
  'pairing',
  'starting',
  'away',
  'closed',
  'attract',
  'language',
  'field',
  'search',
  'procedure',
  'papers',
  'declare',
  'turn',
  'reason',
  'confirm',
  'guide',
  'still-there',
  'issuing',
  'refused',
  'printing',
  'ask-paper',
  'on-screen',
  'done',
  'scan-ticket',
  'finding-ticket',
  'ticket-found',
  'scan-refused',
] as const;
export type ScreenName = (typeof screenNames)[number];

/** The screen of a machine's state, found by its tag. */
export function screenOf(state: { hasTag(tag: ScreenName): boolean }): ScreenName {
  return screenNames.find((name) => state.hasTag(name)) ?? 'starting';
}
