export type Asked = {
  readonly line: string;
  readonly key: string | null;
  readonly body: unknown;
  readonly signal: AbortSignal | undefined;
};
/** A status with what is said; `silent`: no answer ever; `down`: no server. */
export type Reply = readonly [status: number, json: unknown] | 'silent' | 'down';

/** A server behind `fetch`: remembers every question, and answers "METHOD /path" as told; all else is a 404. */
export function fakeServer(replies: Readonly<Record<string, Reply>>) {
  const asked: Asked[] = [];
  const answers = new Map(Object.entries(replies));
  const fetchFn: typeof fetch = async (input, init = {}) => {
    const path = (input instanceof Request ? input.url : String(input)).replace('/api/v1', '');
    const line = `${init.method ?? 'GET'} ${path}`;
    const signal = init.signal ?? undefined;
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined;
    asked.push({ line, key: new Headers(init.headers).get('idempotency-key'), body, signal });
    const reply = answers.get(line) ?? refusal(404, 'not-found');
    if (reply === 'down') throw new TypeError('fetch failed');
    if (reply === 'silent') return untilAborted(signal);
    return new Response(JSON.stringify(reply[1]), { status: reply[0] });
  };
  return { asked, fetchFn, answer: (line: string, reply: Reply) => void answers.set(line, reply) };
}

/** A refusal as the server words it. */
export function refusal(status: number, code: string): Reply {
  return [status, { type: 'about:blank', title: code, status, code }];
}

function untilAborted(signal: AbortSignal | undefined): Promise<Response> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(new DOMException('left', 'AbortError')));
  });
}
