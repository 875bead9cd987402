import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { hexOf } from '../../frame/hex.ts';
import { eventually, openPtyPair } from '../../port/pty-pair.fake.ts';
import { openSerialPort } from '../../port/serial-port.ts';
import { startVirtualPrinter } from '../../printer/printer.fake.ts';
import { readWav } from '../../speech/wav.ts';
import { makeStubVoice } from '../../speech/stub-voice.fake.ts';
import { cliWords } from './cli-words.ts';
import { listDevices } from './list-devices.ts';
import { readCommand } from './read-command.ts';
import { runDeviceCommand } from './run-device-command.ts';

const siteFolder = join(import.meta.dirname, '../../../../config/sites/tuan-giao');

/** A screen to read from and Ctrl+C. */
function terminal() {
  const [said, complained]: [string[], string[]] = [[], []];
  const ended = new AbortController();
  const world = {
    ...{ now: Date.now, random: Math.random, siteFolder, signal: ended.signal },
    say: (line: string) => void said.push(line),
    complain: (line: string) => void complained.push(line),
  };
  return {
    ...{ said, complained, world, end: () => ended.abort() },
    run: (...args: string[]) => runDeviceCommand(args, world),
  };
}

/** What a far end of a cable hears. */
async function farEnd(path: string) {
  const heard: number[] = [];
  const opened = await openSerialPort({
    ...{ path, baudRate: 9600, dataBits: 8, parity: 'none', stopBits: 1, writeTimeoutMs: 1_000 },
  })({ onBytes: (bytes) => heard.push(...bytes), onClose: () => undefined });
  if (!opened.ok) throw new Error(opened.error);
  return { heard, port: opened.value };
}

it('AG-41 a test ticket comes out of a network printer, and it is said what became of it', async () => {
  const printer = await startVirtualPrinter();
  const { run, said, complained } = terminal();
  const code = await run('test-print', '--tcp', `127.0.0.1:${printer.port}`, '--model', 'epson-tm-t82');
  expect([code, said, complained]).toEqual([0, [cliWords.vi.printed(true)], []]);
  expect(printer.papers).toHaveLength(1);
  await printer.close();
});

it('AG-42 a printer without paper or away says so with a remedy', async () => {
  const printer = await startVirtualPrinter();
  const { port } = printer;
  printer.runOutOfPaper();
  const { run, complained } = terminal();
  expect(await run('test-print', '--tcp', `127.0.0.1:${port}`)).toBe(1);
  expect(complained.pop()).toContain('Thay cuộn giấy');
  await printer.close();
  expect(await run('test-print', '--tcp', `127.0.0.1:${port}`, '--lang', 'en')).toBe(1);
  expect(complained.pop()).toContain('Check power, cable and address');
  expect(await run('test-print', '--file', '/dev/usb/lp-none')).toBe(1);
  expect(complained.pop()).toContain('/dev/usb/lp-none');
  expect(printer.papers).toHaveLength(0);
});

it('AG-43 every byte of a serial line is shown, and with a profile the name of each key', async () => {
  await using pair = await openPtyPair();
  const { run, said, end } = terminal();
  const code = run('listen', '--serial', pair.near, '--profile', 'ascii-line');
  await vi.waitFor(() => expect(said).toContain(cliWords.vi.keypad.ready), 5_000);
  const far = await farEnd(pair.far);
  await far.port.write(new TextEncoder().encode('Q1-NEXT\r\n'));
  await eventually(() => said.some((line) => line.startsWith('phím ')));
  end();
  expect(await code).toBe(0);
  expect(said.join('\n')).toContain('51 31 2d');
  expect(said).toContain(cliWords.vi.key('Q1-NEXT', 'call-next'));
  far.port.close();
});

it('AG-43 a place that does not open is told, and listened to as soon as it is there', async () => {
  await using pair = await openPtyPair();
  await pair.unplug();
  const { run, said, complained, end } = terminal();
  const code = run('listen', '--serial', pair.near);
  await eventually(() => complained.length > 0);
  expect(complained[0]).toBe(cliWords.vi.away(pair.near, 'no-such-device'));
  await pair.plug();
  const far = await farEnd(pair.far);
  await eventually(() => said.includes(cliWords.vi.keypad.ready));
  await far.port.write(Uint8Array.of(0x1b, 0x41));
  await eventually(() => said.includes('1b 41  ·A'));
  end();
  expect(await code).toBe(0);
  far.port.close();
});

it('AG-43 a profile that is not known, or not for this way, is answered with those that are', async () => {
  const { run, complained } = terminal();
  expect(await run('listen', '--serial', '/dev/none', '--profile', 'nobody')).toBe(2);
  expect(complained.pop()).toContain('qms-68-16');
  expect(await run('listen', '--serial', '/dev/none', '--profile', 'x-keys')).toBe(2);
  expect(complained.pop()).toBe(cliWords.vi.wrongProfile('x-keys'));
});

it('AG-44 a number goes out to a display as its maker wants it, and who never answers is looked at', async () => {
  await using pair = await openPtyPair();
  const far = await farEnd(pair.far);
  const { run, said, complained } = terminal();
  expect(await run('led', '--serial', pair.near, '--template', 'ascii', '--address', '2', 'A012')).toBe(3);
  expect(said).toEqual([cliWords.vi.display.unknown]);
  await eventually(() => Buffer.from(far.heard).includes('A012'));
  expect(hexOf(Uint8Array.from(far.heard)).startsWith('02')).toBe(true);
  const silent = await run('led', '--serial', pair.near, '--template', 'modbus-number', '--lang', 'en', '12');
  expect([silent, complained]).toEqual([1, [cliWords.en.display.silent]]);
  far.port.close();
  expect(await run('led', '--serial', '/dev/none', '--template', 'ascii', '12')).toBe(1);
  expect(complained.pop()).toBe(cliWords.vi.away('/dev/none', 'no-such-device'));
});

it('AG-45 what is plugged in is listed, and what is missing is one line each', async () => {
  const usbFolder = mkdtempSync(join(tmpdir(), 'usb-'));
  for (const name of ['lp0', 'hiddev0']) writeFileSync(join(usbFolder, name), '');
  const full = terminal();
  const { vi: words } = cliWords;
  const face = { vendorId: 0x05f3, productId: 0x0405, product: 'X-keys' };
  const everything = {
    ...{ usbFolder, hidDevices: async () => [face, face] },
    serialPorts: async () => ({ ports: [{ path: '/dev/ttyUSB0', manufacturer: 'FTDI' }] }),
  };
  expect(await listDevices({ ...full.world, words }, everything)).toBe(0);
  expect(full.said).toEqual([
    ...[words.serialPorts, '  /dev/ttyUSB0  FTDI', words.hidDevices, '  05f3:0405  X-keys'],
    ...[words.printerFiles, `  ${usbFolder}/lp0`],
  ]);
  const bare = terminal();
  const nothing = {
    usbFolder: '/none',
    hidDevices: () => Promise.reject(new Error('libusb-1.0.so.0: cannot open shared object file')),
    serialPorts: async () => ({ ports: [], reason: 'udev-missing' as const }),
  };
  expect(await listDevices({ ...bare.world, words }, nothing)).toBe(0);
  expect(bare.said).toEqual([
    `${words.serialPorts} ${words.udevMissing}`,
    `${words.hidDevices} ${words.libusbMissing}`,
    `${words.printerFiles} ${words.none}`,
  ]);
});

it.each([
  [['print'], 'no-such-command'],
  [['list', '--tcpp', 'x'], 'wrong-option'],
  [['test-print'], 'place-missing'],
  [['test-print', '--tcp', 'a', '--file', 'b'], 'place-missing'],
  [['test-print', '--tcp', 'host:99999'], 'wrong-value'],
  [['test-print', '--tcp', 'host', '--model', 'hp'], 'wrong-value'],
  [['listen', '--hid', '5f3:405'], 'wrong-value'],
  [['listen', '--serial', '/dev/ttyUSB0', '--baud', '9601'], 'wrong-value'],
  [['led', '--serial', '/dev/ttyUSB0', 'A012'], 'wrong-value'],
  [['led', '--serial', '/dev/ttyUSB0', '--template', 'ascii', '--address', '248', 'A012'], 'wrong-value'],
  [['led', '--serial', '/dev/ttyUSB0', '--template', 'ascii'], 'text-missing'],
  [['say'], 'text-missing'],
  [['list', '--lang', 'fr'], 'wrong-value'],
])('AG-46 %j is answered with %s and what to write instead, in both languages', async (args, problem) => {
  expect(readCommand(args).command).toMatchObject({ kind: 'wrong', problem: { code: problem } });
  const { run, complained, said } = terminal();
  expect(await run(...args)).toBe(2);
  if (!args.includes('--lang')) expect(await run(...args, '--lang', 'en')).toBe(2);
  expect(new Set(complained).size).toBe(complained.length);
  expect(said).toEqual([]);
});

it('AG-46 help comes in Vietnamese unless English is asked for', async () => {
  const { run, said } = terminal();
  for (const args of [[], ['--help'], ['help'], ['--help', '--lang', 'en']])
    expect(await run(...args)).toBe(0);
  expect(said).toEqual([cliWords.vi.help, cliWords.vi.help, cliWords.vi.help, cliWords.en.help]);
});

it('AG-47 a sentence is written as sound, and a missing voice or player says what to install', async () => {
  const voice = makeStubVoice();
  const empty = mkdtempSync(join(tmpdir(), 'say-'));
  const { run, said, complained } = terminal();
  const out = join(empty, 'a.wav');
  vi.stubEnv('PATH', empty);
  expect(await run('say', 'Xin mời', '--out', out)).toBe(1);
  expect(complained.pop()).toBe(cliWords.vi.voiceMissing);
  // The stub has espeak-ng's command line.
  writeFileSync(join(empty, 'espeak-ng'), `#!/bin/sh\nexec ${voice.program} "$@"\n`, { mode: 0o755 });
  expect(await run('say', 'Xin', 'mời', '--out', out)).toBe(0);
  expect(said).toEqual([cliWords.vi.written(out)]);
  expect(String.fromCharCode(...(readWav(readFileSync(out))?.samples ?? [])).length).toBeGreaterThan(0);
  expect(await run('say', 'Xin mời')).toBe(1);
  expect(complained.pop()).toContain('alsa-utils');
  vi.unstubAllEnvs();
});
