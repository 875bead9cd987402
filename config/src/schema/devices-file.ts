import { z } from 'zod';
import { Id, Localised, says } from './text.ts';

/** Dots across the paper: 576 on an 80 mm roll, 384 on a 58 mm roll. */
const WidthDots = z.literal([576, 384]);

/** Printers we know by name; each says how wide, how fast, how it cuts and what it answers (drivers, printer-models.ts). */
export const printerModels = [
  'epson-tm-t20',
  'epson-tm-t82',
  'epson-tm-t88',
  'bixolon-srp-350',
  'citizen-ct-s310',
  'xprinter-80',
  'xprinter-58',
  'generic-80',
  'generic-58',
] as const;

/** Which PC a device hangs on: the agent of that name owns it. */
const named = { id: Id, name: Localised, agentId: Id.default('agent-1') };

const virtual = { kind: z.literal('virtual') };
const tcp = { kind: z.literal('tcp'), host: z.string().min(1), port: z.int().min(1).max(65535) };
const serialPath = {
  kind: z.literal('serial'),
  /** `/dev/serial/by-id/…` stays the same whichever socket the cable is in; `/dev/ttyUSB0` may not. */
  path: z.string().min(1),
};
const lineSettings = {
  baudRate: z.literal([1200, 2400, 4800, 9600, 19200, 38400, 57600, 115200]).default(9600),
  dataBits: z.literal([7, 8]).default(8),
  parity: z.enum(['none', 'even', 'odd']).default('none'),
  stopBits: z.literal([1, 2]).default(1),
};
const serial = { ...serialPath, ...lineSettings };
const hid = {
  kind: z.literal('hid'),
  /** As `lsusb` shows them, four hexadecimal digits. */
  vendorId: z.string().regex(/^[0-9a-f]{4}$/),
  productId: z.string().regex(/^[0-9a-f]{4}$/),
};

const onPaper = {
  ...named,
  model: z.enum(printerModels).default('generic-80'),
  /** Only where the roll is narrower than the model allows. */
  widthDots: WidthDots.optional(),
};
const Printer = z.discriminatedUnion('kind', [
  z.strictObject({ ...onPaper, ...virtual }),
  z.strictObject({ ...onPaper, ...tcp, port: tcp.port.default(9100) }),
  z.strictObject({
    ...onPaper,
    ...serial,
    flowControl: z.enum(['none', 'rts-cts', 'xon-xoff']).default('none'),
  }),
  z.strictObject({ ...onPaper, kind: z.literal('file'), path: z.string().min(1) }),
]);
export type Printer = z.infer<typeof Printer>;

const Kiosk = z.strictObject({
  ...named,
  printerId: Id,
  /** Who prints when its own printer cannot, in this order; left out: every other printer of the hall. */
  standInPrinterIds: z.array(Id).optional(),
  /** Its screen at `http://127.0.0.1:<port>/kiosk`, served by the agent of its PC. */
  localPort: z.int().min(1024).max(65535).optional(),
});
export type Kiosk = z.infer<typeof Kiosk>;

/** `profile`: a file in `keypads/` here or in the product's own folder of keypads. */
const keypad = { ...named, counterId: Id, profile: Id, address: z.int().min(0).max(255).optional() };
const Keypad = z.discriminatedUnion('kind', [
  z.strictObject({ ...keypad, ...virtual }),
  z.strictObject({ ...keypad, ...tcp }),
  z.strictObject({ ...keypad, ...serial }),
  z.strictObject({ ...keypad, ...hid }),
]);
export type Keypad = z.infer<typeof Keypad>;

export const displayTemplates = ['ascii', 'modbus-number', 'modbus-segments', 'cd5220'] as const;
const display = {
  ...named,
  counterId: Id,
  template: z.enum(displayTemplates),
  /** Its address on the bus; devices with the same `path` or `host` share one bus and are spoken to in turn. */
  address: z.int().min(0).max(247).default(1),
  digits: z.int().min(2).max(20).default(4),
};
const Display = z.discriminatedUnion('kind', [
  z.strictObject({ ...display, ...virtual }),
  z.strictObject({ ...display, ...tcp }),
  z.strictObject({ ...display, ...serial }),
]);
export type Display = z.infer<typeof Display>;

const scanner = { ...named, kioskId: Id };
/** A scanner that types what it reads into the kiosk's own page, as a keyboard would; better ones have a cable. */
const keyboard = { kind: z.literal('keyboard') };
const Scanner = z.discriminatedUnion('kind', [
  z.strictObject({ ...scanner, ...virtual }),
  z.strictObject({ ...scanner, ...tcp }),
  z.strictObject({ ...scanner, ...serial }),
  z.strictObject({ ...scanner, ...hid }),
  z.strictObject({ ...scanner, ...keyboard }),
]);
export type Scanner = z.infer<typeof Scanner>;

/** What speaks where no recorded clip does. `modelPath`: a Piper voice that the operator has brought. */
const Voice = z.strictObject({
  ...named,
  engine: z.enum(['espeak', 'piper']).default('espeak'),
  /** A Piper voice of the operator's, from the site's folder. */
  modelPath: z.string().min(1).optional(),
  /** Recorded words: WAV files and their `index.json`, from the site's folder. They are used first. */
  clipsFolder: z.string().min(1).optional(),
});
export type Voice = z.infer<typeof Voice>;

/** Office printers for A4 sheets that speak IPP, as those of the last fifteen years do ("driverless", "AirPrint"). */
const sheetPrinter = { ...named, kioskId: Id };
const SheetPrinter = z.discriminatedUnion('kind', [
  z.strictObject({ ...sheetPrinter, ...virtual }),
  z.strictObject({
    ...sheetPrinter,
    kind: z.literal('ipp'),
    /** `ipp://192.168.1.60/ipp/print`; `ipps:` inside TLS. */
    url: z
      .string()
      .regex(
        /^ipps?:\/\/[^\s/?#@]+(\/[^\s?#]*)?$/,
        says('is not an address', 'write it such as ipp://192.168.1.60/ipp/print'),
      ),
    /** SHA-256 of the printer's own certificate, for `ipps:`. */
    certificate: z
      .string()
      .regex(
        /^([0-9a-fA-F]{2}:?){31}[0-9a-fA-F]{2}$/,
        says('is no fingerprint', 'write the 64 digits of the SHA-256 that the printer’s page shows'),
      )
      .optional(),
  }),
]);
export type SheetPrinter = z.infer<typeof SheetPrinter>;

/** `devices.yaml`: printers, the kiosks that use them, keypads, displays, scanners and voices. */
export const DevicesFile = z.strictObject({
  printers: z.array(Printer).min(1),
  kiosks: z.array(Kiosk).min(1),
  /** Where a kiosk prints the official form; without one the counter does. */
  sheetPrinters: z.array(SheetPrinter).default([]),
  keypads: z.array(Keypad).default([]),
  displays: z.array(Display).default([]),
  scanners: z.array(Scanner).default([]),
  voices: z.array(Voice).default([]),
});
export type Devices = z.infer<typeof DevicesFile>;
