import type { ServerResponse } from 'node:http';

/** Fires when the caller closes the line before he has his answer. */
export function hungUp(response: ServerResponse): AbortSignal {
  const controller = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) controller.abort();
  });
  return controller.signal;
}
