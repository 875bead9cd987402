import type { Letter, Tone, Word } from './letter.ts';
import { nucleusOf } from './syllable.ts';

/** What a mark key asks for: a tone, or another shape of a letter already there. */
export type Mark =
  | { readonly kind: 'tone'; readonly tone: Tone }
  /** The roof: â ê ô; `on` limits it to one letter (Telex `aa`). */
  | { readonly kind: 'roof'; readonly on?: 'a' | 'e' | 'o' }
  /** The horn: ơ ư, both in `ươ`. */
  | { readonly kind: 'horn' }
  /** The breve: ă. */
  | { readonly kind: 'breve' }
  /** Horn or breve, whatever fits (Telex `w`). */
  | { readonly kind: 'horn-or-breve' }
  /** đ. */
  | { readonly kind: 'bar' };

/** `undone`: the same mark twice takes it away again, and the key is then meant as a letter. */
export type Changed =
  | { readonly kind: 'changed'; readonly word: Word }
  | { readonly kind: 'undone'; readonly word: Word }
  | { readonly kind: 'no-place' };

const roofed: Record<string, string> = { a: 'â', ă: 'â', e: 'ê', o: 'ô', ơ: 'ô' };
const plain: Record<string, string> = { ă: 'a', â: 'a', ê: 'e', ô: 'o', ơ: 'o', ư: 'u', đ: 'd' };
const noPlace: Changed = { kind: 'no-place' };

/** Puts a mark where the syllable has room for it. */
export function changeWord(word: Word, mark: Mark): Changed {
  switch (mark.kind) {
    case 'tone':
      return changeTone(word, mark.tone);
    case 'roof':
      return changeLast(
        word,
        (shape) => (mark.on === undefined || plainOf(shape) === mark.on ? roofed[shape] : undefined),
        'âêô',
        mark.on,
      );
    case 'horn':
      return changeHorn(word);
    case 'breve':
      return changeLast(word, (shape) => (shape === 'a' || shape === 'â' ? 'ă' : undefined), 'ă');
    case 'horn-or-breve':
      return changeHornOrBreve(word);
    case 'bar':
      return changeBar(word);
    default:
      return mark satisfies never;
  }
}

export function plainOf(shape: string): string {
  return plain[shape] ?? shape;
}

function changeTone(word: Word, tone: Tone): Changed {
  if (nucleusOf(word) === undefined) return noPlace;
  if (tone === 'level') return word.tone === 'level' ? noPlace : { kind: 'changed', word: { ...word, tone } };
  if (word.tone === tone) return { kind: 'undone', word: { ...word, tone: 'level' } };
  return { kind: 'changed', word: { ...word, tone } };
}

/** Changes the last vowel that takes the new shape; if it already has it, takes it away. */
function changeLast(
  word: Word,
  newShape: (shape: string) => string | undefined,
  done: string,
  on?: string,
): Changed {
  const nucleus = nucleusOf(word);
  if (nucleus === undefined) return noPlace;
  for (let at = nucleus.to - 1; at >= nucleus.from; at -= 1) {
    const shape = word.letters[at]?.shape ?? '';
    if (done.includes(shape) && (on === undefined || plainOf(shape) === on))
      return { kind: 'undone', word: reshape(word, [[at, plainOf(shape)]]) };
    const changed = newShape(shape);
    if (changed !== undefined) return { kind: 'changed', word: reshape(word, [[at, changed]]) };
  }
  return noPlace;
}

/** ơ and ư: both in `uo` with something after it, the first of `uu`, else the last that takes it. */
function changeHorn(word: Word): Changed {
  const nucleus = nucleusOf(word);
  if (nucleus === undefined) return noPlace;
  const shapes = word.letters.slice(nucleus.from, nucleus.to).map(({ shape }) => shape);
  const { from } = nucleus;
  const bare = shapes.map(plainOf).join('');
  const hornedAt = shapes.flatMap((shape, at) => ('ơư'.includes(shape) ? [from + at] : []));
  const couple = bare.indexOf('uo');
  if (couple >= 0) {
    const isOpen = from + couple + 2 === word.letters.length;
    const wanted = isOpen && shapes[couple] === 'u' ? 'uơ' : 'ươ';
    if (shapes.slice(couple, couple + 2).join('') === wanted) return undo(word, hornedAt);
    return change(word, from + couple, wanted);
  }
  if (hornedAt.length > 0) return undo(word, hornedAt);
  if (bare.startsWith('uu')) return change(word, from, 'ư');
  const last = shapes.findLastIndex((shape) => 'uoô'.includes(shape));
  return last < 0 ? noPlace : change(word, from + last, shapes[last] === 'u' ? 'ư' : 'ơ');
}

function changeHornOrBreve(word: Word): Changed {
  const nucleus = nucleusOf(word);
  if (nucleus === undefined) return noPlace;
  const shapes = word.letters.slice(nucleus.from, nucleus.to).map(({ shape }) => shape);
  const bare = shapes.map(plainOf).join('');
  // mua + w is mưa, hoa + w is hoă: after o the a takes the mark, after u the u does.
  const hasBreve = bare.endsWith('a') && !bare.includes('ua');
  const isBreved = shapes.includes('ă');
  return hasBreve || isBreved || (bare.startsWith('a') && !bare.includes('u'))
    ? changeWord(word, { kind: 'breve' })
    : changeHorn(word);
}

function changeBar(word: Word): Changed {
  const first = word.letters[0];
  if (first?.shape === 'đ') return undo(word, [0]);
  return first?.shape === 'd' ? change(word, 0, 'đ') : noPlace;
}

function change(word: Word, from: number, shapes: string): Changed {
  return {
    kind: 'changed',
    word: reshape(
      word,
      Array.from(shapes, (shape, at) => [from + at, shape]),
    ),
  };
}

function undo(word: Word, places: readonly number[]): Changed {
  const changes = places.map((at): [number, string] => [at, plainOf(word.letters[at]?.shape ?? '')]);
  return { kind: 'undone', word: reshape(word, changes) };
}

function reshape(word: Word, changes: readonly (readonly [number, string])[]): Word {
  const shapes = new Map(changes);
  return {
    ...word,
    letters: word.letters.map((letter, at): Letter => ({ ...letter, shape: shapes.get(at) ?? letter.shape })),
  };
}

/** One more letter at the end; `uơ` and `ưo` become `ươ` as soon as something follows (thuở, but thương). */
export function addLetter(word: Word, letter: Letter): Word {
  const longer = { ...word, letters: [...word.letters, letter] };
  const at = word.letters.length - 2;
  const couple = word.letters
    .slice(at)
    .map(({ shape }) => shape)
    .join('');
  const isAfterQ = word.letters[at - 1]?.shape === 'q';
  if ((couple !== 'uơ' && couple !== 'ưo') || isAfterQ) return longer;
  return reshape(longer, [
    [at, 'ư'],
    [at + 1, 'ơ'],
  ]);
}
