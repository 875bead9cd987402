import type { OpenPort } from '../../port/byte-port.ts';
import type { LineSettings } from '../../keypad/keypad-profile.ts';
import { unreachable } from '@motcua/contract';
import { openFilePort } from '../../port/file-port.ts';
import { openHidPort } from '../../port/hid-port.ts';
import { openSerialPort } from '../../port/serial-port.ts';
import { openTcpPort } from '../../port/tcp-port.ts';
import type { UsageProblem, Values } from './read-command.ts';

/** Where a device is plugged in, as the command line says it. */
export type Place =
  | { readonly kind: 'tcp'; readonly host: string; readonly port: number }
  | { readonly kind: 'serial'; readonly path: string; readonly baudRate: number | undefined }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'hid'; readonly vendorId: string; readonly productId: string };

const examples: Readonly<Record<Place['kind'], string>> = {
  tcp: '--tcp 192.168.1.50:9100',
  serial: '--serial /dev/ttyUSB0',
  file: '--file /dev/usb/lp0',
  hid: '--hid 05f3:0405',
};
const baudRates = [1200, 2400, 4800, 9600, 19200, 38400, 57600, 115200];

/** Exactly one of the allowed kinds. */
export function readPlace(values: Values, allowed: readonly Place['kind'][]): Place | UsageProblem {
  const given = allowed.filter((kind) => values[kind] !== undefined);
  const [kind] = given;
  const word = kind && values[kind];
  if (kind === undefined || word === undefined || given.length > 1)
    return { code: 'place-missing', word: allowed.map((one) => examples[one]).join(' · ') };
  const baudRate = values.baud === undefined ? undefined : Number(values.baud);
  if (baudRate !== undefined && !baudRates.includes(baudRate))
    return { code: 'wrong-value', option: '--baud', word: values.baud ?? '', allowed: baudRates.join(', ') };
  return placeOf(kind, word, baudRate) ?? wrongPlace(kind, word);
}

function placeOf(kind: Place['kind'], word: string, baudRate: number | undefined): Place | undefined {
  switch (kind) {
    case 'tcp': {
      const [, host, port = '9100'] = /^\[?([^\s\]]+?)\]?(?::(\d{1,5}))?$/.exec(word) ?? [];
      const number = Number(port);
      return host === undefined || number < 1 || number > 65_535 ? undefined : { kind, host, port: number };
    }
    case 'serial':
      return word === '' ? undefined : { kind, path: word, baudRate };
    case 'file':
      return word === '' ? undefined : { kind, path: word };
    case 'hid': {
      const [, vendorId, productId] = /^([0-9a-f]{4}):([0-9a-f]{4})$/i.exec(word) ?? [];
      if (vendorId === undefined || productId === undefined) return undefined;
      return { kind, vendorId: vendorId.toLowerCase(), productId: productId.toLowerCase() };
    }
    default:
      return unreachable(kind);
  }
}

function wrongPlace(kind: Place['kind'], word: string): UsageProblem {
  return { code: 'wrong-value', option: `--${kind}`, word, allowed: examples[kind] };
}

export function nameOf(place: Place): string {
  switch (place.kind) {
    case 'tcp':
      return `${place.host}:${place.port}`;
    case 'serial':
    case 'file':
      return place.path;
    case 'hid':
      return `${place.vendorId}:${place.productId}`;
    default:
      return unreachable(place);
  }
}

export const usualLine: LineSettings = { baudRate: 9600, dataBits: 8, parity: 'none', stopBits: 1 };
const connectTimeoutMs = 3_000;
const writeTimeoutMs = 5_000;

/** `line`: what the device's document says; a speed on the command line comes before it. */
export function openerOf(place: Place, line: LineSettings = usualLine, usagePage?: number): OpenPort {
  switch (place.kind) {
    case 'tcp': {
      const { host, port } = place;
      return (listener) => openTcpPort({ host, port, connectTimeoutMs, writeTimeoutMs }, listener);
    }
    case 'serial':
      return openSerialPort({ ...line, ...lineOf(place, line), path: place.path, writeTimeoutMs });
    case 'file':
      return openFilePort({ path: place.path, writeTimeoutMs });
    case 'hid':
      return openHidPort({ ...place, usagePage, writeTimeoutMs });
    default:
      return unreachable(place);
  }
}

/** The speed that the command line gives, or else the document's. */
export function lineOf(place: Place, line: LineSettings = usualLine): LineSettings {
  return place.kind === 'serial' && place.baudRate !== undefined
    ? { ...line, baudRate: place.baudRate }
    : line;
}
