import * as z from 'zod/mini';
import { Board } from './board.ts';
import { Counter } from './counter.ts';
import { HelpCall, KioskHelp } from './help.ts';
import { DeviceId, HallId, Instant } from './ids.ts';
import { Ticket } from './ticket.ts';

export const feedProtocol = 1;
/** How often the server says how far it is; a screen that hears nothing for 10 s says so. */
export const heartbeatMs = 2_000;
export const staleAfterMs = 10_000;

/** As whom a page listens (`auth: { as }` of the handshake): a browser may hold a clerk's and a kiosk's cookie at once. */
export const FeedAudience = z.enum(['public', 'device', 'staff']);
export type FeedAudience = z.infer<typeof FeedAudience>;

/** Client → server, event `resume`: "I have everything up to afterSeq" (0 at first). */
export const Resume = z.object({
  protocol: z.int(),
  hallId: HallId,
  journalId: z.optional(z.string()),
  afterSeq: z.int().check(z.nonnegative()),
});
export type Resume = z.infer<typeof Resume>;

/** A printer's state in the few words a kiosk acts on. `unknown`: it answers nothing. */
export const PrinterState = z.enum([
  'ready',
  'paper-low',
  'paper-out',
  'cover-open',
  'error',
  'offline',
  'unknown',
]);
export type PrinterState = z.infer<typeof PrinterState>;

export const KioskDevice = z.strictObject({
  kioskId: DeviceId,
  printerId: z.optional(DeviceId),
  /** Its own printer. */
  printer: PrinterState,
  /** Where its papers come out now, if its own printer cannot print and another one can. */
  standIn: z.optional(
    z.strictObject({ printerId: DeviceId, name: z.strictObject({ vi: z.string(), en: z.string() }) }),
  ),
  /** Is there a scanner at this kiosk that works? */
  canScan: z.boolean(),
  /** Where this kiosk prints the official form on A4, if it can now. */
  sheet: z.optional(
    z.strictObject({ printerId: DeviceId, name: z.strictObject({ vi: z.string(), en: z.string() }) }),
  ),
});
export type KioskDevice = z.infer<typeof KioskDevice>;

/** Server → client, event `devices`, and part of the snapshot: can this kiosk print now? */
export const KioskDevices = z.array(KioskDevice);

/** Staff see every open ticket, counter and call for help as well. */
export const StaffSnapshot = z.strictObject({
  tickets: z.array(Ticket),
  counters: z.array(Counter),
  help: z.array(HelpCall),
});
export type StaffSnapshot = z.infer<typeof StaffSnapshot>;

/** Server → client, event `snapshot`: start from here. */
export const Snapshot = z.strictObject({
  journalId: z.string(),
  seq: z.int(),
  at: Instant,
  day: z.string(),
  board: Board,
  devices: KioskDevices,
  /** For paired kiosks: the open calls for help. */
  help: z.optional(z.array(KioskHelp)),
  staff: z.optional(StaffSnapshot),
});
export type Snapshot = z.infer<typeof Snapshot>;

/**
 * Server → client, event `events`: everything this audience may see after the last message, in order. `seq` is how
 * far the journal is, also where the last events were not for this audience.
 */
export type EventBatch<E> = { journalId: string; seq: number; events: E[] };

/** Server → client, event `heartbeat`, every two seconds. */
export const Heartbeat = z.strictObject({ journalId: z.string(), seq: z.int(), at: Instant });
export type Heartbeat = z.infer<typeof Heartbeat>;

/** Server → client, event `incompatible`: this page is too old or too new; reload it. */
export const Incompatible = z.strictObject({ protocol: z.int(), reason: z.string() });
export type Incompatible = z.infer<typeof Incompatible>;
