/** Which keys a line is typed with. */
export type LineKeys = 'name' | 'text' | 'email' | 'lines' | 'code' | 'digits';

/** One line of a question to type in. A date has three, an address up to four. */
export type Line = {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  readonly keys: LineKeys;
  readonly maxLength: number;
  readonly isUpper?: boolean;
  /** Digits after which the next line is due. */
  readonly isFullAt?: number;
  /** One more key beside the digits. */
  readonly sign?: string;
  readonly width?: 'day' | 'year' | 'number';
  /** Behind the line: đồng, m². */
  readonly unit?: string;
  /** Text as it is shown while nobody types: `50.000`. */
  readonly shown?: string;
  readonly suggestions?: readonly string[];
  /** A suggestion is the whole line, not the last word of it. */
  readonly isSuggestionWhole?: boolean;
  readonly autoComplete?: string;
};

/** A part of an answer made of several boxes, such as the day of a date. */
export function partOf(raw: unknown, key: string): string {
  if (typeof raw !== 'object' || raw === null || !Object.hasOwn(raw, key)) return '';
  return textOf((raw as Record<string, unknown>)[key]); // any object has such keys
}

export function textOf(raw: unknown): string {
  if (typeof raw === 'string') return raw;
  return typeof raw === 'number' ? String(raw).replace('.', ',') : '';
}
