import { join, resolve } from 'node:path';
import type { Display, Keypad } from '@motcua/config';
import { CounterId, DeviceId, unreachable } from '@motcua/contract';
import { printerModels } from '../../codec/printer-models.ts';
import { openOnBus } from '../../display/open-on-bus.ts';
import type { LineSettings } from '../../keypad/keypad-profile.ts';
import { usualTiming } from '../../port/kept-port.ts';
import { createSpeech } from '../../speech/speech.ts';
import * as z from 'zod/mini';
import { saveTaughtProfile } from '../config/taught-profiles.ts';
import { createAbsentDevice } from './absent-device.ts';
import type { DeviceConfig } from './device-config.ts';
import type { DeviceWire } from './device-wire.ts';
import { sharedWire, wireOf } from './device-wire.ts';
import type { BusSeat } from './display-buses.ts';
import { createDisplayDevice } from './display-device.ts';
import type { HallDevice } from './hall-device.ts';
import { createKeypadDevice } from './keypad-device.ts';
import { createScannerDevice } from './scanner-device.ts';
import { createTypingScanner } from './typing-scanner.ts';
import { createVoiceDevice } from './voice-device.ts';
import type { Surroundings } from './surroundings.ts';

/** Makes a device from its configuration. Never rejects: what cannot be made is an absent device. */
export async function makeDevice(config: DeviceConfig, around: Surroundings): Promise<HallDevice> {
  try {
    return await make(config, around);
  } catch (error) {
    return createAbsentDevice(config, error instanceof Error ? error.message : String(error), around.now);
  }
}

type Of<K extends DeviceConfig['kind']> = Extract<DeviceConfig, { kind: K }>;

function make(config: DeviceConfig, around: Surroundings): HallDevice | Promise<HallDevice> {
  switch (config.kind) {
    case 'printer':
      return makePrinter(config, around);
    case 'sheet-printer':
      return makeSheetPrinter(config, around);
    case 'keypad':
      return makeKeypad(config, around);
    case 'display':
      return makeDisplay(config, around);
    case 'scanner':
      return makeScanner(config, around);
    case 'voice':
      return makeVoice(config, around);
    default:
      return unreachable(config);
  }
}

function makeVoice({ entry }: Of<'voice'>, around: Surroundings): HallDevice {
  const { siteFolder, dataFolder } = around;
  const speech = createSpeech({
    clipsFolder: entry.clipsFolder === undefined ? undefined : resolve(siteFolder, entry.clipsFolder),
    modelPath: entry.modelPath === undefined ? undefined : resolve(siteFolder, entry.modelPath),
    cacheFolder: join(dataFolder, 'devices', 'speech'),
  });
  return createVoiceDevice({ id: z.parse(DeviceId, entry.id), entry, speech, around });
}

/** The parts with weight are loaded where a device needs them: the canvas with a printer, the fakes with a virtual one. */
async function makePrinter({ entry }: Of<'printer'>, around: Surroundings): Promise<HallDevice> {
  const id = z.parse(DeviceId, entry.id);
  const { now, dataFolder, onPaper } = around;
  const { createPrinterDevice } = await import('./printer-device.ts');
  if (entry.kind !== 'virtual')
    return createPrinterDevice({ id, entry, around, wire: wireOf(entry, around.random) });
  const widthDots = entry.widthDots ?? printerModels[entry.model].widthDots;
  const { virtualPrinter } = await import('../virtual-devices.ts');
  const { open, hands } = await virtualPrinter({ id, widthDots, dataFolder, now, onPaper });
  return createPrinterDevice({ id, entry, around, hands, wire: virtualWire(open, around) });
}

/** The language of such printers is loaded where there is one. */
async function makeSheetPrinter({ entry }: Of<'sheet-printer'>, around: Surroundings): Promise<HallDevice> {
  const { now, onSheet } = around;
  const [id, kioskId] = [z.parse(DeviceId, entry.id), z.parse(DeviceId, entry.kioskId)];
  const [{ ippLine }, { createSheetPrinter, usualSheetTiming }, { createSheetPrinterDevice }] =
    await Promise.all([
      import('../../sheet/ipp-line.ts'),
      import('../../sheet/sheet-printer.ts'),
      import('./sheet-printer-device.ts'),
    ]);
  const common = { id, kioskId, entry, around };
  if (entry.kind === 'ipp') {
    const { url } = entry;
    const printer = createSheetPrinter({ line: ippLine(entry), uri: url, timing: usualSheetTiming, now });
    return createSheetPrinterDevice({ ...common, printer, link: 'ipp', place: url });
  }
  const { virtualSheetPrinter } = await import('../virtual-devices.ts');
  const { url, hands } = await virtualSheetPrinter({ id, now, onSheet });
  const printer = createSheetPrinter({ line: ippLine({ url }), uri: url, timing: usualSheetTiming, now });
  return createSheetPrinterDevice({ ...common, printer, hands, link: 'virtual', place: '' });
}

async function makeKeypad({ entry, profile }: Of<'keypad'>, around: Surroundings): Promise<HallDevice> {
  const id = z.parse(DeviceId, entry.id);
  const counterId = z.parse(CounterId, entry.counterId);
  const save: Parameters<typeof createKeypadDevice>[0]['save'] = (taught) => {
    const file = saveTaughtProfile(around.dataFolder, id, taught);
    if (file !== undefined) around.onTaught();
    return file;
  };
  const common = { id, counterId, entry, profile, around, save };
  if (entry.kind === 'virtual') {
    const { virtualKeypad } = await import('../virtual-devices.ts');
    const { open, press } = virtualKeypad(profile, entry.address);
    return createKeypadDevice({ ...common, press, wire: virtualWire(open, around) });
  }
  const usagePage = profile.over === 'hid' ? profile.usagePage : undefined;
  const wire = sharedWire(wireOf(entry, around.random, usagePage), around.lines);
  const { over } = profile;
  if (over === 'hid' || profile.talk.kind !== 'coils') return createKeypadDevice({ ...common, wire });
  // A slave is asked, so its questions wait their turn among those to the displays on the same line.
  const seat = around.buses.join(wire.place, wire.open, lineOf(entry));
  const replyBytes = coilReplyBytes(profile.talk.count);
  const open = openOnBus(seat.bus, { address: entry.address ?? 1, replyBytes });
  return leaving(createKeypadDevice({ ...common, wire: { ...wire, open } }), seat);
}

/** Unit, function, length, coils by eight, CRC-16 (Modbus application protocol 1.1b3, 6.1). */
function coilReplyBytes(coils: number): number {
  return 5 + Math.ceil(coils / 8);
}

function leaving(device: HallDevice, seat: BusSeat): HallDevice {
  return {
    ...device,
    async close() {
      await device.close();
      seat.leave();
    },
  };
}

async function makeDisplay({ entry }: Of<'display'>, around: Surroundings): Promise<HallDevice> {
  const id = z.parse(DeviceId, entry.id);
  const counterId = z.parse(CounterId, entry.counterId);
  const common = { id, counterId, entry, around };
  if (entry.kind === 'virtual') {
    const { virtualDisplay } = await import('../virtual-devices.ts');
    const wire = virtualWire(virtualDisplay(entry).open, around);
    const seat = around.buses.join(`virtual ${id}`, wire.open, lineOf(entry));
    return createDisplayDevice({ ...common, wire, seat });
  }
  const wire = sharedWire(wireOf(entry, around.random), around.lines);
  const seat = around.buses.join(wire.place, wire.open, lineOf(entry));
  return createDisplayDevice({ ...common, wire, seat });
}

async function makeScanner({ entry }: Of<'scanner'>, around: Surroundings): Promise<HallDevice> {
  const id = z.parse(DeviceId, entry.id);
  const common = { id, kioskId: z.parse(DeviceId, entry.kioskId), entry, around };
  if (entry.kind === 'keyboard') return createTypingScanner(common);
  if (entry.kind !== 'virtual') return createScannerDevice({ ...common, wire: wireOf(entry, around.random) });
  const { virtualScanner } = await import('../virtual-devices.ts');
  const { open, showCode } = virtualScanner();
  return createScannerDevice({ ...common, showCode, wire: virtualWire(open, around) });
}

/** A network and a cable in memory have no line of their own; the gaps of a fast one do no harm. */
const fastLine: LineSettings = { baudRate: 115_200, dataBits: 8, parity: 'none', stopBits: 1 };

function lineOf(entry: Display | Keypad): LineSettings {
  return entry.kind === 'serial' ? entry : fastLine;
}

function virtualWire(open: DeviceWire['open'], { random }: Surroundings): DeviceWire {
  return { link: 'virtual', place: '', open, timing: usualTiming(random) };
}
