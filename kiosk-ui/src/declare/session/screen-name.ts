/** One screen a state of the declaration; each state carries the name of its screen as a tag. */
export const declareScreens = [
  'offer',
  'begin',
  'fetching',
  'no-form',
  'whose-card',
  'scan',
  'card',
  'card-refused',
  'inviting',
  'no-invitation',
  'on-phone',
  'ask-code',
  'opening',
  'not-opened',
  'question',
  'check',
  'checklist',
  'confirm',
  'saving',
  'not-saved',
  'saved',
  'printing-sheet',
  'wiped',
] as const;
export type DeclareScreenName = (typeof declareScreens)[number];

export function declareScreenOf(state: { hasTag(tag: DeclareScreenName): boolean }): DeclareScreenName {
  return declareScreens.find((name) => state.hasTag(name)) ?? 'fetching';
}
