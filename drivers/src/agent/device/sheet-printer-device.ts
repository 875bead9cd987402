import type { SheetPrinter as SheetPrinterEntry } from '@motcua/config';
import type { DeviceHealth, DeviceId, DeviceLink, SheetReply, VirtualAction } from '@motcua/contract';
import type { SheetPrinter } from '../../sheet/sheet-printer.ts';
import type { SheetStatus } from '../../sheet/ipp-words.ts';
import { testSheet } from '../../sheet/test-sheet.ts';
import { createDeviceLog } from './device-log.ts';
import type { SheetPrinterDevice } from './hall-device.ts';
import type { Surroundings } from './surroundings.ts';

export interface SheetPrinterDeviceOptions {
  readonly id: DeviceId;
  readonly kioskId: DeviceId;
  readonly entry: SheetPrinterEntry;
  readonly printer: SheetPrinter;
  readonly link: DeviceLink;
  readonly place: string;
  readonly around: Pick<Surroundings, 'now' | 'onChange'>;
  readonly hands?: { readonly act: (action: VirtualAction) => void; readonly close: () => Promise<void> };
}

/** The A4 printer beside a kiosk. What it prints passes through memory and is never written down. */
export function createSheetPrinterDevice(options: SheetPrinterDeviceOptions): SheetPrinterDevice {
  const { id, kioskId, entry, printer, link, place, around, hands } = options;
  // nothing of a sheet stands in here: only what became of it
  const log = createDeviceLog(around);
  let status: SheetStatus | { readonly state: 'unknown' } = { state: 'unknown' };
  let heardAt: number | undefined;
  let queue = 0;

  async function check(): Promise<void> {
    const now = await printer.status();
    if (now.state !== 'offline') heardAt = around.now();
    if (wordsOf(now) === wordsOf(status)) return;
    status = now;
    log.note(wordsOf(now));
    around.onChange();
  }
  async function print(pdf: Uint8Array): Promise<SheetReply> {
    queue += 1;
    around.onChange();
    const outcome = await printer.print(pdf);
    queue -= 1;
    log.note(outcome.kind === 'failed' ? `failed ${outcome.reason}` : outcome.kind);
    await check();
    around.onChange();
    return outcome;
  }
  void check();

  const health = (): DeviceHealth => ({
    ...{ id, kioskId, kind: 'sheet-printer', name: entry.name.vi, link, place, model: 'IPP' },
    ...{ ...status, queue },
    ...(heardAt !== undefined && { heardAt: new Date(heardAt).toISOString() }),
  });
  const no = (): Promise<boolean> => Promise.resolve(false);
  return {
    ...{ id, kind: 'sheet-printer', kioskId, log, health, print, check, beep: no, identify: no },
    async test() {
      await print(testSheet(['Mot Cua', id, place, new Date(around.now()).toISOString()]));
      return true;
    },
    ...(hands !== undefined && {
      async act(action: VirtualAction) {
        hands.act(action);
        await check();
      },
    }),
    async close() {
      printer.close();
      await hands?.close();
    },
  };
}

function wordsOf(status: object): string {
  return Object.values(status).join(' ');
}
