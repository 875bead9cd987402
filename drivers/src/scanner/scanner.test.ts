import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { eventually, openPtyPair } from '../port/pty-pair.fake.ts';
import { openSerialPort } from '../port/serial-port.ts';
import type { ScannerForm } from './code-collector.ts';
import { createVirtualScanner, FakeScanner } from './scanner.fake.ts';
import { createScanner, type ScannerOptions, type ScannerState } from './scanner.ts';

const card =
  '012345678901|123456789|Nguyễn Thị Ái Quốc|01021990|Nữ|Tổ 5, Thị trấn Đắk R’Lấp, Đắk Nông|10052021';
const timing = { firstDelayMs: 100, longestDelayMs: 100, random: () => 0 };

async function watch(options: Pick<ScannerOptions, 'open' | 'form'>) {
  const rejections: string[] = [];
  const states: ScannerState[] = [];
  const scanner = createScanner({
    onState: (state) => states.push(state),
    onRejected: (why) => rejections.push(why),
    now: () => performance.now(),
    timing,
    ...options,
  });
  return { driver: scanner, rejections, states };
}

async function plugged(form: ScannerForm) {
  const virtual = createVirtualScanner(form);
  const watched = await watch({ open: virtual.open, form });
  await vi.advanceTimersByTimeAsync(0);
  return { ...virtual, ...watched };
}

describe.each(['line', 'hid-pos'] as const)('a scanner of the form %s', (form) => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('SC-4 a code is read while somebody asks', async () => {
    const { driver, scanner } = await plugged(form);
    for (const text of [card, 'A012', 'x'.repeat(56), 'x'.repeat(1024)]) {
      const scan = driver.scan(10_000);
      scanner.show(text);
      expect(await scan).toEqual({ kind: 'read', text });
    }
    expect(driver.ignoredBytes).toBe(0);
  });

  it('SC-5 what nobody asked for is thrown away and counted, also when the asking begins in its midst', async () => {
    const { driver, cable, scanner, rejections } = await plugged(form);
    scanner.show(card);
    expect(driver.ignoredBytes).toBe(Buffer.byteLength(card));
    const pieces: Uint8Array[] = [];
    new FakeScanner(form, (bytes) => pieces.push(bytes)).show(card);
    const [whole = new Uint8Array()] = pieces;
    const halves = form === 'line' ? [whole.subarray(0, 20), whole.subarray(20)] : pieces;
    halves.slice(0, 1).forEach((piece) => cable.send(piece));
    const scan = driver.scan(10_000);
    halves.slice(1).forEach((piece) => cable.send(piece));
    scanner.show('A012');
    expect(await scan).toEqual({ kind: 'read', text: 'A012' });
    expect(rejections).toEqual([]);
    expect(driver.ignoredBytes).toBeGreaterThan(Buffer.byteLength(card));
  });

  it('SC-6 a bad code ends no scan, and its reason is told without its text', async () => {
    const { driver, scanner, rejections } = await plugged(form);
    const scan = driver.scan(10_000);
    scanner.show('A012\u202e99');
    scanner.showBytes(Uint8Array.of(0x41, 0xff));
    scanner.show('<b>');
    scanner.showBytes(new Uint8Array(9000).fill(0x41));
    scanner.show('A013');
    expect(await scan).toEqual({ kind: 'read', text: 'A013' });
    expect(rejections).toEqual(['invisible', 'not-utf8', 'unexpected', 'too-long']);
  });

  it('SC-7 a scan ends with nothing after its time, by its signal, by the next one, and by closing', async () => {
    const { driver, scanner } = await plugged(form);
    const late = driver.scan(1000);
    await vi.advanceTimersByTimeAsync(1000);
    expect(await late).toEqual({ kind: 'nothing' });
    const stop = new AbortController();
    const stopped = driver.scan(1000, stop.signal);
    stop.abort();
    expect(await stopped).toEqual({ kind: 'nothing' });
    expect(await driver.scan(1000, stop.signal)).toEqual({ kind: 'nothing' });
    scanner.show('A012');
    const first = driver.scan(1000);
    const next = driver.scan(1000);
    expect(await first).toEqual({ kind: 'nothing' });
    scanner.show('A013');
    expect(await next).toEqual({ kind: 'read', text: 'A013' });
    const last = driver.scan(1000);
    driver.close();
    expect(await last).toEqual({ kind: 'nothing' });
    expect(driver.state).toEqual({ kind: 'closed' });
  });

  it('SC-8 half a code that a pulled plug cut off is no part of the next one', async () => {
    const { driver, cable, scanner, states } = await plugged(form);
    const scan = driver.scan(60_000);
    const half =
      form === 'line' ? Buffer.from('A0') : Buffer.concat([Buffer.from([2, 56]), Buffer.alloc(62, 0x41)]);
    cable.send(half);
    cable.unplug();
    await vi.advanceTimersByTimeAsync(1000);
    cable.plug();
    await vi.advanceTimersByTimeAsync(200);
    scanner.show('B013');
    expect(await scan).toEqual({ kind: 'read', text: 'B013' });
    expect(states.map((state) => state.kind)).toEqual(['ready', 'away', 'away', 'ready']);
  });
});

describe('the end of a code', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('SC-9 a line without an end is no code, and does not become part of the next', async () => {
    const { driver, cable, scanner, rejections } = await plugged('line');
    const scan = driver.scan(10_000);
    cable.send(Buffer.from('A012'));
    await vi.advanceTimersByTimeAsync(1000);
    expect(rejections).toEqual(['unfinished']);
    scanner.show('B013');
    expect(await scan).toEqual({ kind: 'read', text: 'B013' });
  });

  it('SC-9 CR, LF and both end a line; where the line is cut never matters', async () => {
    const stream = Buffer.from('Tuần\rGiáo\n\nA012\r\n');
    for (let cut = 0; cut <= stream.length; cut += 1) {
      const { driver, cable } = await plugged('line');
      const texts: string[] = [];
      for (const piece of [stream.subarray(0, cut), stream.subarray(cut)])
        for (const byte of piece) {
          const scan = driver.scan(1000);
          cable.send(Uint8Array.of(byte));
          void scan.then((result) => result.kind === 'read' && texts.push(result.text));
          await vi.advanceTimersByTimeAsync(0);
        }
      expect(texts).toEqual(['Tuần', 'Giáo', 'A012']);
    }
  });

  it('SC-10 a HID scanner that fills its last report is read after a pause; other reports are ignored', async () => {
    const { driver, cable } = await plugged('hid-pos');
    const scan = driver.scan(10_000);
    const report = (id: number, length: number) =>
      Buffer.concat([Buffer.from([id, length]), Buffer.alloc(62, 0x41)]);
    cable.send(report(3, 5));
    cable.send(report(2, 57));
    cable.send(report(2, 5).subarray(0, 4));
    expect(driver.ignoredBytes).toBe(64 + 64 + 4);
    cable.send(report(2, 56));
    cable.send(report(2, 56));
    await vi.advanceTimersByTimeAsync(300);
    expect(await scan).toEqual({ kind: 'read', text: 'A'.repeat(112) });
  });
});

it('SC-11 over a real serial line, also after the plug was pulled', async () => {
  await using cable = await openPtyPair();
  const line = { baudRate: 9600, dataBits: 8, parity: 'none', stopBits: 1, writeTimeoutMs: 1000 } as const;
  const { driver } = await watch({ open: openSerialPort({ ...line, path: cable.near }), form: 'line' });
  for (const text of [card, 'A012']) {
    await eventually(() => driver.state.kind === 'ready');
    const port = await openSerialPort({ ...line, path: cable.far })({
      onBytes: () => undefined,
      onClose: () => undefined,
    });
    if (!port.ok) throw new Error(port.error);
    const scan = driver.scan(10_000);
    new FakeScanner('line', (bytes) => void port.value.write(bytes)).show(text);
    expect(await scan).toEqual({ kind: 'read', text });
    await cable.unplug();
    await eventually(() => driver.state.kind === 'away');
    port.value.abort();
    await cable.plug();
  }
  driver.close();
});

it('SC-12 nothing that is read is ever printed or logged', async () => {
  const written: string[] = [];
  const spies = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) =>
    vi.spyOn(console, name).mockImplementation((...words) => void written.push(words.join(' '))),
  );
  const { scanner, open } = createVirtualScanner();
  const { driver, states, rejections } = await watch({ open, form: 'line' });
  await eventually(() => driver.state.kind === 'ready');
  const scan = driver.scan(1000);
  scanner.show(`${card}\u202e`);
  scanner.show(card);
  await scan;
  driver.close();
  spies.forEach((spy) => spy.mockRestore());
  expect([...written, JSON.stringify(states), ...rejections].join(' ')).not.toMatch(/Nguyễn|0123456/);
});
