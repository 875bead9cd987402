import * as z from 'zod/mini';

/** `POST /kiosks/:kioskId/scan`: read one code, for at most so long. */
export const ScanBody = z.strictObject({ seconds: z.int().check(z.gte(1), z.lte(120)) });

/** `text`: one line of printable letters, NFC, already cleaned of whatever else a code may carry. Never logged or kept. */
export const ScanReply = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('read'), text: z.string().check(z.maxLength(1024)) }),
  z.strictObject({ kind: z.literal('nothing') }),
  z.strictObject({ kind: z.literal('no-scanner') }),
]);
export type ScanReply = z.infer<typeof ScanReply>;
