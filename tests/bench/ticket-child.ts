import { once } from 'node:events';

/** Says something to the bench that started this process; resolves when it was heard. */
export async function say(word: unknown): Promise<void> {
  const heard = once(process, 'message');
  process.send?.(word);
  await heard;
}

/** Nothing more to say: the process may end. */
export function leave(): void {
  process.disconnect();
}
