import { clearCd5220, initialiseCd5220, upperLineCd5220 } from '../codec/cd5220.ts';
import { asciiForms, asciiMessage } from '../codec/display-ascii.ts';
import { segmentsOf } from '../codec/segments.ts';
import { writeNumber, writeSegments } from './modbus-request.ts';

/** How a display is spoken to. `ascii-digits`, `ascii-cr` and `line-cr` are forms of `ascii` that some makers want. */
export const displayTemplateIds = [
  'ascii',
  'ascii-digits',
  'ascii-cr',
  'line-cr',
  'modbus-number',
  'modbus-segments',
  'cd5220',
] as const;
export type DisplayTemplateId = (typeof displayTemplateIds)[number];

export interface DisplayPlace {
  /** On the bus, 1 to 247; the text forms have two digits of it, a pole display has none. */
  readonly address: number;
  readonly digits: number;
}

/** What a display of one kind wants to be sent, and whether it answers. Pure. */
export interface DisplayTemplate {
  readonly answers: 'modbus' | 'nothing';
  /** Sent once after the line is opened. */
  readonly first?: () => Uint8Array;
  /** An empty text is a dark display. Texts longer than the display keep their last characters. */
  readonly encode: (text: string, place: DisplayPlace) => Uint8Array;
}

/** Right-aligned, as numbers are; of what does not fit the prefix goes first, for the digits tell people apart. */
export function fitText(text: string, digits: number): string {
  const plain = text.toUpperCase().replace(/[^\x20-\x7e]/g, ' ');
  return plain.slice(-digits).padStart(digits);
}

function asciiTemplate(id: keyof typeof asciiForms): DisplayTemplate {
  return {
    answers: 'nothing',
    encode: (text, { address, digits }) => asciiMessage(asciiForms[id], address, fitText(text, digits)),
  };
}

/** "A012" is 12: the prefix has no place in a number. More than the register holds keeps its last four digits. */
function numberIn(text: string): number | undefined {
  const digits = text.replace(/\D/g, '');
  if (digits === '') return undefined;
  const value = Number(digits);
  return value <= 0x7fff ? value : Number(digits.slice(-4));
}

function dark({ address, digits }: DisplayPlace): Uint8Array {
  return writeSegments(address, new Array<number>(digits).fill(0));
}

export const displayTemplates: Readonly<Record<DisplayTemplateId, DisplayTemplate>> = {
  ascii: asciiTemplate('ascii'),
  'ascii-digits': asciiTemplate('ascii-digits'),
  'ascii-cr': asciiTemplate('ascii-cr'),
  'line-cr': asciiTemplate('line-cr'),
  'modbus-number': {
    answers: 'modbus',
    encode(text, place) {
      const value = numberIn(text);
      // No number is dark, so the segments of the same display are put out.
      return value === undefined ? dark(place) : writeNumber(place.address, value);
    },
  },
  'modbus-segments': {
    answers: 'modbus',
    encode: (text, { address, digits }) => writeSegments(address, segmentsFitting(text, digits)),
  },
  cd5220: {
    answers: 'nothing',
    first: initialiseCd5220,
    encode: (text) => (text === '' ? clearCd5220() : upperLineCd5220(text)),
  },
};

/** A point takes no place of its own. */
function segmentsFitting(text: string, digits: number): number[] {
  const codes = segmentsOf(text).slice(-digits);
  return [...new Array<number>(digits - codes.length).fill(0), ...codes];
}
