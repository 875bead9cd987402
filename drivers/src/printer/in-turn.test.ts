import { expect, it } from 'vitest';
import { createTurns } from './in-turn.ts';

it('DR-13 a task that throws does not stop the next one', async () => {
  const inTurn = createTurns();
  const broken = inTurn(() => Promise.reject(new Error('broken')));
  const next = inTurn(() => Promise.resolve('next'));
  await expect(broken).rejects.toThrow('broken');
  expect(await next).toBe('next');
});
