/** A note of the log: some words, or a key and why it was refused (`call-next: queue-empty`). */
export type NoteParts = { words: string[]; refusal?: string };

export function notePartsOf(note: string): NoteParts {
  const [said = '', refusal] = note.split(': ');
  const words = said.split(' ').filter((word) => word !== '');
  return refusal === undefined ? { words } : { words, refusal };
}
