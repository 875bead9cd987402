import { expect, it } from 'vitest';
import type { OpenPort } from '../../port/byte-port.ts';
import { MemoryCable } from '../../port/in-memory-port.fake.ts';
import { createSharedLines } from './shared-line.ts';

async function seat(open: OpenPort) {
  const heard: number[] = [];
  let closed = 0;
  const opened = await open({ onBytes: (bytes) => heard.push(...bytes), onClose: () => (closed += 1) });
  if (!opened.ok) throw new Error(opened.error);
  return { port: opened.value, heard, closed: () => closed };
}

it('AG-15 devices on one line share it: all hear, each writes whole, the last to leave closes it', async () => {
  const written: string[] = [];
  const cable = new MemoryCable((bytes) => written.push(Buffer.from(bytes).toString('hex')));
  const lines = createSharedLines();
  const [one, two] = [await seat(lines.at('bus', cable.open)), await seat(lines.at('bus', cable.open))];
  cable.send(Uint8Array.of(7));
  expect([one.heard, two.heard]).toEqual([[7], [7]]);
  await Promise.all([one.port.write(Uint8Array.of(1, 1)), two.port.write(Uint8Array.of(2, 2))]);
  expect(written).toEqual(['0101', '0202']);
  one.port.close();
  expect([one.port.isOpen, two.port.isOpen, cable.isOpen]).toEqual([false, true, true]);
  cable.send(Uint8Array.of(8));
  expect([one.heard, two.heard]).toEqual([[7], [7, 8]]);
  two.port.close();
  expect(cable.isOpen).toBe(false);
});

it('AG-15 a line that is pulled out is lost to all, and opens anew for whoever asks next', async () => {
  const cable = new MemoryCable();
  const lines = createSharedLines();
  const [one, two] = [await seat(lines.at('bus', cable.open)), await seat(lines.at('bus', cable.open))];
  cable.unplug();
  expect([one.closed(), two.closed()]).toEqual([1, 1]);
  const away = lines.at('bus', cable.open)({ onBytes: () => undefined, onClose: () => undefined });
  expect(await away).toEqual({ ok: false, error: 'no-such-device' });
  cable.plug();
  const again = await seat(lines.at('bus', cable.open));
  cable.send(Uint8Array.of(9));
  expect([again.heard, one.heard]).toEqual([[9], []]);
});
