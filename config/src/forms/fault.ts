import type { Localised } from '../schema/text.ts';
import words from '../../forms/words.json' with { type: 'json' };

export type FaultCode = Exclude<keyof typeof words, 'progress'>;

/** What is wrong with an answer, and what to do, in every language. */
export interface Fault {
  readonly code: FaultCode;
  readonly words: Localised;
  /** In a repeating group: which row, from 0, and which of its columns. */
  readonly row?: number;
  readonly column?: string;
}

type Blanks = Readonly<Record<string, string | number | Localised>>;

function filled(text: string, blanks: Blanks, locale: keyof Localised): string {
  return text.replace(/\{\{(\w+)\}\}/g, (slot, name: string) => {
    const value = blanks[name];
    if (value === undefined) return slot;
    return typeof value === 'object' ? value[locale] : String(value);
  });
}

function say(key: keyof typeof words, blanks: Blanks): Localised {
  return { vi: filled(words[key].vi, blanks, 'vi'), en: filled(words[key].en, blanks, 'en') };
}

export function fault(code: FaultCode, blanks: Blanks = {}): Fault {
  return { code, words: say(code, blanks) };
}

/** "Câu 3 trên 9" */
export function progressWords(page: { readonly number: number; readonly of: number }): Localised {
  return say('progress', { number: page.number, of: page.of });
}
