import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDisplayBus, type DisplayBus } from './display-bus.ts';
import { AsciiDisplay, FakeDisplayWire, ModbusSlave, PoleDisplay } from './display.fake.ts';
import { sealed } from './modbus-slave.fake.ts';
import { createDisplay, type Display, type DisplayState } from './display.ts';
import type { DisplayTemplateId } from './display-template.ts';

const line = { baudRate: 9600, dataBits: 8, parity: 'none', stopBits: 1 } as const;

function now(): number {
  return performance.now();
}

function busOn(wire: FakeDisplayWire): DisplayBus {
  return createDisplayBus({ open: wire.open, now, lineSettings: line, random: () => 0 });
}

interface Watched {
  readonly display: Display;
  readonly states: DisplayState['kind'][];
}

function watched(bus: DisplayBus, template: DisplayTemplateId, address = 1, digits = 4): Watched {
  const states: DisplayState['kind'][] = [];
  const display = createDisplay({
    bus,
    template,
    address,
    digits,
    onState: (state) => states.push(state.kind),
  });
  return { display, states };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a display', () => {
  it.each([
    ['ascii', new AsciiDisplay(7, 4), 'A012', 'unknown'],
    ['ascii-cr', new AsciiDisplay(7, 4, 'cr'), 'A012', 'unknown'],
    ['modbus-number', new ModbusSlave(7, 4), '  12', 'ready'],
    ['modbus-segments', new ModbusSlave(7, 4), 'A012', 'ready'],
  ] as const)(
    'LD-9 %s: people read the number; whoever never answers is unknown',
    async (id, fake, text, state) => {
      const wire = new FakeDisplayWire([fake]);
      const { display } = watched(busOn(wire), id, 7);
      display.show('A012');
      await vi.advanceTimersByTimeAsync(500);
      expect(fake.text).toBe(text);
      expect(display.state).toEqual({ kind: state });
      display.show('');
      await vi.advanceTimersByTimeAsync(500);
      expect(fake.text).toBe('    ');
    },
  );

  it('LD-9 a pole display is set back once and then written', async () => {
    const pole = new PoleDisplay();
    const { display } = watched(busOn(new FakeDisplayWire([pole])), 'cd5220', 0, 20);
    display.show('A012');
    await vi.advanceTimersByTimeAsync(500);
    display.show('A013');
    await vi.advanceTimersByTimeAsync(500);
    expect(pole.text.trim()).toBe('A013');
    expect(pole.starts).toBe(1);
    display.show('');
    await vi.advanceTimersByTimeAsync(500);
    expect(pole.text.trim()).toBe('');
  });

  it('LD-10 only the newest text goes out', async () => {
    const fake = new ModbusSlave(1, 4);
    const wire = new FakeDisplayWire([fake]);
    const { display } = watched(busOn(wire), 'modbus-segments');
    await vi.advanceTimersByTimeAsync(100);
    const before = wire.heard.length;
    for (const text of ['A001', 'A002', 'A003', 'A004', 'A005']) display.show(text);
    await vi.advanceTimersByTimeAsync(500);
    expect(fake.text).toBe('A005');
    expect(wire.heard.length - before).toBeLessThanOrEqual(2);
  });

  it('LD-11 is told again every 30 seconds', async () => {
    const fake = new AsciiDisplay(1, 4);
    const wire = new FakeDisplayWire([fake]);
    const { display } = watched(busOn(wire), 'ascii');
    display.show('A012');
    await vi.advanceTimersByTimeAsync(1_000);
    fake.text = '????';
    await vi.advanceTimersByTimeAsync(28_000);
    expect(fake.text).toBe('????');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(fake.text).toBe('A012');
  });

  it('LD-12 is told again after its line was away, the newest only', async () => {
    const fake = new ModbusSlave(1, 4);
    const wire = new FakeDisplayWire([fake]);
    const { display, states } = watched(busOn(wire), 'modbus-segments');
    display.show('A001');
    await vi.advanceTimersByTimeAsync(500);
    wire.cable.unplug();
    await vi.advanceTimersByTimeAsync(500);
    expect(display.state).toEqual({ kind: 'away', why: 'no-such-device' });
    display.show('A002');
    display.show('A003');
    fake.text = '    ';
    const before = wire.heard.length;
    wire.cable.plug();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(fake.text).toBe('A003');
    expect(wire.heard.length - before).toBe(1);
    expect(states).toEqual(['ready', 'away', 'away', 'ready']);
  });

  it('LD-13 tests all segments and tells its address, then shows its number again', async () => {
    const fake = new ModbusSlave(5, 4);
    const wire = new FakeDisplayWire([fake]);
    const { display } = watched(busOn(wire), 'modbus-segments', 5);
    display.show('A012');
    await vi.advanceTimersByTimeAsync(100);
    const test = display.test();
    await vi.advanceTimersByTimeAsync(100);
    expect(await test).toBe(true);
    expect(fake.text).toBe('8888');
    display.show('A013');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(fake.text).toBe('8888');
    await vi.advanceTimersByTimeAsync(3_000);
    expect(fake.text).toBe('A013');
    const identify = display.identify();
    await vi.advanceTimersByTimeAsync(100);
    expect(await identify).toBe(true);
    expect(fake.text).toBe('  05');
    await vi.advanceTimersByTimeAsync(4_000);
    wire.goOffline(5);
    const failing = display.test();
    await vi.advanceTimersByTimeAsync(3_100);
    expect(await failing).toBe(false);
  });

  it.each([
    ['goes offline', 'goOffline'],
    ['garbles', 'garble'],
    ['has a wrong CRC', 'breakCrc'],
    ['answers for another address', 'answerAsAnother'],
  ] as const)('LD-14 one that %s is silent, and ready when it is well again', async (_name, hand) => {
    const fake = new ModbusSlave(3, 4);
    const wire = new FakeDisplayWire([fake]);
    const { display, states } = watched(busOn(wire), 'modbus-number', 3);
    await vi.advanceTimersByTimeAsync(500);
    wire[hand](3);
    display.show('A044');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(display.state).toEqual({ kind: 'silent' });
    wire.heal(3);
    await vi.advanceTimersByTimeAsync(9_000);
    expect(display.state).toEqual({ kind: 'ready' });
    expect(fake.text).toBe('  44');
    expect(states).toEqual(['ready', 'silent', 'ready']);
  });

  it('LD-14 a slow answer is waited for; one that is too slow is silence', async () => {
    const wire = new FakeDisplayWire([new ModbusSlave(3, 4)]);
    wire.slowDown(3, 150);
    const { display } = watched(busOn(wire), 'modbus-segments', 3);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(display.state).toEqual({ kind: 'ready' });
    wire.slowDown(3, 2_000);
    display.show('A001');
    await vi.advanceTimersByTimeAsync(1_500);
    expect(display.state).toEqual({ kind: 'silent' });
  });

  it('LD-15 one that refuses says with which code', async () => {
    const fake = new ModbusSlave(3, 4);
    vi.spyOn(fake, 'take').mockImplementation(() => [sealed([3, 0x90, 1])]);
    const wire = new FakeDisplayWire([fake]);
    const { display } = watched(busOn(wire), 'modbus-segments', 3);
    await vi.advanceTimersByTimeAsync(500);
    expect(display.state).toEqual({ kind: 'refused', exceptionCode: 1 });
  });

  it('LD-16 a closed one says so and sends nothing more', async () => {
    const fake = new AsciiDisplay(1, 4);
    const wire = new FakeDisplayWire([fake]);
    const { display } = watched(busOn(wire), 'ascii');
    await vi.advanceTimersByTimeAsync(100);
    display.close();
    display.show('A012');
    expect(await display.test()).toBe(false);
    const before = wire.heard.length;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(wire.heard.length).toBe(before);
    expect(display.state).toEqual({ kind: 'closed' });
  });
});
