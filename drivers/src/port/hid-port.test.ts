import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PortListener } from './byte-port.ts';
import { FakeHid } from './hid-device.fake.ts';
import { hidTiming, openHidPort } from './hid-port.ts';
import { keepPort, type KeptState } from './kept-port.ts';

const place = { vendorId: '05f3', productId: '0405', usagePage: 0x0c, writeTimeoutMs: 100 };
const deaf: PortListener = { onBytes: () => undefined, onClose: () => undefined };

/** No HID device can be emulated here, so node-hid itself is a fake in all but the last of these tests. */
describe('a HID port', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('PO-11 opens the face of the device that has the keys, gives each report as one piece, and sends one', async () => {
    const fake = new FakeHid('05f3', '0405', [0x01, 0x0c]);
    const opened: string[] = [];
    const open = fake.HIDAsync.open;
    const watched = {
      devicesAsync: fake.devicesAsync.bind(fake),
      HIDAsync: { open: (path: string) => (opened.push(path), open(path)) },
    };
    const reports: string[] = [];
    const port = await openHidPort(
      place,
      async () => watched,
    )({
      onBytes: (bytes) => reports.push(bytes.join()),
      onClose: () => undefined,
    });
    expect(opened).toEqual(['/dev/hidraw-fake-1']);
    fake.report([0, 0, 4]);
    fake.report([0, 0, 0]);
    expect(reports).toEqual(['0,0,4', '0,0,0']);
    if (!port.ok) throw new Error(port.error);
    expect(await port.value.write(Uint8Array.of(0, 179, 6))).toEqual({ ok: true, value: true });
    expect(fake.written).toEqual([[0, 179, 6]]);
  });

  it('PO-12 says why it does not open', async () => {
    const fake = new FakeHid('05f3', '0405', [0x0c]);
    const tryOpen = (load = async () => fake) => openHidPort(place, load)(deaf);
    const noLibusb = () => Promise.reject(new Error('libusb-1.0.so.0: cannot open shared object file'));
    expect(await tryOpen(noLibusb)).toEqual({ ok: false, error: 'library-missing' });
    fake.isLocked = true;
    expect(await tryOpen()).toEqual({ ok: false, error: 'in-use' });
    fake.isIn = false;
    expect(await tryOpen()).toEqual({ ok: false, error: 'no-such-device' });
    const other = new FakeHid('05f3', '0405', [0x01]);
    expect(await tryOpen(async () => other)).toEqual({ ok: false, error: 'no-such-device' });
  });

  it('PO-13 a pulled device is looked for every two seconds and found again', async () => {
    const fake = new FakeHid('05f3', '0405', [0x0c]);
    const states: KeptState[] = [];
    const heard: number[] = [];
    const kept = keepPort(
      openHidPort(place, async () => fake),
      { onBytes: (bytes) => heard.push(...bytes), onState: (state) => states.push(state) },
      hidTiming(() => 0),
    );
    await vi.advanceTimersByTimeAsync(0);
    fake.report([1]);
    fake.unplug();
    await vi.advanceTimersByTimeAsync(9_000);
    fake.plug();
    await vi.advanceTimersByTimeAsync(2_000);
    fake.report([2]);
    expect(heard).toEqual([1, 2]);
    expect(fake.opened).toBe(2);
    expect(states).toEqual([
      { kind: 'open' },
      { kind: 'away', why: 'closed' },
      { kind: 'away', why: 'no-such-device' },
      { kind: 'open' },
    ]);
    kept.close();
    expect(fake.isOpen).toBe(false);
  });

  it('PO-14 a device that takes no report is closed after its time', async () => {
    const fake = new FakeHid('05f3', '0405', [0x0c]);
    fake.isDeaf = true;
    const port = await openHidPort(place, async () => fake)(deaf);
    if (!port.ok) throw new Error(port.error);
    const written = port.value.write(Uint8Array.of(1));
    await vi.advanceTimersByTimeAsync(100);
    expect(await written).toEqual({ ok: false, error: 'timeout' });
    expect(port.value.isOpen).toBe(false);
    expect(await port.value.write(Uint8Array.of(1))).toEqual({ ok: false, error: 'closed' });
  });
});

it('PO-12 the real library finds no device of a vendor that nobody is', async () => {
  const result = await openHidPort({ ...place, vendorId: 'fff0', productId: 'fff0' })(deaf);
  /** The second where the machine has no libudev. */
  expect(['no-such-device', 'library-missing']).toContain(result.ok ? 'open' : result.error);
});
