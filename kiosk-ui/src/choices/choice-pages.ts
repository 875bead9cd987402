import type { TextSize } from '../session/kiosk-context.ts';

/** How many procedures stand on one page; larger letters leave room for fewer. Never more than six. */
export const proceduresPerPage: Record<TextSize, number> = { normal: 6, large: 5, largest: 3 };
/** The keyboard takes its share of the page. */
export const foundPerPage: Record<TextSize, number> = { normal: 4, large: 3, largest: 2 };

/** The part of a list that stands on a page. */
export function onPage<T>(all: readonly T[], page: number, perPage: number): T[] {
  return all.slice(page * perPage, (page + 1) * perPage);
}

export function pageCount(length: number, perPage: number): number {
  return Math.max(1, Math.ceil(length / perPage));
}
