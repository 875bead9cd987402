import * as z from 'zod/mini';
import { PrinterState } from './feed.ts';
import { DeviceId, Instant, Locale, TicketId } from './ids.ts';
import { PrintFailure } from './vocabulary.ts';

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
  papers: z.array(z.strictObject({ text: z.string(), kind: z.enum(['hand-in', 'show', 'database']) })),
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

/** Server → agent, event `print`; the agent acknowledges with a PrintReply. Asked once: a lost answer is "timeout", never a second paper. */
export const PrintJob = z.strictObject({
  jobId: z.string(),
  ticketId: TicketId,
  printerId: DeviceId,
  paper: TicketPaper,
});
export type PrintJob = z.infer<typeof PrintJob>;

/** `confirmed`: proved by the printer, or healthy before and after. False: nobody can tell, ask the citizen. */
export const PrintReply = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('printed'), confirmed: z.boolean() }),
  z.strictObject({ kind: z.literal('failed'), reason: PrintFailure }),
]);
export type PrintReply = z.infer<typeof PrintReply>;

/** Agent → server, event `hello`, first after connecting. */
export const AgentHello = z.strictObject({
  protocol: z.int(),
  agentId: DeviceId,
  printerIds: z.array(DeviceId),
});
export type AgentHello = z.infer<typeof AgentHello>;

export const PrinterHealth = z.strictObject({
  id: DeviceId,
  name: z.string(),
  kind: z.enum(['virtual', 'tcp']),
  state: PrinterState,
  queue: z.int(),
});
export type PrinterHealth = z.infer<typeof PrinterHealth>;

/** Agent → server, event `health`: every five seconds and at once on change. */
export const AgentHealth = z.strictObject({ agentId: DeviceId, printers: z.array(PrinterHealth) });
export type AgentHealth = z.infer<typeof AgentHealth>;

/** Agent → server, event `paper`: what a virtual printer printed, as PNG bytes. */
export const VirtualPaper = z.object({
  printerId: DeviceId,
  paperId: z.int(),
  at: Instant,
  png: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
});
export type VirtualPaper = z.infer<typeof VirtualPaper>;

/** Hands on a virtual printer, from the page /devices. */
export const VirtualAction = z.enum([
  'run-out-of-paper',
  'refill',
  'near-end',
  'open-cover',
  'close-cover',
  'go-offline',
  'go-online',
  'jam-cutter',
  'clear-cutter',
]);
export type VirtualAction = z.infer<typeof VirtualAction>;

/** Server → agent, event `virtual`. */
export const VirtualOrder = z.strictObject({ printerId: DeviceId, action: VirtualAction });
export type VirtualOrder = z.infer<typeof VirtualOrder>;

/** `GET /api/v1/devices`: every device, when it was last heard, and what the virtual ones printed. */
export const DeviceList = z.strictObject({
  agents: z.array(z.strictObject({ id: DeviceId, connected: z.boolean(), lastSeenAt: z.optional(Instant) })),
  printers: z.array(
    z.strictObject({
      ...PrinterHealth.shape,
      agentId: DeviceId,
      lastSeenAt: Instant,
      papers: z.array(z.strictObject({ id: z.int(), at: Instant })),
    }),
  ),
  screens: z.array(z.strictObject({ kind: z.enum(['board', 'kiosk', 'console', 'other']), count: z.int() })),
});
export type DeviceList = z.infer<typeof DeviceList>;
