/** `K7M4 2QXP`: two halves are read, said and typed more surely than eight letters. */
export function spoken(code: string): string {
  return `${code.slice(0, 4)} ${code.slice(4)}`;
}
