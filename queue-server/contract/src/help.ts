import * as z from 'zod/mini';
import { ClerkId, DeviceId, Instant, Seq } from './ids.ts';

/** A kiosk's call for a person of the staff. `none`: nobody was called, or the help is over. */
export const HelpState = z.enum(['none', 'called', 'coming']);
export type HelpState = z.infer<typeof HelpState>;

const open = { kioskId: DeviceId, since: Instant };

/** An open call as staff see it: who comes, so that nobody goes twice. */
export const HelpCall = z.discriminatedUnion('state', [
  z.strictObject({ ...open, state: z.literal('called') }),
  z.strictObject({ ...open, state: z.literal('coming'), by: ClerkId, answeredAt: Instant }),
]);
export type HelpCall = z.infer<typeof HelpCall>;

/** A kiosk's call as kiosks hear of it: nobody's name. */
export const KioskHelp = z.strictObject({ kioskId: DeviceId, state: HelpState });
export type KioskHelp = z.infer<typeof KioskHelp>;

/** What a paired kiosk additionally hears: how it stands with a call. */
export const HelpEvent = z.strictObject({
  ...KioskHelp.shape,
  seq: Seq,
  at: Instant,
  type: z.literal('help-changed'),
});
export type HelpEvent = z.infer<typeof HelpEvent>;
