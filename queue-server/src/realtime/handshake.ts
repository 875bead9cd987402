/** The session tokens a browser sent with the handshake, whatever their cookie is called. */
export function readHandshakeCookies(header: string | undefined): string[] {
  return (header ?? '')
    .split(';')
    .map((part) => part.trim().split('='))
    .filter(([name]) => name?.startsWith('motcua_'))
    .flatMap(([, value]) => (value === undefined ? [] : [value]));
}
