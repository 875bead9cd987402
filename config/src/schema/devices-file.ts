import { z } from 'zod';
import { Id, Localised } from './text.ts';

/** Dots across the paper: 576 on an 80 mm roll, 384 on a 58 mm roll. */
const WidthDots = z.literal([576, 384]);

const Printer = z.discriminatedUnion('kind', [
  z.strictObject({ id: Id, kind: z.literal('virtual'), name: Localised, widthDots: WidthDots }),
  z.strictObject({
    id: Id,
    kind: z.literal('tcp'),
    name: Localised,
    widthDots: WidthDots,
    host: z.string().min(1),
    port: z.int().min(1).max(65535).default(9100),
  }),
]);
export type Printer = z.infer<typeof Printer>;

const Kiosk = z.strictObject({ id: Id, name: Localised, printerId: Id });
export type Kiosk = z.infer<typeof Kiosk>;

/** `devices.yaml`: printers and the kiosks that use them. */
export const DevicesFile = z.strictObject({
  printers: z.array(Printer).min(1),
  kiosks: z.array(Kiosk).min(1),
});
export type Devices = z.infer<typeof DevicesFile>;
