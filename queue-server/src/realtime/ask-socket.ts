import type { Socket } from 'socket.io';

/**
 * What the other side answers; undefined if it does not in time, or leaves: then nobody waits out the time for a
 * line that is gone.
 */
export function askSocket(
  socket: Socket,
  event: string,
  words: unknown,
  timeoutMs: number,
): Promise<unknown> {
  if (!socket.connected) return Promise.resolve(undefined);
  return new Promise((resolve) => {
    const done = (answer: unknown): void => {
      socket.off('disconnect', gone);
      resolve(answer);
    };
    const gone = (): void => done(undefined);
    socket.once('disconnect', gone);
    socket.timeout(timeoutMs).emit(event, words, (error: unknown, answer: unknown) => {
      done(error === null || error === undefined ? answer : undefined);
    });
  });
}
