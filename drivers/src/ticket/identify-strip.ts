import type { PaperWidth } from '../codec/printer-models.ts';
import type { TextLine } from '../codec/text-lines.ts';
import { withoutMarks } from './emergency-text.ts';

/** A strip that says which of many printers this is: its id large, its name and place small, without marks. */
export function identifyStrip(
  printer: { readonly id: string; readonly name: string; readonly place: string },
  widthDots: PaperWidth,
): readonly TextLine[] {
  const columns = widthDots / 12;
  function fit(text: string, scale: TextLine['scale']): TextLine {
    return { text: withoutMarks(text).slice(0, Math.floor(columns / scale)), scale };
  }
  return [fit(printer.id, 2), fit(printer.name, 1), fit(printer.place, 1)];
}
