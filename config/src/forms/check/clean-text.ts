/** Composed letters, one space between words, nothing invisible; `undefined` for anything but text or a number. */
export function cleanLine(raw: unknown): string | undefined {
  if (typeof raw === 'number' && Number.isFinite(raw)) return String(raw);
  if (typeof raw !== 'string') return undefined;
  return visible(raw).replace(/\s+/gu, ' ').trim();
}

/** The same with line breaks kept, at most one empty line in a row. */
export function cleanParagraphs(raw: unknown): string | undefined {
  if (typeof raw !== 'string') return undefined;
  const lines = visible(raw.replace(/\r\n?/g, '\n')).split('\n');
  return lines
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/**
 * Zero-width and direction marks and half letters (lone surrogates) go; control characters become spaces. Letters
 * are composed last, because a mark that goes may have stood between a letter and its accent.
 */
function visible(text: string): string {
  return text
    .replace(/[\p{Cf}\p{Cs}\uFFFD]/gu, '')
    .replace(/[^\P{Cc}\n]/gu, ' ')
    .normalize('NFC');
}

/** How many letters a reader counts. */
export function letterCount(text: string): number {
  return [...text].length;
}
