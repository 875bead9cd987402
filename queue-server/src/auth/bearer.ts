/** The token of `Authorization: Bearer …`, which programs show; pages have a cookie. */
export function bearerToken(header: string | undefined): string | undefined {
  return header?.startsWith('Bearer ') === true ? header.slice('Bearer '.length) : undefined;
}
