import type { Session, TextSize } from '../session/kiosk-context.ts';

/** What decides how much a page holds. */
export type Room = Pick<Session, 'textSize' | 'modes'>;

/** Larger letters leave room for fewer. Never more than six. */
const procedures: Record<TextSize, number> = { normal: 6, large: 5, largest: 3 };
/** The keyboard takes its share of the page. */
const found: Record<TextSize, number> = { normal: 4, large: 3, largest: 2 };
/** Where keys and choices lie within reach together. */
const foundLow: Record<TextSize, number> = { normal: 2, large: 2, largest: 1 };
/** The most choices of the simple screen, the last of them mostly "something else". */
const simpleMost = 5;

/** So many procedures stand on one page; the way for everything else is one choice more. */
export function proceduresPerPage({ textSize, modes }: Room): number {
  return Math.min(procedures[textSize], modes.simple ? simpleMost - 1 : Infinity);
}

export function foundPerPage({ textSize, modes }: Room): number {
  return (modes.lowReach ? foundLow : found)[textSize];
}

/** Service fields; the search is one choice more. */
export function fieldsPerPage({ modes }: Room): number {
  return modes.simple ? simpleMost - 1 : Infinity;
}

export function reasonsPerPage({ modes }: Room): number {
  return modes.simple ? simpleMost : Infinity;
}

/** The part of a list that stands on a page; after the last page comes the first. */
export function onPage<T>(all: readonly T[], page: number, perPage: number): T[] {
  const start = (page % pageCount(all.length, perPage)) * Math.min(perPage, all.length);
  return all.slice(start, start + perPage);
}

export function pageCount(length: number, perPage: number): number {
  return Math.max(1, Math.ceil(length / perPage));
}
