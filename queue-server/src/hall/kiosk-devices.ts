import type { Site } from '@motcua/config';
import type { DeviceHealth, DeviceId, DeviceState, KioskDevice, PrinterState } from '@motcua/contract';
import { unreachable } from '@motcua/contract';
import { canPrint, printersOf } from './kiosk-printers.ts';

/** Can each kiosk print and scan now, and if its own printer cannot, who prints for it? */
export function kioskDevices(
  devices: Site['devices'],
  stateOf: (printerId: DeviceId) => PrinterState,
  known: readonly DeviceHealth[],
): KioskDevice[] {
  const names = new Map(devices.printers.map(({ id, name }) => [id, name]));
  return devices.kiosks.map((kiosk) => {
    const kioskId = kiosk.id as DeviceId; // ids of the site follow the contract's pattern
    const printerId = kiosk.printerId as DeviceId; // as above
    const printer = stateOf(printerId);
    const standInId = canPrint(printer)
      ? undefined
      : printersOf(devices, kiosk.id).find((id) => canPrint(stateOf(id)));
    const name = standInId === undefined ? undefined : names.get(standInId);
    const canScan = known.some(
      (device) => device.kind === 'scanner' && device.kioskId === kioskId && isScannable(device.state),
    );
    const sheet = devices.sheetPrinters.find(
      (one) => one.kioskId === kiosk.id && canPrint(stateOf(one.id as DeviceId)), // as above
    );
    return {
      ...{ kioskId, printerId, printer, canScan },
      ...(sheet && { sheet: { printerId: sheet.id as DeviceId, name: sheet.name } }), // as above
      ...(standInId === undefined || name === undefined ? {} : { standIn: { printerId: standInId, name } }),
    };
  });
}

function isScannable(state: DeviceState): boolean {
  switch (state) {
    case 'offline':
    case 'error':
    case 'program-missing':
      return false;
    case 'ready':
    case 'unknown':
    case 'stuck-key':
    case 'paper-low':
    case 'paper-out':
    case 'cover-open':
      return true;
    default:
      return unreachable(state);
  }
}
