/** As long as the longest announcement that anybody listens to. */
const longestText = 400;

/**
 * One line of printable text, or nothing that can be said. Marks and letters are composed, so that the same words are
 * the same bytes; control characters, which some engines obey, become spaces.
 */
export function speakable(text: string): string | undefined {
  const line = text
    .normalize('NFC')
    .replace(/[\p{C}\p{Z}]+/gu, ' ')
    .replace(/[<>]/g, ' ')
    .replace(/ +/g, ' ')
    .trim();
  return line === '' || line.length > longestText || !/[\p{L}\p{N}]/u.test(line) ? undefined : line;
}
