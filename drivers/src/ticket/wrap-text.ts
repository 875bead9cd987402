/** Width of a word or a piece of one, in dots. */
export type Measure = (text: string) => number;

interface Line {
  readonly text: string;
  readonly width: number;
}

const ELLIPSIS = '…';

/**
 * Breaks a text into lines no wider than `width` dots, between words where it can and inside a word where it must;
 * never at a no-break space. More than `maxLines` ends the last line with an ellipsis.
 */
export function wrapText(text: string, width: number, maxLines: number, measure: Measure): string[] {
  const lines = fill(text, width, measure);
  const kept = lines.slice(0, maxLines).map((line) => line.text);
  if (lines.length > maxLines) kept[maxLines - 1] = shorten(kept[maxLines - 1] ?? '', width, measure);
  return kept;
}

/** The same lines, no wider than they need be: a text then does not end in a lone short word. */
export function wrapBalanced(text: string, width: number, maxLines: number, measure: Measure): string[] {
  const lines = fill(text, width, measure);
  if (lines.length < 2 || lines.length > maxLines) return wrapText(text, width, maxLines, measure);
  let best = lines;
  for (let narrower = width * 0.95; narrower > width / 2; narrower *= 0.95) {
    const tried = fill(text, narrower, measure);
    if (tried.length > lines.length) break;
    best = tried;
  }
  return best.map((line) => line.text);
}

/** Word by word: kerning across a space is less than a dot, and single words can be remembered. */
function fill(text: string, width: number, measure: Measure): Line[] {
  const lines: Line[] = [];
  const gap = measure(' ');
  for (const word of text
    .normalize('NFC')
    .split(/[ \n\t]+/)
    .filter(Boolean)) {
    const wordWidth = measure(word);
    const last = lines.at(-1);
    if (last && last.width + gap + wordWidth <= width) {
      lines[lines.length - 1] = { text: `${last.text} ${word}`, width: last.width + gap + wordWidth };
    } else {
      lines.push(...breakWord({ text: word, width: wordWidth }, width, measure));
    }
  }
  return lines;
}

function breakWord(word: Line, width: number, measure: Measure): Line[] {
  if (word.width <= width) return [word];
  const pieces: Line[] = [];
  let piece = '';
  for (const char of word.text) {
    if (piece && measure(piece + char) > width) {
      pieces.push({ text: piece, width: measure(piece) });
      piece = '';
    }
    piece += char;
  }
  return [...pieces, { text: piece, width: measure(piece) }];
}

function shorten(line: string, width: number, measure: Measure): string {
  let kept = line;
  while (kept && measure(kept + ELLIPSIS) > width) kept = kept.slice(0, -1).trimEnd();
  return kept + ELLIPSIS;
}
