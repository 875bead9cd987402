import type { ConfigProblem, DataPath } from './config-problem.ts';
import { type Loaded, problemAt } from './named-entries.ts';
import type { Devices } from './schema/devices-file.ts';

/** A device's end of a cable. Those with the same `place` hang on one cable, an RS-485 bus for instance. */
interface CableEnd {
  readonly path: DataPath;
  readonly id: string;
  readonly place: string;
  /** Speed and form of a serial line, as one text. */
  readonly settings: string;
  /** `none`: it shares its cable with nobody. */
  readonly address: number | 'none' | undefined;
}

type Device = Devices['printers' | 'keypads' | 'displays' | 'scanners'][number];

function placeOf(device: Device): string | undefined {
  switch (device.kind) {
    case 'virtual':
    case 'keyboard':
      return undefined;
    case 'tcp':
      return `${device.host}:${device.port}`;
    case 'serial':
    case 'file':
      return device.path;
    case 'hid':
      return `${device.vendorId}:${device.productId}`;
    default:
      return unreachable(device);
  }
}

function unreachable(value: never): never {
  throw new Error(`No such device: ${JSON.stringify(value)}`);
}

/** Two alike on USB cannot be told apart, whatever address they have. */
function addressOf(device: Device): CableEnd['address'] {
  if (device.kind === 'hid') return 'none';
  if ('template' in device || 'profile' in device) return device.address;
  return 'none';
}

function endsOf(devices: Devices): CableEnd[] {
  return (['printers', 'keypads', 'displays', 'scanners'] as const).flatMap((list) =>
    devices[list].flatMap((device, i) => {
      const place = placeOf(device);
      if (place === undefined) return [];
      const settings =
        device.kind === 'serial'
          ? `${device.baudRate} ${device.dataBits}-${device.parity}-${device.stopBits}`
          : '';
      return [
        {
          path: [list, i],
          id: device.id,
          place: `${place} of ${device.agentId}`,
          settings,
          address: addressOf(device),
        },
      ];
    }),
  );
}

/** What is wrong between one device and an earlier one on the same cable. */
function clash(end: CableEnd, earlier: CableEnd): [key: string, message: string, remedy: string] | undefined {
  const both = `"${earlier.id}" and "${end.id}" are both at ${end.place}`;
  if (end.address === 'none' || earlier.address === 'none')
    return ['id', `${both}, and cannot share it`, 'Give each its own cable, or remove one'];
  if (end.settings !== earlier.settings) {
    const remedy = 'Use the same baudRate, dataBits, parity and stopBits for both';
    return ['path', `${both}, with ${earlier.settings} and ${end.settings}`, remedy];
  }
  if (end.address === undefined || earlier.address === undefined)
    return ['id', `${both}, but not both have an address`, 'Add a line "address: …" to each'];
  if (end.address === earlier.address)
    return [
      'address',
      `${both} and have the same address ${end.address}`,
      'Set another address on one of them',
    ];
  return undefined;
}

/** Devices that share a cable must agree on the line and differ in their address. */
export function checkCables({ source, value }: Loaded<Devices>): ConfigProblem[] {
  const ends = endsOf(value);
  return ends.flatMap((end, i) => {
    const found = ends
      .slice(0, i)
      .filter((earlier) => earlier.place === end.place)
      .flatMap((earlier) => {
        const problem = clash(end, earlier);
        return problem ? [problem] : [];
      });
    const [first] = found;
    if (!first) return [];
    const [key, message, remedy] = first;
    return [problemAt(source, [...end.path, key], message, remedy)];
  });
}
