import { expect, it } from 'vitest';
import type { PortListener } from '../../port/byte-port.ts';
import { MemoryCable } from '../../port/in-memory-port.fake.ts';
import { createDeviceLog } from './device-log.ts';
import { tapPort } from './tap-port.ts';

const silent: PortListener = { onBytes: () => undefined, onClose: () => undefined };

it('AG-13 a log keeps the last fifty things, each with its moment, long ones cut at 64 bytes', () => {
  let now = Date.UTC(2026, 10, 23);
  const log = createDeviceLog({ now: () => now });
  for (let i = 0; i < 60; i += 1) {
    now += 1_000;
    log.note(`n${i}`);
  }
  log.bytes('in', new Uint8Array(100).fill(0xab));
  const entries = log.entries();
  expect(entries).toHaveLength(50);
  expect(entries[0]).toEqual({ at: '2026-11-23T00:00:12.000Z', way: 'note', bytes: 0, hex: '', note: 'n11' });
  expect(entries.at(-1)).toMatchObject({ way: 'in', bytes: 100, hex: 'ab'.repeat(64) });
});

it('AG-14 everything that passes a tapped port is in the log, and it passes unchanged', async () => {
  const heard: number[] = [];
  const written: number[] = [];
  const cable = new MemoryCable((bytes) => written.push(...bytes));
  const log = createDeviceLog({ now: () => 0 });
  const opened = await tapPort(cable.open, log)({ ...silent, onBytes: (bytes) => heard.push(...bytes) });
  if (!opened.ok) throw new Error(opened.error);
  await opened.value.write(Uint8Array.of(1, 2));
  cable.send(Uint8Array.of(3));
  cable.unplug();
  expect(await opened.value.write(Uint8Array.of(4))).toEqual({ ok: false, error: 'closed' });
  expect([written, heard]).toEqual([[1, 2], [3]]);
  const words = log.entries().map(({ way, hex, note }) => [way, hex, note].filter(Boolean).join(' '));
  expect(words).toEqual(['note open', 'out 0102', 'in 03', 'note closed', 'note closed']);
});

it('AG-13 what a scanner reads is counted and never kept', async () => {
  const cable = new MemoryCable();
  const log = createDeviceLog({ now: () => 0, isSecret: true });
  await tapPort(cable.open, log)(silent);
  cable.send(Buffer.from('012345678901|'));
  expect(log.entries().at(-1)).toMatchObject({ way: 'in', bytes: 13, hex: '', note: '' });
  expect(JSON.stringify(log.entries())).not.toMatch(/0123|30313233/);
});

it('AG-14 a port that does not open is noted with its reason', async () => {
  const cable = new MemoryCable();
  cable.fault = 'no-permission';
  const log = createDeviceLog({ now: () => 0 });
  expect(await tapPort(cable.open, log)(silent)).toEqual({ ok: false, error: 'no-permission' });
  expect(log.entries()).toMatchObject([{ way: 'note', note: 'no-permission' }]);
});
