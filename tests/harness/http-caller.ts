/** An HTTP answer, read whole. `cookie` is what a browser would send back. */
export type Answer = { status: number; body: unknown; cookie: string; headers: Headers };
export type CallOptions = {
  body?: unknown;
  /** Sent as it is, to try what is no JSON. */
  raw?: string;
  token?: string;
  cookie?: string;
  headers?: Record<string, string>;
};

export function httpCaller(
  base: string,
): (method: string, path: string, options?: CallOptions) => Promise<Answer> {
  return async (method, path, options = {}) => {
    const { body, raw, token, cookie, headers } = options;
    const content = raw ?? (body === undefined ? undefined : JSON.stringify(body));
    const response = await fetch(`${base}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        ...(content === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(cookie === undefined ? {} : { cookie }),
        ...headers,
      },
      ...(content === undefined ? {} : { body: content }),
    });
    const text = await response.text();
    return {
      status: response.status,
      body: parse(text),
      cookie: cookieOf(response),
      headers: response.headers,
    };
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function cookieOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
}
