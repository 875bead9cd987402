import { useDeclareUi } from '../declare-ui.ts';

/** Lines of "check your answers" that are read without scrolling; a telephone scrolls. */
export function useLinesAPage(): number {
  const { hasScreenKeys, textSize } = useDeclareUi();
  if (!hasScreenKeys) return Number.POSITIVE_INFINITY;
  return { normal: 22, large: 12, largest: 8 }[textSize];
}
