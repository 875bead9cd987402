import { foldText } from '@motcua/config/words';
import type { Procedure } from '@motcua/contract';

/** Procedures in whose name, keywords or code every typed word begins a word; case, tones and đ do not matter. */
export function findProcedures(procedures: readonly Procedure[], query: string): Procedure[] {
  const wanted = words(query);
  if (wanted.length === 0) return [];
  return procedures.filter((procedure) => {
    const known = searchWords(procedure);
    return wanted.every((word) => known.some((one) => one.startsWith(word)));
  });
}

function searchWords({ name, keywords, code }: Procedure): string[] {
  return [name.vi, name.en, ...keywords, code].flatMap(words);
}

function words(text: string): string[] {
  return foldText(text)
    .split(/[^\p{L}\p{N}.]+/u)
    .filter((word) => word !== '');
}
