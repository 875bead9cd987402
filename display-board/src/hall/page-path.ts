/** The last part of an address such as /rate/q3 or /t/…; undefined where nothing stands behind `parent`. */
export function idBehind(parent: string, path: string): string | undefined {
  const parts = path.split('/').filter((part) => part !== '');
  const index = parts.lastIndexOf(parent);
  return index < 0 ? undefined : parts[index + 1];
}
