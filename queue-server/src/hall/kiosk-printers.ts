import type { Site } from '@motcua/config';
import type { DeviceId, DeviceState, PrinterState } from '@motcua/contract';
import { unreachable } from '@motcua/contract';

/** One that never answers may well print, so it is tried. */
export function canPrint(state: PrinterState): boolean {
  switch (state) {
    case 'ready':
    case 'paper-low':
    case 'unknown':
      return true;
    case 'paper-out':
    case 'cover-open':
    case 'error':
    case 'offline':
      return false;
    default:
      return unreachable(state);
  }
}

/** A printer's state in the words a kiosk knows: keys and programs are no business of a printer. */
export function printerState(state: DeviceState): PrinterState {
  return state === 'stuck-key' || state === 'program-missing' ? 'error' : state;
}

/** The printers of a kiosk in the order in which they are tried: its own, then those that stand in for it. */
export function printersOf({ printers, kiosks }: Site['devices'], kioskId: string | undefined): DeviceId[] {
  const kiosk = kiosks.find(({ id }) => id === kioskId);
  if (kiosk === undefined) return [];
  const others = kiosk.standInPrinterIds ?? printers.map(({ id }) => id);
  return [...new Set([kiosk.printerId, ...others])] as DeviceId[]; // ids of the site follow the contract's pattern
}
