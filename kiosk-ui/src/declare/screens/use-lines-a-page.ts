import { useDeclareUi } from '../declare-ui.ts';

const wholeLines = { normal: 22, large: 12, largest: 8 } as const;
/** On a lying screen; and where the buttons of the lines are to lie within reach. */
const lowLines = { normal: 9, large: 6, largest: 4 } as const;

/** Lines of "check your answers" that are read without scrolling; a telephone scrolls. */
export function useLinesAPage(): number {
  const { hasScreenKeys, textSize, modes } = useDeclareUi();
  if (!hasScreenKeys) return Number.POSITIVE_INFINITY;
  const isLow = modes.lowReach || matchMedia('(orientation: landscape)').matches;
  return (isLow ? lowLines : wholeLines)[textSize];
}
