import type { PackInUse } from '../wording/pack.ts';
import type { Part } from './part.ts';
import { speakerPart } from './part.ts';
import type { Utterance } from './say-page.ts';

/** A rest as after a sentence, in milliseconds. */
const restMs = 350;

/** A line of the pack in a text: where, as it is shown, and the Vietnamese that it stands for. */
type Found = { readonly at: number; readonly line: string; readonly own: string };

/**
 * A line of local speakers is heard as one of them recorded it, and its Vietnamese, which stands beside it, is not said
 * again. Without a recording only the Vietnamese is said: no voice of ours reads a language that it does not know.
 */
export function sayInPack(
  texts: Utterance,
  { vietnamese, spoken }: Pick<PackInUse, 'vietnamese' | 'spoken'>,
  hasClip: (part: string) => boolean,
): (string | Part)[] {
  if (vietnamese.size === 0) return [...texts];
  const said: (string | Part)[] = [];
  let beside = '';
  for (const text of texts) {
    let rest = without(text, beside);
    beside = '';
    for (let found = nextLine(rest, vietnamese); found !== undefined; found = nextLine(rest, vietnamese)) {
      const { at, line, own } = found;
      const part = speakerPart(spoken.get(line) ?? '');
      said.push(...spokenText(rest.slice(0, at)), hasClip(part) ? { key: part, restMs } : own);
      rest = without(rest.slice(at + line.length), own);
      beside = spokenText(rest).length === 0 ? own : '';
    }
    said.push(...spokenText(rest));
  }
  return said;
}

/** The earliest line of the pack in a text, and of two at one place the longer. */
function nextLine(text: string, vietnamese: ReadonlyMap<string, string>): Found | undefined {
  let first: Found | undefined;
  for (const [line, own] of vietnamese) {
    const at = line === '' ? -1 : text.indexOf(line);
    if (at < 0 || isWordAt(text, at - 1) || isWordAt(text, at + line.length)) continue;
    if (first === undefined || at < first.at || (at === first.at && line.length > first.line.length))
      first = { at, line, own };
  }
  return first;
}

/** The text without the Vietnamese that it begins with. */
function without(text: string, beside: string): string {
  const bare = text.trimStart();
  if (beside === '' || !bare.startsWith(beside) || isWordAt(bare, beside.length)) return text;
  return bare.slice(beside.length);
}

function isWordAt(text: string, at: number): boolean {
  return /[\p{L}\p{M}\p{N}]/u.test(text.charAt(at));
}

function spokenText(text: string): string[] {
  return /[\p{L}\p{N}]/u.test(text) ? [text.trim()] : [];
}
