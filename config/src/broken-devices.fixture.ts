import type { BrokenSite } from './broken-sites.fixture.ts';

type Edit = readonly [find: string, put: string];

function broken(
  kind: BrokenSite['kind'],
  name: string,
  [find, put]: Edit,
  at: string,
  [message, remedy]: readonly [string, string],
): BrokenSite {
  return { kind, name, file: 'devices.yaml', find, put, at, message, remedy };
}

/** The two keypads of the hall, as they would stand on one RS-485 cable. */
function onOneCable(first: string, second: string): Edit {
  const find = `  - id: phim-1
    kind: virtual
    name: { vi: Bàn phím quầy 1, en: Counter 1 keypad }
    counterId: q1
    profile: qms-68-16
  - id: phim-2
    kind: virtual
    name: { vi: Bàn phím quầy 2, en: Counter 2 keypad }
    counterId: q2
    profile: ascii-line
`;
  const keypad = (number: number, rest: string) => `  - id: phim-${number}
    name: { vi: Bàn phím quầy ${number}, en: Counter ${number} keypad }
    counterId: q${number}
${rest}`;
  return [find, keypad(1, first) + keypad(2, second)];
}

const serial = '    kind: serial\n    path: /dev/ttyUSB0\n    profile: qms-68-16\n';
const usb = "    kind: hid\n    vendorId: 05f3\n    productId: '0405'\n    profile: x-keys\n";

/** Mistakes in devices.yaml, and what is said about each. */
export const brokenDevices: readonly BrokenSite[] = [
  broken(
    'setting',
    'a printer of an odd width',
    ['model: xprinter-80', 'model: xprinter-80\n    widthDots: 600'],
    'widthDots: 600',
    ['not a choice', '576, 384'],
  ),
  broken(
    'setting',
    'a printer of an unknown model',
    ['model: xprinter-80', 'model: xprinter-8'],
    'model: xprinter-8\n',
    ['not a choice', 'Did you mean "xprinter-80"?'],
  ),
  broken(
    'setting',
    'a network printer without a host',
    ['- id: in-1\n    kind: virtual', '- id: in-1\n    kind: tcp'],
    'id: in-1\n    kind: tcp',
    ['host" is missing', 'host: …'],
  ),
  broken(
    'setting',
    'a keypad of an unknown kind of cable',
    ['- id: phim-1\n    kind: virtual', '- id: phim-1\n    kind: usb'],
    'kind: usb',
    ['not a choice', 'hid'],
  ),
  broken(
    'link',
    'a kiosk with an unknown printer',
    ['printerId: in-2', 'printerId: in-3'],
    'printerId: in-3',
    ['There is no printer "in-3"', 'Did you mean "in-'],
  ),
  broken(
    'device',
    'an unknown stand-in printer',
    ['printerId: in-2', 'printerId: in-2\n    standInPrinterIds: [in-1, in-9]'],
    'standInPrinterIds',
    ['There is no printer "in-9"', 'Did you mean "in-'],
  ),
  broken(
    'device',
    'one id for a scanner and a printer',
    ['id: quet-1', 'id: in-1'],
    'id: in-1\n    kind: virtual\n    name: { vi: Máy quét',
    ['device id "in-1" is used twice', 'own device id'],
  ),
  broken(
    'device',
    'a keypad at an unknown counter',
    ['counterId: q1\n    profile', 'counterId: q9\n    profile'],
    'counterId: q9',
    ['There is no counter "q9"', 'Did you mean "q'],
  ),
  broken(
    'device',
    'a display at an unknown counter',
    ['counterId: q1\n    template', 'counterId: q9\n    template'],
    'counterId: q9',
    ['There is no counter "q9"', 'Did you mean "q'],
  ),
  broken(
    'device',
    'a scanner at an unknown kiosk',
    ['kioskId: kiosk-1', 'kioskId: kiosk-3'],
    'kioskId: kiosk-3',
    ['There is no kiosk "kiosk-3"', 'Did you mean "kiosk-'],
  ),
  broken(
    'device',
    'an unknown keypad profile',
    ['profile: ascii-line', 'profile: asci-line'],
    'profile: asci-line',
    ['There is no keypad profile "asci-line"', 'Did you mean "ascii-line"?'],
  ),
  broken(
    'device',
    'a profile for another kind of cable',
    onOneCable(serial.replace('qms-68-16', 'x-keys'), serial.replace('USB0', 'USB1')),
    'profile: x-keys',
    ['is for keypads over hid, and this one is "serial"', 'qms-68-16'],
  ),
  broken(
    'device',
    'two keypads on one cable with different speeds',
    onOneCable(`${serial}    address: 1\n`, `${serial}    address: 2\n    baudRate: 19200\n`),
    'path: /dev/ttyUSB0\n    profile: qms-68-16\n    address: 2',
    ['with 9600 8-none-1 and 19200 8-none-1', 'same baudRate'],
  ),
  broken(
    'device',
    'two keypads on one cable with one address',
    onOneCable(`${serial}    address: 3\n`, `${serial}    address: 3\n`),
    'address: 3\n\ndisplays',
    ['have the same address 3', 'another address'],
  ),
  broken(
    'device',
    'two keypads on one cable, one without an address',
    onOneCable(serial, `${serial}    address: 2\n`),
    'id: phim-2',
    ['not both have an address', 'address: …'],
  ),
  broken('device', 'two USB keypads of one model', onOneCable(usb, usb), 'id: phim-2', [
    'both at 05f3:0405 of agent-1, and cannot share it',
    'own cable',
  ]),
  broken(
    'device',
    'two kiosks of one PC with one port',
    ['printerId: in-2', 'printerId: in-2\n    localPort: 8090'],
    'localPort: 8090\n\nkeypads',
    ['localPort "8090 of agent-1" is used twice', 'own localPort'],
  ),
  broken(
    'device',
    'an A4 printer at a kiosk that nobody has',
    ['kioskId: kiosk-1', 'kioskId: ki-ot-1'],
    'ki-ot-1',
    ['kiosk "ki-ot-1"', 'kiosk-1'],
  ),
  broken(
    'device',
    'an A4 printer at an address that is none',
    ['id: a4-1\n    kind: virtual', 'id: a4-1\n    kind: ipp\n    url: 192.168.1.60'],
    'url: 192.168.1.60',
    ['is not an address', 'ipp://192.168.1.60/ipp/print'],
  ),
  broken(
    'device',
    'a Piper voice without its model',
    ['name: { vi: Giọng đọc, en: Voice }', 'name: { vi: Giọng đọc, en: Voice }\n    engine: piper'],
    'engine: piper',
    ['has no model', 'modelPath'],
  ),
];
