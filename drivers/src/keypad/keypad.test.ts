import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeHid } from '../port/hid-device.fake.ts';
import { hidTiming, openHidPort } from '../port/hid-port.ts';
import type { KeyAction, KeyName } from './key-names.ts';
import { keyNames } from './key-names.ts';
import { createVirtualKeypad } from './keypad.fake.ts';
import { numberPadReports, xKeysReports } from './fixtures/hid-reports.ts';
import { createKeypad, type KeypadOptions, type KeypadState, type RawPress } from './keypad.ts';
import { type KeypadProfile, withKey } from './keypad-profile.ts';
import { shipped, shippedProfiles } from './shipped-profiles.fixture.ts';

const timing = { firstDelayMs: 100, longestDelayMs: 100, random: () => 0 };
const second = 1000;

function pass(ms: number): Promise<unknown> {
  return vi.advanceTimersByTimeAsync(ms);
}

async function watch(profile: KeypadProfile, options: Partial<KeypadOptions> & Pick<KeypadOptions, 'open'>) {
  const actions: KeyAction[] = [];
  const states: KeypadState[] = [];
  const driver = createKeypad({
    profile,
    onKey: (action) => actions.push(action),
    onState: (state) => states.push(state),
    now: () => Date.now(),
    timing,
    ...options,
  });
  await pass(0);
  return { driver, actions, states };
}

async function plugged(id: string, address = 1, own?: number) {
  const profile = shipped(id);
  const virtual = createVirtualKeypad(profile, address);
  const watched = await watch(profile, { open: virtual.open, address: own });
  return { ...virtual, ...watched, profile };
}

/** What a key alone asks for, after the digits 1 and 2 where it needs a number. */
function expectedAction(key: KeyName): KeyAction | undefined {
  if (key === 'clear' || key.startsWith('digit-')) return undefined;
  if (key === 'call-number' || key === 'transfer') return { do: key, digits: '12' };
  const rate = /^rate-([1-5])$/.exec(key)?.[1];
  if (rate !== undefined) return { do: 'rate', score: Number(rate) as 1 | 2 | 3 | 4 | 5 }; // from the pattern
  return { do: key as 'call-next' }; // the rest are their own actions
}

beforeEach(() => vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => void vi.useRealTimers());

describe('every shipped keypad', () => {
  it.each([
    ['qms-68-16', 5, 'call-next', 'ff680202 68050a 0f16'],
    ['stx-etx', 3, 'call-next', '0230334e034e'],
    ['ascii-line', 3, 'call-next', Buffer.from('Q3-NEXT\r\n').toString('hex')],
    ['single-byte', 1, 'call-next', '4e'],
    ['x-keys', 7, 'call-next', `0700010000000000${'00'.repeat(24)} 07${'00'.repeat(31)}`],
    ['numeric-usb', 1, 'call-next', '0000570000000000 0000000000000000'],
  ] as const)('KY-6 the virtual %s sends the bytes of its document', async (id, address, key, hex) => {
    const { open, keypad } = createVirtualKeypad(shipped(id), address);
    const sent: string[] = [];
    await open({
      onBytes: (bytes) => sent.push(Buffer.from(bytes).toString('hex')),
      onClose: () => undefined,
    });
    expect(keypad.press(key)).toBe(true);
    expect(sent.join('')).toBe(hex.replaceAll(' ', ''));
  });

  it('KY-6 the virtual Modbus slave answers as the specification says, and only to its unit', async () => {
    const { open, keypad } = createVirtualKeypad(shipped('modbus-coils'), 5);
    const sent: string[] = [];
    const port = await open({
      onBytes: (bytes) => sent.push(Buffer.from(bytes).toString('hex')),
      onClose: () => undefined,
    });
    if (!port.ok) throw new Error(port.error);
    await port.value.write(Buffer.from('0501000000103c42', 'hex'));
    keypad.hold('finish');
    await port.value.write(Buffer.from('0501000000103c42', 'hex'));
    await port.value.write(Buffer.from('0101000000103dc6', 'hex'));
    await port.value.write(Buffer.from('0501000000100000', 'hex'));
    expect(sent).toEqual(['0501020000483c', '05010208004ffc']);
  });

  it.each(shippedProfiles.map((profile) => [profile.id] as const))(
    'KY-7 each key of %s is understood',
    async (id) => {
      const { keypad, actions, profile, driver } = await plugged(id);
      for (const { key } of profile.keys) {
        await pass(2 * second);
        actions.length = 0;
        if (key === 'call-number' || key === 'transfer')
          for (const digit of ['digit-1', 'digit-2'] as const) {
            keypad.press(digit);
            await pass(second);
          }
        keypad.press(key, '12');
        await pass(300);
        const expected = expectedAction(key);
        expect(actions, key).toEqual(expected ? [expected] : []);
        expect(driver.state).toEqual({ kind: 'ready' });
        await pass(11 * second);
      }
    },
  );

  it('KY-7 the reports of an X-keys panel, one unit of two', async () => {
    const { open, cable } = createVirtualKeypad(shipped('x-keys'));
    const { actions } = await watch(shipped('x-keys'), { open, address: 0 });
    for (const { report } of xKeysReports) {
      expect(report.length).toBe(64);
      cable.send(Buffer.from(report, 'hex'));
      await pass(500);
    }
    expect(actions).toEqual([{ do: 'call-next' }, { do: 'call-number', digits: '12' }]);
  });

  it('KY-7 the reports of a number pad, typed fast', async () => {
    const fake = new FakeHid('1c4f', '0002');
    const open = openHidPort({ vendorId: '1c4f', productId: '0002', writeTimeoutMs: 100 }, async () => fake);
    const { actions, states } = await watch(shipped('numeric-usb'), { open, timing: hidTiming(() => 0) });
    for (const { report } of numberPadReports) {
      fake.report(Buffer.from(report, 'hex'));
      await pass(40);
    }
    expect(actions).toEqual([{ do: 'call-number', digits: '12' }]);
    fake.unplug();
    await pass(3 * second);
    fake.plug();
    await pass(2 * second);
    fake.report(Buffer.from('0000570000000000', 'hex'));
    expect(actions.at(-1)).toEqual({ do: 'call-next' });
    expect(states.map((state) => state.kind)).toEqual(['ready', 'away', 'away', 'ready']);
  });
});

describe('a press', () => {
  it('KY-8 the same key within 400 ms counts once, another key at once', async () => {
    const { keypad, actions } = await plugged('stx-etx');
    for (const wait of [0, 100, 399, 399]) {
      await pass(wait);
      keypad.press('call-next');
    }
    keypad.press('finish');
    expect(actions).toEqual([{ do: 'call-next' }, { do: 'finish' }]);
    await pass(400);
    keypad.press('call-next');
    expect(actions.length).toBe(3);
  });

  it('KY-8 a contact that springs within 30 ms is one press; a digit may come twice in a row', async () => {
    const { keypad, actions, cable } = await plugged('numeric-usb');
    const report = (code: number) => cable.send(Uint8Array.of(0, 0, code, 0, 0, 0, 0, 0));
    for (const [code, wait] of [
      [0x59, 5],
      [0, 5],
      [0x59, 5],
      [0, 29],
      [0x59, 60],
      [0, 60],
      [0x59, 50],
      [0, 0],
    ] as const) {
      report(code);
      await pass(wait);
    }
    keypad.press('call-number');
    expect(actions).toEqual([{ do: 'call-number', digits: '11' }]);
  });

  it('KY-9 a held key counts once, is stuck after ten seconds with one alarm, and recovers', async () => {
    for (const id of ['stx-etx', 'x-keys', 'modbus-coils']) {
      const { keypad, actions, states } = await plugged(id);
      keypad.hold('call-next');
      await pass(9.8 * second);
      expect(states, id).toEqual([{ kind: 'ready' }]);
      await pass(60 * second);
      expect(states.slice(1), id).toMatchObject([{ kind: 'stuck-key', key: 'call-next' }]);
      expect(actions, id).toEqual([{ do: 'call-next' }]);
      keypad.release();
      await pass(2 * second);
      expect(states.slice(2), id).toEqual([{ kind: 'ready' }]);
      keypad.press('call-next');
      await pass(200);
      expect(actions, id).toEqual([{ do: 'call-next' }, { do: 'call-next' }]);
    }
  });

  it('KY-9 the other keys of a keypad with a stuck key still work', async () => {
    const { actions, driver, cable } = await plugged('numeric-usb');
    cable.send(Uint8Array.of(0, 0, 0x57, 0, 0, 0, 0, 0));
    await pass(15 * second);
    expect(driver.state).toEqual({ kind: 'stuck-key', raw: '57', key: 'call-next' });
    cable.send(Uint8Array.of(0, 0, 0x57, 0x55, 0, 0, 0, 0));
    expect(actions).toEqual([{ do: 'call-next' }, { do: 'finish' }]);
  });

  it('KY-10 digits become a number; clear, ten seconds or another key forget them', async () => {
    const { keypad, actions } = await plugged('qms-68-16');
    async function type(...keys: KeyName[]): Promise<KeyAction[]> {
      actions.length = 0;
      for (const key of keys) {
        keypad.press(key);
        await pass(500);
      }
      return [...actions];
    }
    expect(await type('digit-1', 'digit-2', 'call-number')).toEqual([{ do: 'call-number', digits: '12' }]);
    expect(await type('call-number')).toEqual([]);
    expect(await type('digit-3', 'transfer')).toEqual([{ do: 'transfer', digits: '3' }]);
    expect(await type('digit-3', 'clear', 'digit-0', 'digit-7', 'call-number')).toEqual([
      { do: 'call-number', digits: '07' },
    ]);
    expect(await type('digit-1', 'digit-2', 'digit-3', 'digit-4', 'digit-5', 'call-number')).toEqual([
      { do: 'call-number', digits: '1234' },
    ]);
    expect(await type('digit-9', 'call-next', 'call-number')).toEqual([{ do: 'call-next' }]);
    await type('digit-9');
    await pass(9.6 * second);
    expect(await type('digit-8', 'call-number')).toEqual([{ do: 'call-number', digits: '8' }]);
  });

  it('KY-11 a keypad hears only its own address', async () => {
    for (const id of ['qms-68-16', 'stx-etx', 'ascii-line', 'x-keys']) {
      const stranger = await plugged(id, 4, 3);
      stranger.keypad.press('call-next');
      expect(stranger.actions, id).toEqual([]);
      const own = await plugged(id, 3, 3);
      own.keypad.press('call-next');
      expect(own.actions, id).toEqual([{ do: 'call-next' }]);
    }
  });
});

describe('a keypad that is not well', () => {
  it('KY-12 a pulled plug is told, and keys work again when it is back', async () => {
    const { keypad, cable, actions, states } = await plugged('stx-etx');
    keypad.press('digit-1');
    cable.unplug();
    await pass(5 * second);
    cable.plug();
    await pass(200);
    keypad.press('call-number');
    keypad.press('call-next');
    expect(actions).toEqual([{ do: 'call-next' }]);
    expect(states).toEqual([
      { kind: 'ready' },
      { kind: 'away', why: 'closed' },
      { kind: 'away', why: 'no-such-device' },
      { kind: 'ready' },
    ]);
  });

  it('KY-13 much noise without a message is told as garbled until a message comes', async () => {
    const { keypad, actions, states } = await plugged('qms-68-16');
    for (let i = 0; i < 100; i += 1) keypad.noise([0x80 + (i % 7)]);
    await pass(300);
    expect(states.at(-1)).toEqual({ kind: 'garbled' });
    keypad.press('call-next');
    expect(states.at(-1)).toEqual({ kind: 'ready' });
    expect(actions).toEqual([{ do: 'call-next' }]);
  });

  it('KY-13 half a message does not eat the next one after a pause', async () => {
    const { keypad, actions } = await plugged('qms-68-16');
    keypad.noise([0xff, 0x68, 0x14, 0x14, 0x68, 0x01]);
    await pass(300);
    keypad.press('call-next');
    expect(actions).toEqual([{ do: 'call-next' }]);
  });

  it('KY-14 a slave that does not answer is silent, and well again when it does', async () => {
    const { keypad, states, actions } = await plugged('modbus-coils', 2, 2);
    keypad.isMute = true;
    await pass(3 * second);
    keypad.isMute = false;
    await pass(second);
    keypad.press('recall');
    await pass(second);
    expect(states).toEqual([{ kind: 'ready' }, { kind: 'silent' }, { kind: 'ready' }]);
    expect(actions).toEqual([{ do: 'recall' }]);
  });

  it('KY-15 the first report after opening says nothing where the profile says so', async () => {
    const profile = shipped('numeric-usb');
    if (profile.over !== 'hid') throw new Error('not HID');
    const shy: KeypadProfile = { ...profile, report: { ...profile.report, ignoreFirst: true } };
    const { open, cable } = createVirtualKeypad(shy);
    const { actions } = await watch(shy, { open });
    const report = (code: number) => cable.send(Uint8Array.of(0, 0, code, 0, 0, 0, 0, 0));
    report(0x57);
    await pass(second);
    report(0);
    await pass(second);
    report(0x57);
    expect(actions).toEqual([{ do: 'call-next' }]);
  });
});

describe('teaching', () => {
  it('KY-16 while learning presses are told raw and not obeyed', async () => {
    const { keypad, driver, actions } = await plugged('qms-68-16');
    const presses: RawPress[] = [];
    driver.learn((press) => presses.push(press));
    keypad.pressRaw('3c');
    keypad.press('call-next');
    expect(presses).toMatchObject([{ raw: '3c' }, { raw: '0a', key: 'call-next' }]);
    expect(presses[0]).not.toHaveProperty('key');
    expect(actions).toEqual([]);
    driver.learn(undefined);
    await pass(second);
    keypad.pressRaw('3c');
    keypad.press('call-next');
    expect(actions).toEqual([{ do: 'call-next' }]);
  });

  it('KY-16 a named key is obeyed, and a key named anew means the new thing only', async () => {
    const before = shipped('qms-68-16');
    const taught = withKey(withKey(before, '3c', 'rate-5'), '0A', 'pause');
    expect(before.keys.some(({ raw }) => raw === '3c')).toBe(false);
    expect(taught.keys.length).toBe(before.keys.length + 1);
    const { open, keypad } = createVirtualKeypad(taught);
    const { actions } = await watch(taught, { open });
    keypad.pressRaw('3c');
    keypad.pressRaw('0a');
    expect(actions).toEqual([{ do: 'rate', score: 5 }, { do: 'pause' }]);
  });

  it('KY-16 a learnt line is taken letter by letter, whatever letters it has', async () => {
    const taught = withKey(shipped('ascii-line'), 'K(1)*[a]?', 'call-next');
    const { open, keypad } = createVirtualKeypad(taught);
    const { actions } = await watch(taught, { open });
    keypad.pressRaw('K(1)*[a]?');
    keypad.pressRaw('K1aaa');
    expect(actions).toEqual([{ do: 'call-next' }]);
  });

  it('KY-16 every name that a key can have is an action, a digit or clear', () => {
    for (const key of keyNames) {
      const action = expectedAction(key);
      expect(action !== undefined || key === 'clear' || /^digit-\d$/.test(key), key).toBe(true);
    }
    expect(keyNames.length).toBe(25);
  });
});
