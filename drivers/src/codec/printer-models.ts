import type { BeepCommand } from './beep.ts';

/** Bits of the answer to `DLE EOT 4`; one bit of a mask is enough. */
export interface PaperBits {
  readonly nearEnd: number;
  readonly end: number;
}

/** Dots that a printer puts side by side: 80 mm rolls at 203 and at 180 dots an inch, 58 mm rolls at 203. */
export type PaperWidth = 576 | 512 | 384;

/** What we know of a printer beforehand, as data. */
export interface PrinterModel {
  readonly id: string;
  readonly widthDots: PaperWidth;
  readonly dpi: 203 | 180;
  /** `none`: the paper is torn off at the bar, a little further on. Nobody cuts through: paper that hangs is not lost. */
  readonly cutter: 'partial' | 'none';
  /** From the print head to the cutter or the tear bar, in lines of 30 dots: less would cut through the QR code. */
  readonly feedBeforeCutLines: number;
  /** The tallest picture that it takes in one `GS v 0`, in rows. */
  readonly bandRows: number;
  /** `status`: DLE EOT. `nothing`: write-only, so nobody can tell. */
  readonly answers: 'status' | 'nothing';
  /** Tells changes by itself (`GS a`). */
  readonly tellsChanges: boolean;
  /** Answers `GS ( H`. `maybe`: later ones of the family do, so it is found out by asking once, and so is `GS r`. */
  readonly provesPrints: 'yes' | 'maybe' | 'no';
  /** Leaves an error by `DLE ENQ`. */
  readonly recovers: boolean;
  readonly beep: BeepCommand;
  readonly paperBits: PaperBits;
  /** Fastest serial line; 0 where the model has none. */
  readonly maxBaudRate: number;
}

/** TM-T88III guide p. 324: near-end bits 2 and 3, end bits 5 and 6. */
const usualPaper: PaperBits = { nearEnd: 0x0c, end: 0x60 };
/** Citizen's presenters use bit 6 for paper that nobody took (PPU-231), so only bit 5 means the end. */
const citizenPaper: PaperBits = { nearEnd: 0x0c, end: 0x20 };

const epson = {
  widthDots: 576,
  dpi: 203,
  cutter: 'partial',
  feedBeforeCutLines: 4,
  bandRows: 128,
  answers: 'status',
  tellsChanges: true,
  provesPrints: 'yes',
  recovers: true,
  beep: 'none',
  paperBits: usualPaper,
  maxBaudRate: 115_200,
} as const satisfies Omit<PrinterModel, 'id'>;

/** Clones do as Epson does as far as they were told to; what they answer is found out by asking. */
const clone = { ...epson, tellsChanges: false, provesPrints: 'maybe', recovers: false } as const;
/** 42 columns of 12 dots and a little: what is wider is lost at the right edge. */
const coarse = { widthDots: 512, dpi: 180 } as const;
/** 58 mm, torn off by hand. */
const narrow = { widthDots: 384, cutter: 'none', feedBeforeCutLines: 3 } as const;

/** Every printer that `devices.yaml` may name. */
export const printerModels = {
  'epson-tm-t20': { ...epson, id: 'epson-tm-t20', beep: 'esc-paren-a' },
  'epson-tm-t82': { ...epson, id: 'epson-tm-t82', beep: 'esc-paren-a' },
  // From the IV on it proves prints, the III does not.
  'epson-tm-t88': { ...epson, ...coarse, id: 'epson-tm-t88', provesPrints: 'maybe', beep: 'esc-paren-a' },
  'bixolon-srp-350': { ...epson, ...coarse, id: 'bixolon-srp-350', provesPrints: 'maybe' },
  'citizen-ct-s310': {
    ...epson,
    id: 'citizen-ct-s310',
    provesPrints: 'maybe',
    paperBits: citizenPaper,
  },
  'xprinter-80': { ...clone, id: 'xprinter-80', beep: 'esc-b' },
  'xprinter-58': {
    ...clone,
    ...narrow,
    id: 'xprinter-58',
    answers: 'nothing',
    provesPrints: 'no',
    beep: 'esc-b',
  },
  'generic-80': { ...clone, id: 'generic-80' },
  'generic-58': { ...clone, ...narrow, id: 'generic-58' },
} as const satisfies Record<string, PrinterModel>;

export type PrinterModelId = keyof typeof printerModels;
