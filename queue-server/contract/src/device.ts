import * as z from 'zod/mini';
import { ScanBody } from './scan.ts';
import { CounterId, DeviceId, Instant, Locale, TicketId } from './ids.ts';
import { PrintFailure, Score } from './vocabulary.ts';

/** Everything a ticket says, worded by the server, so that an agent needs no language and no rules. */
export const TicketPaper = z.strictObject({
  locale: Locale,
  hallName: z.string(),
  hallPlace: z.string(),
  fieldName: z.string(),
  procedureName: z.optional(z.string()),
  number: z.string(),
  priority: z.boolean(),
  counterNames: z.array(z.string()),
  aheadText: z.string(),
  waitText: z.string(),
  papers: z.array(
    z.strictObject({
      text: z.string(),
      kind: z.enum(['hand-in', 'show', 'database']),
      /** The citizen said before to have it with him. */
      isThere: z.optional(z.boolean()),
    }),
  ),
  /** Of the declaration filled before, as it is read out: "K7M4 2QXP". */
  declarationText: z.optional(z.string()),
  trackUrl: z.string(),
  takenAt: z.string(),
  kioskName: z.string(),
  idTail: z.string(),
  skippedText: z.string(),
  /** 0 for the original, n for the n-th reprint ("IN LẠI lần n"). */
  copy: z.int(),
  words: z.record(z.string(), z.string()),
});
export type TicketPaper = z.infer<typeof TicketPaper>;

/** How far one copy of a ticket's paper has come. From `sending` on some of it may be on paper. */
export const PrintStep = z.enum(['queued', 'sending', 'sent']);
export type PrintStep = z.infer<typeof PrintStep>;

/**
 * Server → agent, event `print`; the agent acknowledges with a PrintReply. `step` is what the journal knows of this
 * job: an agent begins only what is `queued`; of anything further it tells what it remembers, else "nobody can tell".
 */
export const PrintJob = z.strictObject({
  jobId: z.string(),
  ticketId: TicketId,
  printerId: DeviceId,
  step: PrintStep,
  paper: TicketPaper,
});
export type PrintJob = z.infer<typeof PrintJob>;

/**
 * Agent → server, event `print-step`, acknowledged with `true` when the journal has it. The first byte of `sending`
 * leaves only after that: no paper is ever under way that the journal does not know of.
 */
export const PrintProgress = z.strictObject({ jobId: z.string(), step: z.enum(['sending', 'sent']) });
export type PrintProgress = z.infer<typeof PrintProgress>;

/**
 * `confirmed`: proved by the printer, or healthy before and after. False: nobody can tell, ask the citizen.
 * `begun`: some bytes left for the printer before it failed; without it another printer may take over unmarked.
 */
export const PrintReply = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('printed'), confirmed: z.boolean() }),
  z.strictObject({ kind: z.literal('failed'), reason: PrintFailure, begun: z.boolean() }),
]);
export type PrintReply = z.infer<typeof PrintReply>;

/**
 * Server → agent, event `sheet`, acknowledged with SheetReply: an official paper on A4. The agent keeps it in memory
 * until it is out, and nowhere else.
 */
export const SheetOrder = z.object({
  printerId: DeviceId,
  pdf: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
});
export type SheetOrder = z.infer<typeof SheetOrder>;
/** `unknown`: the printer has it and nobody can tell more. What failed does not come out later. */
export const SheetReply = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('printed') }),
  z.strictObject({ kind: z.literal('unknown') }),
  z.strictObject({ kind: z.literal('failed'), reason: PrintFailure }),
]);
export type SheetReply = z.infer<typeof SheetReply>;

export const DeviceKind = z.enum(['printer', 'sheet-printer', 'keypad', 'display', 'scanner', 'voice']);
export type DeviceKind = z.infer<typeof DeviceKind>;

/** How a device hangs on its PC. `none`: a program of the PC, such as the voice. */
export const DeviceLink = z.enum(['virtual', 'tcp', 'serial', 'file', 'hid', 'ipp', 'none']);
export type DeviceLink = z.infer<typeof DeviceLink>;

/** A device in the few words somebody acts on. `unknown`: it never answers, so nobody can tell. */
export const DeviceState = z.enum([
  'ready',
  'paper-low',
  'paper-out',
  'cover-open',
  'error',
  'offline',
  'stuck-key',
  'program-missing',
  'unknown',
]);
export type DeviceState = z.infer<typeof DeviceState>;

/** What lies behind `error`, `offline` and `program-missing`; each has a sentence with what to do about it. */
export const DeviceCause = z.enum([
  'cutter',
  'unrecoverable',
  'mechanical',
  'too-hot',
  'unreachable',
  'silent',
  'reported',
  'no-such-device',
  'in-use',
  'no-permission',
  'unplugged',
  'libusb-missing',
  'serialport-missing',
  'voice-missing',
  'garbled',
  'paper-jam',
  'ink-out',
  'no-pdf',
  'refused',
  'agent-gone',
]);
export type DeviceCause = z.infer<typeof DeviceCause>;

export const DeviceHealth = z.strictObject({
  id: DeviceId,
  kind: DeviceKind,
  name: z.string(),
  link: DeviceLink,
  /** Where it hangs, for the person with a screwdriver: `192.168.1.50:9100`, `/dev/ttyUSB0`, `05f3:0405`. */
  place: z.string(),
  /** Printer model, keypad profile, display template or voice. */
  model: z.string(),
  state: DeviceState,
  cause: z.optional(DeviceCause),
  /** Jobs waiting or running. */
  queue: z.int(),
  /** When the device itself last said something. */
  heardAt: z.optional(Instant),
  counterId: z.optional(CounterId),
  kioskId: z.optional(DeviceId),
});
export type DeviceHealth = z.infer<typeof DeviceHealth>;

export const agentProtocol = 2;

/** Agent → server, event `hello`, first after connecting and again when its devices have changed. */
export const AgentHello = z.strictObject({
  protocol: z.int(),
  agentId: DeviceId,
  devices: z.array(
    z.strictObject({
      id: DeviceId,
      kind: DeviceKind,
      counterId: z.optional(CounterId),
      kioskId: z.optional(DeviceId),
    }),
  ),
});
export type AgentHello = z.infer<typeof AgentHello>;

/** Agent → server, event `health`: every five seconds and at once on change. */
export const AgentHealth = z.strictObject({
  agentId: DeviceId,
  devices: z.array(DeviceHealth),
  /** Why the newest `devices.yaml` is not in use: a line each, with place and remedy. Empty: it is in use. */
  problems: z.array(z.string()),
  /** Where this PC shows its kiosk, for screens of its own. */
  kioskUrl: z.optional(z.string()),
});
export type AgentHealth = z.infer<typeof AgentHealth>;

/** Agent → server, event `key`, acknowledged with a KeyReply: somebody pressed a key of a counter's keypad. */
export const KeyPress = z.strictObject({
  keypadId: DeviceId,
  action: z.discriminatedUnion('do', [
    z.strictObject({ do: z.literal('call-next') }),
    z.strictObject({ do: z.literal('recall') }),
    /** The number's digits, "12" for A012; the counter's fields decide which letter. */
    z.strictObject({ do: z.literal('call-number'), digits: z.string().check(z.regex(/^\d{1,4}$/)) }),
    /** To the counter with this number. */
    z.strictObject({ do: z.literal('transfer'), digits: z.string().check(z.regex(/^\d{1,4}$/)) }),
    z.strictObject({ do: z.literal('start') }),
    z.strictObject({ do: z.literal('hold') }),
    z.strictObject({ do: z.literal('no-show') }),
    z.strictObject({ do: z.literal('finish') }),
    /** Pauses the counter, or opens it again. */
    z.strictObject({ do: z.literal('pause') }),
    z.strictObject({ do: z.literal('rate'), score: Score }),
  ]),
});
export type KeyPress = z.infer<typeof KeyPress>;
export type KeyAction = KeyPress['action'];

/** `code`: why not, from the list of rejections. `number`: the ticket that the key was about. */
export const KeyReply = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), number: z.optional(z.string()) }),
  z.strictObject({ ok: z.literal(false), code: z.string() }),
]);
export type KeyReply = z.infer<typeof KeyReply>;

/** Server → agent, event `show`: what each of its displays shows from now on; an empty text is a dark display. */
export const ShowOrder = z.strictObject({
  displays: z.array(z.strictObject({ displayId: DeviceId, text: z.string().check(z.maxLength(20)) })),
});
export type ShowOrder = z.infer<typeof ShowOrder>;

/** Server → agent, event `scan`: read one code, for at most so long. */
export const ScanOrder = z.strictObject({ ...ScanBody.shape, kioskId: DeviceId, scanId: z.string() });
export type ScanOrder = z.infer<typeof ScanOrder>;
/** Server → agent, event `scan-end`: the screen no longer asks. */
export const ScanEnd = z.strictObject({ scanId: z.string() });
export type ScanEnd = z.infer<typeof ScanEnd>;

/** `POST /speech`, and server → agent, event `say`, acknowledged with SayReply: hall words only, nobody's name. */
export const SpeechBody = z.strictObject({
  text: z.string().check(z.minLength(1), z.maxLength(300)),
  locale: Locale,
});
export type SpeechBody = z.infer<typeof SpeechBody>;
export const SayReply = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(true),
    /** WAV, mono. */
    wav: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
    engine: z.string(),
  }),
  z.strictObject({ ok: z.literal(false), cause: DeviceCause }),
]);
export type SayReply = z.infer<typeof SayReply>;

/** What a key of a keypad can be named on the learning page. */
export const keyNames = [
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
export const KeyName = z.enum(keyNames);
export type KeyName = z.infer<typeof KeyName>;

/** A key as the device sends it: hexadecimal bytes, or the text of a line. */
const rawKey = z.string().check(z.minLength(1), z.maxLength(200));

/**
 * `POST /devices/:deviceId/ask`, and server → agent, event `ask` (DeviceAsk with `deviceId`), acknowledged with
 * DeviceAnswer. `check` is quiet and wastes no paper; `test` prints, shows or says something.
 */
export const DeviceAsk = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('log') }),
  z.strictObject({ do: z.literal('check') }),
  z.strictObject({ do: z.literal('test') }),
  z.strictObject({ do: z.literal('beep') }),
  /** Says which of many it is: a strip with its name, its id on the display. */
  z.strictObject({ do: z.literal('identify') }),
  /** From now on presses are kept instead of obeyed, for five minutes at most. */
  z.strictObject({ do: z.literal('learn') }),
  /** Names the last pressed key; `save` writes the profile, `forget` leaves everything as it was. */
  z.strictObject({ do: z.literal('name-key'), raw: rawKey, key: KeyName }),
  z.strictObject({ do: z.literal('learn-save') }),
  z.strictObject({ do: z.literal('learn-forget') }),
  /** Hands on a virtual keypad and a virtual scanner. */
  z.strictObject({ do: z.literal('press'), key: KeyName }),
  z.strictObject({ do: z.literal('show-code'), text: z.string().check(z.maxLength(4096)) }),
]);
export type DeviceAsk = z.infer<typeof DeviceAsk>;
export const DeviceOrder = z.strictObject({ deviceId: DeviceId, ask: DeviceAsk });
export type DeviceOrder = z.infer<typeof DeviceOrder>;

export const DeviceLogEntry = z.strictObject({
  at: Instant,
  way: z.enum(['in', 'out', 'note']),
  /** All bytes of the piece; `hex` shows the first 64. What a scanner reads is counted, never shown. */
  bytes: z.int(),
  hex: z.string(),
  /** For `note`: what happened, a word of DeviceState, DeviceCause, KeyName or the like. */
  note: z.string(),
});
export type DeviceLogEntry = z.infer<typeof DeviceLogEntry>;

export const KeyLearning = z.strictObject({
  /** The last press that came in. */
  press: z.optional(z.strictObject({ raw: rawKey, at: Instant, key: z.optional(KeyName) })),
  keys: z.array(z.strictObject({ raw: rawKey, key: KeyName })),
  isLearning: z.boolean(),
  /** The file that was written, after `learn-save`. */
  file: z.optional(z.string()),
});
export type KeyLearning = z.infer<typeof KeyLearning>;

/** What the agent answers: at most one of the parts. `refused`: the device cannot do that. */
export const DeviceAnswer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('log'), entries: z.array(DeviceLogEntry) }),
  z.strictObject({ kind: z.literal('health'), health: DeviceHealth }),
  z.strictObject({ kind: z.literal('learning'), learning: KeyLearning }),
  z.strictObject({
    kind: z.literal('refused'),
    why: z.enum(['not-possible', 'no-such-device', 'not-learning', 'not-writable']),
  }),
]);
export type DeviceAnswer = z.infer<typeof DeviceAnswer>;

/** `GET /api/v1/devices`: every device, when it was last heard, and what the virtual ones printed or show. */
export const DeviceList = z.strictObject({
  agents: z.array(
    z.strictObject({
      id: DeviceId,
      connected: z.boolean(),
      lastSeenAt: z.optional(Instant),
      problems: z.array(z.string()),
      kioskUrl: z.optional(z.string()),
    }),
  ),
  devices: z.array(
    z.strictObject({
      ...DeviceHealth.shape,
      agentId: DeviceId,
      lastSeenAt: Instant,
      /** Printers. */
      papers: z.array(z.strictObject({ id: z.int(), at: Instant })),
      /** Displays: what it was last told to show. */
      shows: z.optional(z.string()),
    }),
  ),
  screens: z.array(z.strictObject({ kind: z.enum(['board', 'kiosk', 'console', 'other']), count: z.int() })),
});
export type DeviceList = z.infer<typeof DeviceList>;
