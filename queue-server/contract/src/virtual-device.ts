import * as z from 'zod/mini';
import { DeviceId, Instant } from './ids.ts';

/** Agent → server, event `paper`: what a virtual printer printed, as PNG bytes. */
export const VirtualPaper = z.object({
  printerId: DeviceId,
  paperId: z.int(),
  at: Instant,
  png: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
});
export type VirtualPaper = z.infer<typeof VirtualPaper>;

/** Agent → server, event `sheet-out`: what a virtual printer for A4 printed; kept in memory for ten minutes. */
export const VirtualSheet = z.object({
  printerId: DeviceId,
  paperId: z.int(),
  at: Instant,
  pdf: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
});
export type VirtualSheet = z.infer<typeof VirtualSheet>;

/** Hands on a virtual printer, from the page /devices. `print-late`: it keeps what comes in and lets it out on the next refill. */
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
  'overheat',
  'cool-down',
  'print-late',
  'print-at-once',
]);
export type VirtualAction = z.infer<typeof VirtualAction>;

/** Server → agent, event `virtual`. */
export const VirtualOrder = z.strictObject({ printerId: DeviceId, action: VirtualAction });
export type VirtualOrder = z.infer<typeof VirtualOrder>;
