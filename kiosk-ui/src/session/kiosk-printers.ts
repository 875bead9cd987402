import type { DeviceId, KioskDevice, Localised, PrinterState, PrintFailure } from '@motcua/contract';

/** What this kiosk prints and reads with now. `none`: it has no printer. */
export type KioskPrinters = {
  printer: PrinterState | 'none';
  printerId: DeviceId | undefined;
  /** Who prints for it while its own printer cannot. */
  standIn: NonNullable<KioskDevice['standIn']> | undefined;
  /** There is a scanner here that works, as far as anybody can tell. */
  canScan: boolean;
  /** The A4 printer beside it, while it can print. */
  sheetPrinter: Localised | undefined;
};

export const unknownPrinters: KioskPrinters = {
  printer: 'unknown',
  printerId: undefined,
  standIn: undefined,
  canScan: false,
  sheetPrinter: undefined,
};

export function printersIn(devices: readonly KioskDevice[], kioskId: string | undefined): KioskPrinters {
  const mine = devices.find((device) => device.kioskId === kioskId) ?? devices[0];
  const { printerId, standIn } = mine ?? { printerId: undefined, standIn: undefined };
  return {
    printer: mine === undefined || printerId === undefined ? 'none' : mine.printer,
    printerId,
    standIn,
    canScan: mine?.canScan ?? false,
    sheetPrinter: mine?.sheet?.name,
  };
}

export type Trouble = Extract<PrintFailure, 'paper-out' | 'cover-open' | 'offline' | 'error' | 'no-printer'>;

/** What is the matter with the kiosk's own printer. An unknown one is given a try. */
export function printerTrouble({ printer }: KioskPrinters): Trouble | undefined {
  switch (printer) {
    case 'paper-out':
    case 'cover-open':
    case 'offline':
    case 'error':
      return printer;
    case 'none':
      return 'no-printer';
    default:
      return undefined;
  }
}

/** Why no paper can be promised now, here or elsewhere. */
export function paperTrouble(printers: KioskPrinters): Trouble | undefined {
  return printers.standIn === undefined ? printerTrouble(printers) : undefined;
}

/** The name of the printer where a paper comes out, if it is not the kiosk's own; `other`: one without a name here. */
export function elsewhere(
  { printerId, standIn }: KioskPrinters,
  paperAt: DeviceId | undefined,
): Localised | 'other' | undefined {
  if (paperAt === undefined || paperAt === printerId) return undefined;
  return standIn?.printerId === paperAt ? standIn.name : 'other';
}
