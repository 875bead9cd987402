import type {
  Devices,
  Display,
  Keypad,
  KeypadProfile,
  Printer,
  Scanner,
  SheetPrinter,
  Voice,
} from '@motcua/config';

/** One device as the site's files describe it, with everything that it is made from. */
export type DeviceConfig =
  | { readonly kind: 'printer'; readonly entry: Printer }
  | { readonly kind: 'sheet-printer'; readonly entry: SheetPrinter }
  | { readonly kind: 'keypad'; readonly entry: Keypad; readonly profile: KeypadProfile }
  | { readonly kind: 'display'; readonly entry: Display }
  | { readonly kind: 'scanner'; readonly entry: Scanner }
  | { readonly kind: 'voice'; readonly entry: Voice };

/** The devices that hang on this PC. `learned`: profiles that were taught here, by keypad. */
export function ownDevices(
  agentId: string,
  devices: Devices,
  profiles: readonly KeypadProfile[],
  learned: ReadonlyMap<string, KeypadProfile>,
): DeviceConfig[] {
  const mine = <T extends { agentId: string }>(list: readonly T[]): T[] =>
    list.filter((one) => one.agentId === agentId);
  return [
    ...mine(devices.printers).map((entry) => ({ kind: 'printer', entry }) as const),
    ...mine(devices.sheetPrinters).map((entry) => ({ kind: 'sheet-printer', entry }) as const),
    ...mine(devices.keypads).flatMap((entry) => {
      const profile = learned.get(entry.id) ?? profiles.find(({ id }) => id === entry.profile);
      return profile === undefined ? [] : [{ kind: 'keypad', entry, profile } as const];
    }),
    ...mine(devices.displays).map((entry) => ({ kind: 'display', entry }) as const),
    ...mine(devices.scanners).map((entry) => ({ kind: 'scanner', entry }) as const),
    ...mine(devices.voices).map((entry) => ({ kind: 'voice', entry }) as const),
  ];
}
