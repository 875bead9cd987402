import type { PaperWidth } from '../codec/printer-models.ts';
import { join } from 'node:path';
import type { Display } from '@motcua/config';
import type { DeviceId, KeyName, VirtualAction, VirtualPaper, VirtualSheet } from '@motcua/contract';
import { unreachable } from '@motcua/contract';
import { AsciiDisplay, FakeDisplayWire, ModbusSlave, PoleDisplay } from '../display/display.fake.ts';
import { createVirtualKeypad } from '../keypad/keypad.fake.ts';
import type { KeypadProfile } from '../keypad/keypad-profile.ts';
import type { OpenPort } from '../port/byte-port.ts';
import { openTcpPort } from '../port/tcp-port.ts';
import type { VirtualPrinter } from '../printer/printer.fake.ts';
import { startVirtualPrinter } from '../printer/printer.fake.ts';
import { FakeSheetPrinter } from '../sheet/sheet-printer.fake.ts';
import { createVirtualScanner } from '../scanner/scanner.fake.ts';
import type { PrinterHands } from './device/hall-device.ts';

/** Real paper takes its time: at 250 mm/s a ticket needs about two thirds of a second. */
const dotsPerSecond = 2_000;

export interface VirtualPrinterPlace {
  readonly id: DeviceId;
  readonly widthDots: PaperWidth;
  readonly dataFolder: string;
  readonly now: () => number;
  readonly onPaper: (paper: VirtualPaper) => void;
}

/** A virtual printer on a free loopback port, its papers as pictures in the data folder. */
export async function virtualPrinter(
  place: VirtualPrinterPlace,
): Promise<{ open: OpenPort; hands: PrinterHands & { close(): Promise<void> } }> {
  const { id, widthDots, dataFolder } = place;
  const folder = join(dataFolder, 'devices', id);
  const printer = await startVirtualPrinter({ widthDots, dotsPerSecond, folder });
  const address = { host: printer.host, port: printer.port, connectTimeoutMs: 1_000, writeTimeoutMs: 5_000 };
  return { open: (listener) => openTcpPort(address, listener), hands: handsOn(printer, place) };
}

function handsOn(
  printer: VirtualPrinter,
  { id, now, onPaper }: VirtualPrinterPlace,
): PrinterHands & { close(): Promise<void> } {
  const papers: VirtualPaper[] = [];
  printer.on('paper', ({ id: paperId, png }) => {
    const paper = { printerId: id, paperId, at: new Date(now()).toISOString(), png };
    papers.push(paper);
    if (papers.length > printer.papers.length) papers.shift();
    onPaper(paper);
  });
  return {
    act: async (action) => act(printer, action),
    papers: () => papers,
    close: () => printer.close(),
  };
}

function act(printer: VirtualPrinter, action: VirtualAction): void | Promise<void> {
  switch (action) {
    case 'run-out-of-paper':
      return printer.runOutOfPaper();
    case 'refill':
      return printer.refill();
    case 'near-end':
      return printer.nearEnd();
    case 'open-cover':
      return printer.openCover();
    case 'close-cover':
      return printer.closeCover();
    case 'go-offline':
      return printer.goOffline();
    case 'go-online':
      return printer.goOnline();
    case 'jam-cutter':
      return printer.jamCutter();
    case 'clear-cutter':
      return printer.clearCutter();
    case 'overheat':
      return printer.overheat();
    case 'cool-down':
      return printer.coolDown();
    case 'print-late':
      return printer.printLate();
    case 'print-at-once':
      return printer.printAtOnce();
    default:
      return unreachable(action);
  }
}

/** A laser printer needs some seconds for a page. */
const sheetMs = 2_500;

/** A virtual printer for A4 on a free loopback port. A sheet is handed on as it comes out, and not kept. */
export async function virtualSheetPrinter({
  id,
  now,
  onSheet,
}: Pick<VirtualPrinterPlace, 'id' | 'now'> & { readonly onSheet: (sheet: VirtualSheet) => void }): Promise<{
  url: string;
  hands: { act: (action: VirtualAction) => void; close: () => Promise<void> };
}> {
  const printer = await new FakeSheetPrinter({ sheetMs }).listen();
  let sheets = 0;
  printer.on('sheet', (pdf) => {
    printer.sheets.length = 0;
    sheets += 1;
    onSheet({ printerId: id, paperId: sheets, at: new Date(now()).toISOString(), pdf });
  });
  return {
    url: printer.url,
    hands: { act: (action) => breakSheets(printer, action), close: () => printer.close() },
  };
}

/** What an office printer shares with a ticket printer; it has no cutter, and nobody sees its heat. */
function breakSheets(printer: FakeSheetPrinter, action: VirtualAction): void {
  switch (action) {
    case 'run-out-of-paper':
      return printer.become('out-of-paper');
    case 'open-cover':
      return printer.become('cover-open');
    case 'go-offline':
      return printer.become('silent');
    case 'refill':
    case 'close-cover':
    case 'go-online':
      return printer.become('ready');
    default:
      return undefined;
  }
}

/** A keypad whose keys are pressed on the page of devices. */
export function virtualKeypad(
  profile: KeypadProfile,
  address: number | undefined,
): { open: OpenPort; press: (key: KeyName) => boolean } {
  const { open, keypad } = createVirtualKeypad(profile, address);
  return { open, press: (key) => keypad.press(key) };
}

/** A display that shows in memory what it is told, and answers where its kind does. */
export function virtualDisplay(entry: Pick<Display, 'template' | 'address' | 'digits'>): { open: OpenPort } {
  return { open: new FakeDisplayWire([displayOf(entry)]).open };
}

function displayOf({ template, address, digits }: Pick<Display, 'template' | 'address' | 'digits'>) {
  switch (template) {
    case 'ascii':
      return new AsciiDisplay(address, digits);
    case 'cd5220':
      return new PoleDisplay();
    case 'modbus-number':
    case 'modbus-segments':
      return new ModbusSlave(address, digits);
    default:
      return unreachable(template);
  }
}

/** A scanner to which codes are shown on the page of devices. */
export function virtualScanner(): { open: OpenPort; showCode: (text: string) => void } {
  const { open, scanner } = createVirtualScanner();
  return { open, showCode: (text) => scanner.show(text) };
}
