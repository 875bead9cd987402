import { declareWordsIn } from './wording/declare-words.ts';

/** To whom the paper is addressed: official papers are Vietnamese, whatever language the screen speaks. */
export function authorityOf(place: string): string {
  return declareWordsIn('vi')('authority', { place });
}
