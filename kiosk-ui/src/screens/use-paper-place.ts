import type { KioskContext } from '../session/kiosk-context.ts';
import { paperElsewhere } from '../session/kiosk-context.ts';
import { useWords } from '../wording/words.ts';

/** The printer to go to for the paper, in words; undefined: it comes out right here. */
export function usePaperPlace(context: KioskContext): string | undefined {
  const t = useWords();
  const place = paperElsewhere(context);
  return place === 'other' ? t('printing.other') : place?.[context.session.locale];
}
