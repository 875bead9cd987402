/** The little of a Socket.IO client that an agent needs. */
export interface ServerLine {
  readonly connected: boolean;
  /** Changes with every connection. */
  readonly id?: string | undefined;
  // Socket.IO's own listener type; every payload is parsed before use.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly on: (event: string, listener: (...args: any[]) => void) => unknown;
  readonly emit: (event: string, ...args: unknown[]) => unknown;
  timeout(ms: number): { emitWithAck(event: string, ...args: unknown[]): Promise<unknown> };
}

/** The other side's answer; undefined: none in time, or no connection. Nothing is kept back to be sent later. */
export async function askServer(
  line: ServerLine,
  event: string,
  words: unknown,
  timeoutMs: number,
): Promise<unknown> {
  if (!line.connected) return undefined;
  return line
    .timeout(timeoutMs)
    .emitWithAck(event, words)
    .catch(() => undefined);
}

/** Says something if somebody listens. Socket.IO would keep it for the next connection, where it is no longer true. */
export function tellServer(line: ServerLine, event: string, words: unknown): void {
  if (line.connected) line.emit(event, words);
}

/**
 * Acknowledgements are numbered anew with every connection: a late answer on a new one would be taken as the answer to
 * something else. So it is given on the connection that asked, or not at all.
 */
export function onThisConnection(
  line: ServerLine,
  answer: (reply: unknown) => void,
): (reply: unknown) => void {
  const { id } = line;
  return (reply) => {
    if (line.connected && line.id === id) answer(reply);
  };
}
