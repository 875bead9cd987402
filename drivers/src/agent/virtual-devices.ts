import { join } from 'node:path';
import type { DeviceId, VirtualAction, VirtualPaper } from '@motcua/contract';
import { unreachable } from '@motcua/contract';
import type { VirtualPrinter } from '../printer/printer.fake.ts';
import { startVirtualPrinter } from '../printer/printer.fake.ts';
import type { VirtualHands } from './hall-printer.ts';

/** Real paper takes its time: at 250 mm/s a ticket needs about two thirds of a second. */
const dotsPerSecond = 2_000;

/** A virtual printer on a free loopback port, its papers as pictures in the data folder. */
export async function virtualPrinter(
  id: DeviceId,
  widthDots: 576 | 384,
  dataFolder: string,
): Promise<{ port: number; hands: VirtualHands }> {
  const folder = join(dataFolder, 'devices', id);
  const printer = await startVirtualPrinter({ widthDots, dotsPerSecond, folder });
  return { port: printer.port, hands: handsOn(id, printer) };
}

function handsOn(id: DeviceId, printer: VirtualPrinter): VirtualHands {
  const seen = new Map<number, string>();
  const toWords = (paper: { id: number; png: Uint8Array }): VirtualPaper => {
    const at = seen.get(paper.id) ?? new Date().toISOString();
    seen.set(paper.id, at);
    return { printerId: id, paperId: paper.id, at, png: paper.png };
  };
  return {
    act: (action) => Promise.resolve(act(printer, action)),
    papers: () => printer.papers.map(toWords),
    onPaper: (listener) => void printer.on('paper', (paper) => listener(toWords(paper))),
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
    default:
      return unreachable(action);
  }
}
