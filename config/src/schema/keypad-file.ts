import { z } from 'zod';
import { Confirmed, Id, Line, Localised, says } from './text.ts';

/** What a key can be called, the same words as on the learning page. */
const keyNames = [
  'call-next',
  'recall',
  'call-number',
  'transfer',
  'start',
  'hold',
  'no-show',
  'finish',
  'pause',
  'clear',
  ...(['1', '2', '3', '4', '5'] as const).map((score) => `rate-${score}` as const),
  ...(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'] as const).map((digit) => `digit-${digit}` as const),
] as const;

const Hex = z
  .string()
  .regex(
    /^([0-9a-f]{2})*$/i,
    says('is not in hexadecimal', "write two digits a byte, in quotes, such as 'ff68'"),
  );
const Offset = z.int().min(0).max(255);

const checksum = z
  .strictObject({
    kind: z.enum(['none', 'sum8', 'xor8', 'lrc', 'crc16-modbus']),
    /** The first byte that is summed, counted from 0. */
    from: Offset.default(0),
  })
  .default({ kind: 'none', from: 0 });
const maxLength = z.int().min(1).max(256).default(64);

const Frame = z.discriminatedUnion('mode', [
  z.strictObject({ mode: z.literal('line'), maxLength }),
  z.strictObject({ mode: z.literal('byte') }),
  z.strictObject({
    mode: z.literal('fixed'),
    length: z.int().min(1).max(256),
    start: Hex.default(''),
    checksum,
  }),
  z.strictObject({
    mode: z.literal('delimited'),
    start: Hex.min(2),
    end: Hex.min(2),
    maxLength,
    checksum,
    checksumPlace: z.enum(['before-end', 'after-end']).default('after-end'),
  }),
  z.strictObject({
    mode: z.literal('length'),
    start: Hex.min(2),
    lengthAt: Offset,
    isTwice: z.boolean().default(false),
    then: Hex.default(''),
    counts: z.enum(['body', 'body-and-checksum', 'whole']).default('body'),
    end: Hex.default(''),
    maxLength,
    checksum,
  }),
]);

const Talk = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('frames'),
    frame: Frame,
    address: z.strictObject({ at: Offset, form: z.enum(['byte', 'digits']) }).optional(),
    codeAt: Offset.default(0),
    codeLength: z.int().min(1).max(16).default(1),
  }),
  z.strictObject({
    kind: z.literal('coils'),
    count: z.int().min(1).max(128),
    pollMs: z.int().min(20).max(2000).default(100),
  }),
]);

const Report = z.strictObject({
  kind: z.enum(['bits', 'codes']),
  from: Offset,
  to: Offset,
  reportId: z.int().min(1).max(255).optional(),
  addressAt: Offset.optional(),
  typeAt: Offset.optional(),
  typeMax: Offset.optional(),
  acts: z.enum(['edge', 'report']).default('edge'),
  ignoreFirst: z.boolean().default(false),
});

const lineSettings = z
  .strictObject({
    baudRate: z.literal([1200, 2400, 4800, 9600, 19200, 38400, 57600, 115200]).default(9600),
    dataBits: z.literal([7, 8]).default(8),
    parity: z.enum(['none', 'even', 'odd']).default('none'),
    stopBits: z.literal([1, 2]).default(1),
  })
  .prefault({});

const model = {
  id: Id,
  name: Localised,
  /** The document that the bytes come from. */
  source: Line,
  confirmed: Confirmed,
  /** `raw`: bytes in hexadecimal, or the text of a line with `{digits}` and `{address}`. */
  keys: z.array(z.strictObject({ raw: z.string().min(1).max(200), key: z.enum(keyNames) })),
};

/** `keypads/*.yaml`: one model of keypad, what it sends and what each key means (drivers, keypad-profile.ts). */
export const KeypadFile = z.discriminatedUnion('over', [
  z.strictObject({ ...model, over: z.literal('serial'), line: lineSettings, talk: Talk }),
  z.strictObject({
    ...model,
    over: z.literal('hid'),
    usagePage: z.int().min(1).max(0xffff).optional(),
    report: Report,
  }),
]);
export type KeypadProfile = z.infer<typeof KeypadFile>;
