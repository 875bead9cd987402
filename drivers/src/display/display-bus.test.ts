import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDisplayBus, type DisplayBus } from './display-bus.ts';
import { FakeDisplayWire, ModbusSlave } from './display.fake.ts';
import { createDisplay } from './display.ts';
import { gapMs } from './line-time.ts';
import { createWriteReplyReader } from './modbus-reply.ts';
import { writeNumber } from './modbus-request.ts';
import { openOnBus } from './open-on-bus.ts';

const line = { baudRate: 9600, dataBits: 8, parity: 'none', stopBits: 1 } as const;
const characterMs = 10_000 / 9600;

function now(): number {
  return performance.now();
}

function slaves(count: number): ModbusSlave[] {
  return Array.from({ length: count }, (_, i) => new ModbusSlave(i + 1, 4));
}

function busOn(wire: FakeDisplayWire): DisplayBus {
  return createDisplayBus({ open: wire.open, now, lineSettings: line, random: () => 0 });
}

function ask(bus: DisplayBus, address: number, value: number) {
  const bytes = writeNumber(address, value);
  return bus.transact({ address, bytes: () => bytes, reader: createWriteReplyReader });
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a bus with several displays', () => {
  it('LD-17 the silence between two messages is 3.5 characters, and 1.75 ms on fast lines', () => {
    expect(gapMs(line)).toBeCloseTo(3.646, 3);
    expect(gapMs({ ...line, baudRate: 1200, parity: 'even' })).toBeCloseTo(32.08, 2);
    expect(gapMs({ ...line, baudRate: 115_200 })).toBe(1.75);
  });

  it('LD-17 keeps that silence after the last character of every message, ours or theirs', async () => {
    const wire = new FakeDisplayWire(slaves(3), now);
    const bus = busOn(wire);
    await vi.advanceTimersByTimeAsync(1);
    const all = [1, 2, 3].flatMap((address) => [1, 2, 3].map((value) => ask(bus, address, value)));
    await vi.advanceTimersByTimeAsync(2_000);
    expect((await Promise.all(all)).map(({ kind }) => kind)).toEqual(new Array(9).fill('answered'));
    const starts = wire.heard.map(({ at }) => at);
    expect(starts).toHaveLength(9);
    for (let i = 1; i < starts.length; i += 1)
      expect((starts[i] ?? 0) - (starts[i - 1] ?? 0)).toBeGreaterThanOrEqual(8 * characterMs + gapMs(line));
  });

  it('LD-18 says nothing while an answer is still awaited', async () => {
    const wire = new FakeDisplayWire(slaves(2), now);
    wire.slowDown(1, 120);
    const bus = busOn(wire);
    await vi.advanceTimersByTimeAsync(1);
    const slow = ask(bus, 1, 7);
    const other = ask(bus, 2, 8);
    await vi.advanceTimersByTimeAsync(1_000);
    expect([(await slow).kind, (await other).kind]).toEqual(['answered', 'answered']);
    expect((wire.heard[1]?.at ?? 0) - (wire.heard[0]?.at ?? 0)).toBeGreaterThanOrEqual(120 + gapMs(line));
  });

  it('LD-19 asks a silent address three times, with the others in between', async () => {
    const wire = new FakeDisplayWire(slaves(2), now);
    wire.goOffline(1);
    const bus = busOn(wire);
    await vi.advanceTimersByTimeAsync(1);
    const silent = ask(bus, 1, 7);
    const others = [ask(bus, 2, 1), ask(bus, 2, 2)];
    await vi.advanceTimersByTimeAsync(2_000);
    expect((await silent).kind).toBe('silent');
    expect((await Promise.all(others)).map(({ kind }) => kind)).toEqual(['answered', 'answered']);
    expect(wire.heard.map(({ bytes }) => bytes[0])).toEqual([1, 2, 2, 1, 1]);
    expect(bus.isOffline(1)).toBe(true);
    expect(bus.isOffline(2)).toBe(false);
  });

  it('LD-20 leaves a silent address alone for 1, 2, 4 and then 8 seconds, and knows it again at once', async () => {
    const wire = new FakeDisplayWire(slaves(1), now);
    wire.goOffline(1);
    const bus = busOn(wire);
    createDisplay({ bus, template: 'modbus-number', address: 1, digits: 4 });
    await vi.advanceTimersByTimeAsync(60_000);
    const tried = wire.heard.map(({ at }) => at).slice(2);
    const rests = tried.slice(1).map((at, i) => Math.round((at - (tried[i] ?? 0)) / 1000));
    expect(rests).toEqual([1, 2, 4, 8, 8, 8, 8, 8, 8].slice(0, rests.length));
    expect(rests.length).toBeGreaterThanOrEqual(7);
    wire.heal(1);
    await vi.advanceTimersByTimeAsync(8_500);
    expect(bus.isOffline(1)).toBe(false);
  });

  it('LD-21 dead neighbours delay a live display by one answer time each at most', async () => {
    const fakes = slaves(8);
    const wire = new FakeDisplayWire(fakes, now);
    for (const dead of [1, 2, 3, 4]) wire.goOffline(dead);
    const bus = busOn(wire);
    const displays = fakes.map(({ address }) =>
      createDisplay({ bus, template: 'modbus-segments', address, digits: 4 }),
    );
    const waits: number[] = [];
    for (let round = 0; round < 300; round += 1) {
      const text = `A${String(round).padStart(3, '0')}`;
      for (const display of displays) display.show(text);
      const before = now();
      while (fakes.slice(4).some((fake) => fake.text !== text)) await vi.advanceTimersByTimeAsync(5);
      waits.push(now() - before);
      await vi.advanceTimersByTimeAsync(150);
    }
    const frameMs = (13 + 8) * characterMs + gapMs(line) + 2;
    expect(Math.max(...waits)).toBeLessThan(4 * (200 + frameMs) + 2 * 4 * frameMs);
    waits.sort((a, b) => a - b);
    expect(waits[150] ?? Infinity).toBeLessThan(200);
  });

  it('LD-22 every device that wants the line gets it in turn', async () => {
    const fakes = slaves(5);
    const wire = new FakeDisplayWire(fakes, now);
    const bus = busOn(wire);
    await vi.advanceTimersByTimeAsync(1);
    let isOver = false;
    const served = [0, 0, 0, 0, 0];
    for (let i = 0; i < 5; i += 1)
      void (async () => {
        while (!isOver) {
          await ask(bus, i + 1, served[i] ?? 0);
          served[i] = (served[i] ?? 0) + 1;
        }
      })();
    await vi.advanceTimersByTimeAsync(10_000);
    isOver = true;
    await vi.advanceTimersByTimeAsync(1_000);
    expect(Math.min(...served)).toBeGreaterThan(50);
    expect(Math.max(...served) - Math.min(...served)).toBeLessThanOrEqual(1);
  });

  it('LD-23 a line that is away answers at once, and whoever waits is told', async () => {
    const wire = new FakeDisplayWire(slaves(2), now);
    wire.goOffline(1);
    const bus = busOn(wire);
    expect(await ask(bus, 1, 1)).toEqual({ kind: 'away', why: 'closed' });
    await vi.advanceTimersByTimeAsync(1);
    const waiting = [ask(bus, 1, 1), ask(bus, 2, 1)];
    await vi.advanceTimersByTimeAsync(20);
    wire.cable.unplug();
    expect((await Promise.all(waiting)).map(({ kind }) => kind)).toEqual(['away', 'away']);
    await vi.advanceTimersByTimeAsync(300);
    expect(await ask(bus, 2, 1)).toEqual({ kind: 'away', why: 'no-such-device' });
    wire.cable.plug();
    await vi.advanceTimersByTimeAsync(6_000);
    const after = ask(bus, 2, 1);
    await vi.advanceTimersByTimeAsync(100);
    expect((await after).kind).toBe('answered');
    bus.close();
    expect(await ask(bus, 2, 1)).toEqual({ kind: 'away', why: 'closed' });
  });

  it('LD-24 a polled device has a seat on the bus in the shape of a port', async () => {
    const wire = new FakeDisplayWire(slaves(2), now);
    const bus = busOn(wire);
    const open = openOnBus(bus, { address: 2, replyBytes: 8 });
    const heard: number[] = [];
    let isClosed = false;
    const listener = {
      onBytes: (bytes: Uint8Array) => void heard.push(...bytes),
      onClose: () => (isClosed = true),
    };
    expect(await open(listener)).toEqual({ ok: false, error: 'closed' });
    await vi.advanceTimersByTimeAsync(1);
    const opened = await open(listener);
    if (!opened.ok) throw new Error(opened.error);
    const seat = opened.value;
    void ask(bus, 1, 3);
    const asked = seat.write(writeNumber(2, 9));
    await vi.advanceTimersByTimeAsync(500);
    expect(await asked).toEqual({ ok: true, value: true });
    expect(heard).toEqual([...writeNumber(2, 9)]);
    const before = wire.heard.length;
    wire.goOffline(2);
    for (let value = 0; value < 20; value += 1) void seat.write(writeNumber(2, value));
    await vi.advanceTimersByTimeAsync(900);
    expect(wire.heard.length - before).toBe(3);
    wire.cable.unplug();
    expect([isClosed, seat.isOpen]).toEqual([true, false]);
    expect(await seat.write(writeNumber(2, 1))).toEqual({ ok: false, error: 'closed' });
  });
});
