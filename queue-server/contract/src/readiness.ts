import * as z from 'zod/mini';
import { DeviceCause, DeviceState } from './device.ts';
import { Instant } from './ids.ts';

/** One device in the readiness check before opening (kiểm tra sẵn sàng trước giờ mở cửa). */
export const ReadinessLine = z.strictObject({
  id: z.string(),
  what: z.enum([
    'printer',
    'sheet-printer',
    'keypad',
    'display',
    'scanner',
    'voice',
    'agent',
    'board',
    'kiosk',
    'journal',
    'site',
  ]),
  name: z.string(),
  place: z.string(),
  result: z.enum(['good', 'care', 'fault']),
  state: z.optional(DeviceState),
  cause: z.optional(DeviceCause),
});
export type ReadinessLine = z.infer<typeof ReadinessLine>;

/** `POST /halls/:hallId/readiness`: faults first, then what wants care, then what is good. */
export const Readiness = z.strictObject({
  hallName: z.string(),
  at: Instant,
  /** By whom it was asked; `clock`: by itself before opening. */
  by: z.string(),
  lines: z.array(ReadinessLine),
});
export type Readiness = z.infer<typeof Readiness>;
