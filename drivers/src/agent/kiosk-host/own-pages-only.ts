import type { IncomingHttpHeaders } from 'node:http';

export interface Asking {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  readonly headers: IncomingHttpHeaders;
}

/**
 * Whether a request comes from this kiosk's own page, or from a program of this PC. A page of elsewhere that a browser
 * here has open must not use the kiosk's rights: neither by its own name for this address (DNS rebinding: Host), nor
 * from its own origin.
 */
export function isOwnPage({ method, url, headers }: Asking, port: number): boolean {
  const own = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (headers.host === undefined || !own.includes(headers.host)) return false;
  if (headers.origin !== undefined && headers.origin !== `http://${headers.host}`) return false;
  const site = headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none') return true;
  // A link on another page, such as the page of devices, may lead to the screen; the screen itself gives nothing away.
  return method === 'GET' && headers['sec-fetch-mode'] === 'navigate' && /^\/(kiosk)?(\?|$)/.test(url ?? '');
}
