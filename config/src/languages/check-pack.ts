import { nearestWord } from '../nearest-word.ts';
import type { LanguagePack, PackLine, Script } from './language-pack.ts';
import type { SourceLine, SourceLines } from './source-lines.ts';

/** What stands in the way of showing a line; `key` says which. */
export type PackFault = { readonly key: string; readonly message: string; readonly remedy: string };

/** Letters of the script, and what every script takes from Latin: digits, signs, the blanks of a line. */
const lettersOf: Record<Script, RegExp> = {
  Tavt: /^[\p{Script=Tai_Viet}\p{Script=Latin}\p{M}\p{N}\p{P}\p{Zs}\p{S}]*$/u,
  Latn: /^[\p{Script=Latin}\p{M}\p{N}\p{P}\p{Zs}\p{S}]*$/u,
};

/** Mistakes in a pack: keys that no screen has, blanks that are lost or invented, letters that its font lacks. */
export function packFaults({ lines, script }: LanguagePack, sources: SourceLines): PackFault[] {
  return Object.entries(lines).flatMap(([key, line]) => {
    const source = sources.get(key);
    if (source === undefined) return [unknownKey(key, sources)];
    return [...blankFaults(key, line, source), ...letterFaults(key, line, script)];
  });
}

function unknownKey(key: string, sources: SourceLines): PackFault {
  const near = nearestWord(key, [...sources.keys()]);
  return {
    key,
    message: 'No screen has this line',
    remedy: near === undefined ? 'Take it out' : `Did you mean ${near}?`,
  };
}

function blankFaults(key: string, { text }: PackLine, { vi }: SourceLine): PackFault[] {
  const [asked, given] = [blanks(vi), blanks(text)];
  const lost = asked.filter((one) => !given.includes(one));
  const invented = given.filter((one) => !asked.includes(one));
  return [
    ...lost.map((one) => ({
      key,
      message: `${one} is missing`,
      remedy: `Keep ${one}, it is filled in later`,
    })),
    ...invented.map((one) => ({ key, message: `${one} means nothing here`, remedy: 'Take it out' })),
  ];
}

function letterFaults(key: string, { text }: PackLine, script: Script): PackFault[] {
  if (lettersOf[script].test(text)) return [];
  const odd = [...text].find((letter) => !lettersOf[script].test(letter)) ?? '';
  const code = odd.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0') ?? '';
  return [
    { key, message: `"${odd}" (U+${code}) is no letter of this language`, remedy: 'Type the line again' },
  ];
}

function blanks(text: string): string[] {
  return [...new Set(text.match(/\{\{\w+\}\}/g) ?? [])];
}
