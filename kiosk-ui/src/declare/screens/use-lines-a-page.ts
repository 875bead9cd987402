import { useDeclareUi } from '../declare-ui.ts';
import { useShortPage } from '../use-short-page.ts';

const wholeLines = { normal: 22, large: 12, largest: 8 } as const;
/** On a lying screen; and where the buttons of the lines are to lie within reach. */
const lowLines = { normal: 9, large: 6, largest: 4 } as const;

/** Lines of "check your answers" that are read without scrolling; a telephone scrolls. */
export function useLinesAPage(): number {
  const { hasScreenKeys, textSize } = useDeclareUi();
  const isShort = useShortPage();
  if (!hasScreenKeys) return Number.POSITIVE_INFINITY;
  return (isShort ? lowLines : wholeLines)[textSize];
}
