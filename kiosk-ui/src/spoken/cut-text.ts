import type { GuideLocale } from './guide-locale.ts';
import type { Part } from './part.ts';
import { signPart } from './part.ts';
import { cutNumber } from './cut-number.ts';
import { signNames } from './signs.ts';
import { spell } from './spell.ts';
import type { Token } from './tokens.ts';
import { keyOf, tokensOf } from './tokens.ts';

/** What there are clips of. */
export type PhraseBook = {
  readonly has: (key: string) => boolean;
  /** Words of the longest phrase; no longer one is looked for. */
  readonly longest: number;
};

const fullRest: readonly string[] = ['.', '?', '!', ':', ';', '…'];
const restMs = { full: 350, half: 150, joined: 0, spelled: 60 } as const;

/**
 * The longest phrases first, then numbers, then letter by letter: nothing that stands on the screen is silent. Parts
 * that the book lacks are in the list all the same.
 */
export function cutText(text: string, book: PhraseBook, locale: GuideLocale): Part[] {
  const tokens = tokensOf(text);
  const [only] = tokens;
  if (tokens.length === 1 && only?.kind === 'sign') return loneSign(only);
  const parts: Part[] = [];
  let at = 0;
  while (at < tokens.length) {
    const found = nextCut(tokens, at, book, locale);
    parts.push(...found.parts);
    at += found.tokens;
    if (found.parts.length === 0) restAfter(parts, tokens[at - 1]);
  }
  return parts;
}

/** Which clips are missing for a text. */
export function missingParts(text: string, book: PhraseBook, locale: GuideLocale): string[] {
  return cutText(text, book, locale).flatMap(({ key }) => (book.has(key) ? [] : [key]));
}

type Cut = { parts: Part[]; tokens: number };

function nextCut(tokens: readonly Token[], at: number, book: PhraseBook, locale: GuideLocale): Cut {
  const phrase = longestPhrase(tokens, at, book);
  if (phrase !== undefined) return phrase;
  const number = cutNumber(tokens, at, locale);
  if (number !== undefined) return { parts: joined(number.keys, restMs.joined), tokens: number.tokens };
  const token = tokens[at];
  if (token?.kind === 'word') return { parts: joined(spell(token.text), restMs.spelled), tokens: 1 };
  const sign = token === undefined ? undefined : signNames[token.text];
  const isSaid = sign !== undefined && !pausingSigns.includes(token?.text ?? '');
  return { parts: isSaid ? joined([signPart(sign)], restMs.joined) : [], tokens: 1 };
}

/** Signs of running text: a rest there, a name only where they stand alone or within an address. */
const pausingSigns: readonly string[] = ['.', ',', '-', '/'];

function longestPhrase(tokens: readonly Token[], at: number, book: PhraseBook): Cut | undefined {
  if (tokens[at]?.kind === 'sign') return undefined;
  const ends = wordEnds(tokens, at, book.longest);
  for (const end of ends.toReversed()) {
    const key = keyOf(tokens.slice(at, end));
    if (book.has(key)) return { parts: joined([key], restMs.joined), tokens: end - at };
  }
  return undefined;
}

/** After which tokens a phrase of one, two, three … words would end. */
function wordEnds(tokens: readonly Token[], from: number, most: number): number[] {
  const ends: number[] = [];
  for (let at = from; at < tokens.length && ends.length < most; at += 1)
    if (tokens[at]?.kind !== 'sign') ends.push(at + 1);
  return ends;
}

function joined(keys: readonly string[], rest: number): Part[] {
  return keys.map((key) => ({ key, restMs: rest }));
}

function restAfter(parts: Part[], sign: Token | undefined): void {
  const last = parts.pop();
  if (last === undefined || sign === undefined) return;
  const rest = fullRest.includes(sign.text) ? restMs.full : restMs.half;
  parts.push({ ...last, restMs: Math.max(last.restMs, rest) });
}

function loneSign({ text }: Token): Part[] {
  const name = signNames[text];
  return name === undefined ? [] : joined([signPart(name)], restMs.joined);
}
