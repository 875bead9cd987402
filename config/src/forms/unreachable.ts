/** Where a new kind of thing must be thought about: the build breaks before this can run. */
export function unreachable(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
}
