import type { Mark } from './change-word.ts';
import { addLetter, changeWord } from './change-word.ts';
import { readWord, writeWord } from './letter.ts';
import type { Word } from './letter.ts';
import { isVowel, tonePlace, type ToneStyle } from './syllable.ts';
import { telexMark, vniMark } from './typing-methods.ts';

/** How marks are typed: Telex, VNI, or marks on keys of their own. */
export type TypingMethod = 'telex' | 'vni' | 'marks';

/** A field being typed: what is finished, and the word that marks still change. */
export type Typing = {
  readonly before: string;
  readonly word: string;
  /** A mark was taken back, so the rest of this word is meant letter by letter. */
  readonly isPlain: boolean;
};

export type TypingRules = { readonly method: TypingMethod; readonly toneStyle: ToneStyle };

const letter = /^\p{L}$/u;

/** Goes on with a text that is already there. */
export function resumeTyping(text: string): Typing {
  const nfc = text.normalize('NFC');
  const word = /\p{L}*$/u.exec(nfc)?.[0] ?? '';
  return { before: nfc.slice(0, nfc.length - word.length), word, isPlain: false };
}

export function typedText({ before, word }: Typing): string {
  return before + word;
}

/** One key of the screen or of a real keyboard: a letter, a digit, a space. */
export function typeKey(typing: Typing, key: string, rules: TypingRules): Typing {
  const mark = typing.isPlain ? undefined : markOf(key, typing.word, rules.method);
  const marked = mark === undefined ? undefined : typeMark(typing, mark, key, rules);
  if (marked !== undefined) return marked;
  if (!letter.test(key)) return { before: typedText(typing) + key, word: '', isPlain: false };
  return { ...typing, word: extended(typing, key, rules) };
}

/** A key that is nothing but a mark (mode "letters with marks"). Without a place for it nothing happens. */
export function putMark(typing: Typing, mark: Mark, rules: TypingRules): Typing {
  const changed = changeWord(readWord(typing.word), mark);
  return changed.kind === 'no-place' ? typing : { ...typing, word: written(changed.word, rules) };
}

/** Takes back the last letter with its marks; the tone moves to where it now belongs. */
export function backspace(typing: Typing, rules: TypingRules): Typing {
  if (typing.word === '') return resumeTyping(Array.from(typing.before).slice(0, -1).join(''));
  const word = readWord(typing.word);
  const letters = word.letters.slice(0, -1);
  const tone = letters.some(isVowel) ? word.tone : 'level';
  return {
    ...typing,
    word: written({ letters, tone }, rules),
    isPlain: typing.isPlain && letters.length > 0,
  };
}

function markOf(key: string, word: string, method: TypingMethod): Mark | undefined {
  switch (method) {
    case 'telex':
      return telexMark(key);
    case 'vni':
      return word === '' ? undefined : vniMark(key);
    case 'marks':
      return undefined;
    default:
      return method satisfies never;
  }
}

function typeMark(typing: Typing, mark: Mark, key: string, rules: TypingRules): Typing | undefined {
  const changed = changeWord(readWord(typing.word), mark);
  switch (changed.kind) {
    case 'changed':
      return { ...typing, word: written(changed.word, rules) };
    case 'undone':
      return undone(typing, changed.word, key, rules);
    case 'no-place':
      return rules.method === 'telex' && /^w$/i.test(key)
        ? { ...typing, word: typing.word + (key === 'W' ? 'Ư' : 'ư') }
        : undefined;
    default:
      return changed satisfies never;
  }
}

/** The mark goes and its key comes as it is: `ass` is "as", `ddd` is "dd". */
function undone(typing: Typing, word: Word, key: string, rules: TypingRules): Typing {
  const text = written(word, rules);
  if (letter.test(key)) return { ...typing, word: text + key, isPlain: true };
  return { before: typing.before + text + key, word: '', isPlain: false };
}

function extended(typing: Typing, key: string, rules: TypingRules): string {
  if (typing.isPlain) return typing.word + key;
  const added = readWord(key).letters[0];
  return added === undefined ? typing.word : written(addLetter(readWord(typing.word), added), rules);
}

function written(word: Word, { toneStyle }: TypingRules): string {
  return writeWord(word, tonePlace(word, toneStyle));
}
