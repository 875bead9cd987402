import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { eventually } from '../port/pty-pair.fake.ts';
import { startVirtualPrinter } from '../printer/printer.fake.ts';
import { startAgentRig, tapPrinter } from './agent-rig.fake.ts';

// As on a PC without libusb: the native part does not load.
vi.mock('node-hid', () => {
  throw new Error('libusb-1.0.so.0: cannot open shared object file');
});

vi.setConfig({ testTimeout: 15_000 });

const name = '{ vi: Thiết bị, en: Device }';
const printerOn = (port: number): string => `printers:
  - { id: in-1, kind: tcp, host: 127.0.0.1, port: ${port}, name: ${name}, model: epson-tm-t82 }
kiosks:
  - { id: kiosk-1, name: ${name}, printerId: in-1 }
`;

it('AG-51 the journal knows of a paper before its first byte leaves', async () => {
  await using printer = Object.assign(await startVirtualPrinter(), closing);
  await using tap = await tapPrinter(printer);
  await using rig = await startAgentRig(printerOn(tap.port));
  const reply = rig.print('t/0');
  await eventually(() => rig.line.asked.length > 0);
  expect(rig.line.asked[0]).toMatchObject({ event: 'print-step', words: { jobId: 't/0', step: 'sending' } });
  expect(tap.heardPicture()).toBe(false);
  rig.line.asked[0]?.answer(true);
  expect(await reply).toEqual({ kind: 'printed', confirmed: true });
  expect([tap.heardPicture(), printer.papers.length]).toEqual([true, 1]);
  expect(rig.line.wordsOf('print-step')).toEqual([{ jobId: 't/0', step: 'sent' }]);
});

it('AG-51 of a paper that the journal refuses not a byte leaves', async () => {
  await using printer = Object.assign(await startVirtualPrinter(), closing);
  await using tap = await tapPrinter(printer);
  await using rig = await startAgentRig(printerOn(tap.port));
  rig.line.answers = () => false;
  expect(await rig.print('t/0')).toMatchObject({ kind: 'failed', begun: false });
  expect([tap.heardPicture(), printer.papers.length]).toEqual([false, 0]);
});

it('AG-52 a job asked for again on a new connection is answered and not printed', async () => {
  await using printer = Object.assign(await startVirtualPrinter(), closing);
  await using rig = await startAgentRig(printerOn(printer.port));
  rig.line.answers = () => true;
  expect(await rig.print('t/0')).toEqual({ kind: 'printed', confirmed: true });
  rig.line.drop();
  rig.line.reconnect('second');
  expect(rig.line.wordsOf('hello')).toHaveLength(2);
  expect(await rig.print('t/0')).toEqual({ kind: 'printed', confirmed: true });
  expect(printer.papers).toHaveLength(1);
  expect(await rig.print('t/1')).toEqual({ kind: 'printed', confirmed: true });
  expect(printer.papers).toHaveLength(2);
});

it('AG-53 whatever is missing is that device’s own state, and the others work', async () => {
  vi.stubEnv('PATH', mkdtempSync(join(tmpdir(), 'no-programs-')));
  await using printer = Object.assign(await startVirtualPrinter(), closing);
  await using rig = await startAgentRig(`printers:
  - { id: in-1, kind: tcp, host: 127.0.0.1, port: ${printer.port}, name: ${name}, model: epson-tm-t82 }
  - { id: in-2, kind: tcp, host: 127.0.0.1, port: 9, name: ${name} }
  - { id: in-3, kind: file, path: /dev/usb/lp-none, name: ${name} }
kiosks:
  - { id: kiosk-1, name: ${name}, printerId: in-1 }
keypads:
  - { id: phim-1, kind: hid, vendorId: 05f3, productId: '0405', name: ${name}, counterId: q1, profile: x-keys }
displays:
  - { id: den-1, kind: serial, path: /dev/tty-none, name: ${name}, counterId: q1, template: ascii }
scanners:
  - { id: quet-1, kind: serial, path: /dev/tty-none-2, name: ${name}, kioskId: kiosk-1 }
voices:
  - { id: giong-1, name: ${name} }
`);
  await vi.waitFor(
    () =>
      expect(
        Object.fromEntries((rig.health()?.devices ?? []).map(({ id }) => [id, rig.stateOf(id)])),
      ).toEqual({
        'in-1': 'ready',
        'in-2': 'offline unreachable',
        'in-3': 'offline no-such-device',
        'phim-1': 'program-missing libusb-missing',
        'den-1': 'offline no-such-device',
        'quet-1': 'offline no-such-device',
        'giong-1': 'program-missing voice-missing',
      }),
    8_000,
  );
  expect(rig.health()?.problems).toEqual([]);
  rig.line.answers = () => true;
  expect(await rig.print('t/0')).toEqual({ kind: 'printed', confirmed: true });
  vi.unstubAllEnvs();
});

it('AG-54 a broken devices.yaml changes nothing and is told with line and remedy, a whole one is taken up', async () => {
  await using printer = Object.assign(await startVirtualPrinter(), closing);
  await using rig = await startAgentRig(printerOn(printer.port));
  rig.line.answers = () => true;
  rig.writeDevices(printerOn(printer.port).replace('kind: tcp', 'kind: usb'));
  await eventually(() => rig.health()?.problems.length === 1);
  expect(rig.health()?.problems[0]).toMatch(/devices\.yaml:2:\d+ .+\. .+/);
  expect(rig.health()?.devices.map(({ id }) => id)).toEqual(['in-1']);
  expect(await rig.print('t/0')).toEqual({ kind: 'printed', confirmed: true });
  const more = `scanners:\n  - { id: quet-1, kind: virtual, name: ${name}, kioskId: kiosk-1 }\n`;
  rig.writeDevices(printerOn(printer.port) + more);
  await eventually(() => rig.health()?.devices.length === 2);
  expect(rig.health()?.problems).toEqual([]);
  expect(rig.line.wordsOf('hello').at(-1)).toMatchObject({ devices: [{ id: 'in-1' }, { id: 'quet-1' }] });
});

it('AG-55 a taught keypad whose file is broken has its shipped keys, and the file is a problem with a remedy', async () => {
  const keypad = `keypads:
  - { id: phim-1, kind: virtual, name: ${name}, counterId: q1, profile: qms-68-16 }
`;
  await using rig = await startAgentRig(printerOn(9) + keypad, (dataFolder) => {
    const folder = join(dataFolder, 'devices', 'keypads');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'phim-1.yaml'), '{ "id": "phim-1", "keys": [');
    writeFileSync(join(folder, 'phim-2.yaml'), '{ "id": "phim-2" }');
  });
  await eventually(() => rig.health() !== undefined);
  expect(rig.health()?.problems).toEqual([
    expect.stringMatching(/phim-1\.yaml .+ again/),
    expect.stringMatching(/phim-2\.yaml .+ again/),
  ]);
  expect(rig.health()?.devices.find(({ id }) => id === 'phim-1')?.model).toBe('qms-68-16');
});

/** An emulator ends with its test. */
const closing = {
  async [Symbol.asyncDispose](this: { close(): Promise<void> }) {
    await this.close();
  },
};
