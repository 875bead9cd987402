import { expect, it } from 'vitest';
import { eventually, openPtyPair, type PtyPair } from '../port/pty-pair.fake.ts';
import { openSerialPort } from '../port/serial-port.ts';
import type { KeyAction, KeyName } from './key-names.ts';
import { FakeKeypad } from './keypad.fake.ts';
import { createKeypad, type KeypadState } from './keypad.ts';
import { shipped } from './shipped-profiles.fixture.ts';

const timing = { firstDelayMs: 10, longestDelayMs: 50, random: () => 0.5 };

/** A fake keypad at the far end of a real pseudo-terminal, spoken to through the real serial library. */
async function atFarEnd(cable: PtyPair, id: string, address: number) {
  const far: { keypad?: FakeKeypad } = {};
  const port = await openSerialPort({ ...shippedLine(id), path: cable.far, writeTimeoutMs: 1000 })({
    onBytes: (bytes) => far.keypad?.hear(bytes),
    onClose: () => undefined,
  });
  if (!port.ok) throw new Error(port.error);
  const keypad = new FakeKeypad(shipped(id), address, (bytes) => void port.value.write(bytes));
  far.keypad = keypad;
  return { keypad, port: port.value };
}

function shippedLine(id: string) {
  const profile = shipped(id);
  if (profile.over !== 'serial') throw new Error(`${id} is not serial`);
  return profile.line;
}

it.each(['qms-68-16', 'stx-etx', 'ascii-line', 'single-byte', 'modbus-coils'])(
  'KY-17 %s on a real line of 9,600 baud, unplugged in the middle',
  async (id) => {
    await using cable = await openPtyPair();
    const actions: KeyAction[] = [];
    const states: KeypadState[] = [];
    expect(shippedLine(id).baudRate).toBe(9600);
    const driver = createKeypad({
      open: openSerialPort({ ...shippedLine(id), path: cable.near, writeTimeoutMs: 1000 }),
      profile: shipped(id),
      address: 2,
      onKey: (action) => actions.push(action),
      onState: (state) => states.push(state),
      now: () => performance.now(),
      timing,
    });
    for (const keys of [
      ['call-next', 'recall', 'finish'],
      ['start', 'no-show'],
    ] as KeyName[][]) {
      await eventually(() => driver.state.kind === 'ready');
      const { keypad, port } = await atFarEnd(cable, id, 2);
      for (const key of keys) {
        const before = actions.length;
        expect(keypad.press(key)).toBe(true);
        await eventually(() => actions.length > before);
      }
      await cable.unplug();
      await eventually(() => driver.state.kind === 'away');
      port.abort();
      await cable.plug();
    }
    expect(actions.map((action) => action.do)).toEqual(['call-next', 'recall', 'finish', 'start', 'no-show']);
    driver.close();
    expect(states.at(-1)).toEqual({ kind: 'closed' });
  },
);
