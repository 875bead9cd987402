/** Path of a Chromium to test with; installs one where none is. */
export function findChromium(root: string): Promise<string>;
