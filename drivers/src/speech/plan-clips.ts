/** Words as clips are named: small letters, without punctuation. */
export function wordsOf(text: string): string[] {
  return text
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/**
 * The clips that say this sentence, the longest known phrase first at every place; `undefined` when a word has none.
 * `clips`: phrase to whatever stands for the clip. The longest phrase that leaves a gap is given up for a shorter one.
 */
export function planClips<T>(text: string, clips: ReadonlyMap<string, T>): T[] | undefined {
  const words = wordsOf(text);
  if (words.length === 0) return undefined;
  const longest = Math.max(0, ...Array.from(clips.keys(), (phrase) => phrase.split(' ').length));
  const hopeless = new Set<number>();
  function from(at: number): T[] | undefined {
    if (at === words.length) return [];
    if (hopeless.has(at)) return undefined;
    for (let count = Math.min(longest, words.length - at); count > 0; count -= 1) {
      const clip = clips.get(words.slice(at, at + count).join(' '));
      if (clip === undefined) continue;
      const rest = from(at + count);
      if (rest) return [clip, ...rest];
    }
    hopeless.add(at);
    return undefined;
  }
  return from(0);
}
