import { DeviceId } from '@motcua/contract';
import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { createTypingScanner } from './typing-scanner.ts';

const entry = {
  ...({ id: 'quet-1', agentId: 'agent-1', kioskId: 'kiosk-1', kind: 'keyboard' } as const),
  name: { vi: 'Máy quét', en: 'Scanner' },
};

function scannerHere() {
  const around = { now: () => Date.UTC(2026, 10, 23, 1) };
  const ids = { id: z.parse(DeviceId, entry.id), kioskId: z.parse(DeviceId, entry.kioskId) };
  return createTypingScanner({ ...ids, entry, around });
}

it('AG-92 a scanner that plays a keyboard waits as long as the screen asks, and no longer', async () => {
  const scanner = scannerHere();
  expect(scanner.health()).toMatchObject({ state: 'unknown', link: 'none', queue: 0, kioskId: 'kiosk-1' });
  const asking = new AbortController();
  const reply = scanner.scan(60_000, asking.signal);
  expect(scanner.health().queue).toBe(1);
  asking.abort();
  expect(await reply).toEqual({ kind: 'nothing' });
  expect(await scanner.scan(60_000, asking.signal)).toEqual({ kind: 'nothing' });
  expect(await scanner.scan(1, new AbortController().signal)).toEqual({ kind: 'nothing' });
  const last = scanner.scan(60_000, new AbortController().signal);
  await scanner.close();
  expect(await last).toEqual({ kind: 'nothing' });
  expect(scanner.health().queue).toBe(0);
});
