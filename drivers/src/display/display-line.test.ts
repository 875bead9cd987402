import { describe, expect, it } from 'vitest';
import { eventually, openPtyPair } from '../port/pty-pair.fake.ts';
import { openSerialPort, type SerialSettings } from '../port/serial-port.ts';
import { createDisplayBus } from './display-bus.ts';
import { AsciiDisplay, FakeDisplayWire, ModbusSlave } from './display.fake.ts';
import { createDisplay } from './display.ts';

const lineSettings = { baudRate: 9600, dataBits: 8, parity: 'none', stopBits: 1 } as const;

function serial(path: string): SerialSettings {
  return { path, ...lineSettings, writeTimeoutMs: 1000 };
}

describe('displays on a real serial line', () => {
  it('LD-25 show their numbers, through unplug and replug', async () => {
    await using cable = await openPtyPair();
    const wire = new FakeDisplayWire([new ModbusSlave(1, 4), new ModbusSlave(2, 4), new AsciiDisplay(3, 4)]);
    let far = await wire.hold(openSerialPort(serial(cable.far)));
    const bus = createDisplayBus({
      open: openSerialPort(serial(cable.near)),
      now: () => performance.now(),
      lineSettings,
      random: () => 0.5,
    });
    const one = createDisplay({ bus, template: 'modbus-segments', address: 1, digits: 4 });
    const two = createDisplay({ bus, template: 'modbus-number', address: 2, digits: 4 });
    const three = createDisplay({ bus, template: 'ascii', address: 3, digits: 4 });
    const numbers = (): (string | undefined)[] => [1, 2, 3].map((address) => wire.read(address));
    one.show('A012');
    two.show('B034');
    three.show('C056');
    await eventually(() => numbers().join() === 'A012,  34,C056');
    await eventually(() => [one, two].every(({ state }) => state.kind === 'ready'));
    await eventually(() => three.state.kind === 'unknown');

    await cable.unplug();
    await eventually(() => [one, two, three].every(({ state }) => state.kind === 'away'));
    far.abort();
    one.show('A013');
    one.show('A014');
    await cable.plug();
    far = await wire.hold(openSerialPort(serial(cable.far)));
    await eventually(() => numbers().join() === 'A014,  34,C056');
    await eventually(() => one.state.kind === 'ready');

    wire.goOffline(2);
    two.show('B099');
    await eventually(() => two.state.kind === 'silent');
    one.show('A015');
    await eventually(() => numbers()[0] === 'A015');
    expect(one.state.kind).toBe('ready');
    for (const display of [one, two, three]) display.close();
    bus.close();
    far.abort();
  });
});
