/**
 * A line is critical when somebody who reads no other language would stand still without it between the choice of the
 * language and the number in the hand. Everything else may be Vietnamese and still leads to a number.
 */
export function isCriticalLine(key: string): boolean {
  if (catalogueOf(key) === 'kiosk') return !besideTheWay.some((part) => isUnder(key, `kiosk:${part}`));
  return onTheWay.some((part) => isUnder(key, part));
}

/** Screens of the kiosk that come before a language is chosen, are for staff, or have a way around them. */
const besideTheWay = [
  // nobody has chosen a language yet, or the next person is waited for
  ...['starting', 'attract', 'closed', 'language', 'locale'],
  // whoever sets up the kiosk
  'pairing',
  // letters are typed for Vietnamese names; the pages of the field lead to the same work
  ...['field.search', 'search'],
  // a complaint needs no number
  'guide.lone',
] as const;

/** What other catalogues put between a person and the number. */
const onTheWay = [
  // fields and reasons are chosen from a list in which nothing stands for "other"
  ...['service', 'reason'],
  // declare first, or only the number: asked of everybody whose work has a form
  ...['title', 'helper', 'declare', 'declareNext', 'only', 'onlyNext'].map((one) => `declare:offer.${one}`),
  // whoever is stuck calls a person
  'access:staff',
] as const;

export function catalogueOf(key: string): string {
  return key.slice(0, key.indexOf(':'));
}

function isUnder(key: string, part: string): boolean {
  return key === part || key.startsWith(`${part}.`) || key.startsWith(`${part}:`);
}
