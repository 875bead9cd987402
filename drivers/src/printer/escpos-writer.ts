// escpos ships no types; packages that import this one must find ours too.
// eslint-disable-next-line @typescript-eslint/triple-slash-reference
/// <reference path="./escpos.d.ts" />
import EscposPrinter from 'escpos';
import { encodeTextLines, type TextLine } from '../codec/text-lines.ts';
import { rasterBands } from '../codec/raster-bands.ts';
import { scrubRealTime } from '../codec/scrub-real-time.ts';
import type { PackedBitmap } from '../codec/packed-bitmap.ts';
import type { PortResult } from '../port/byte-port.ts';

/** From the print head to the cutter, in lines: less would cut through the QR code. */
export const FEED_BEFORE_CUT_LINES = 4;

/** A finished picture of the ticket, or plain lines when no picture could be made. */
export type PrintContent = { readonly bitmap: PackedBitmap } | { readonly lines: readonly TextLine[] };

/**
 * Sends one ticket and its cut, a band at a time, so that a slow printer holds us back and not our memory.
 * Ends with the first failure of `send`.
 */
export async function writeTicket(
  content: PrintContent,
  send: (bytes: Uint8Array) => Promise<PortResult>,
): Promise<PortResult> {
  const glue = new EscposPrinter<PortResult>({
    // escpos hands out a view of a buffer that it fills again at once: only a copy may wait for the network.
    write: (bytes, done) => void send(Uint8Array.from(bytes)).then(done),
  });
  glue.hardware('init');
  for (const piece of pieces(content)) {
    const sent = await flush(glue.raw(Buffer.from(piece)));
    if (!sent.ok) return sent;
  }
  return flush(glue.cut(true, FEED_BEFORE_CUT_LINES));
}

function pieces(content: PrintContent): Uint8Array[] {
  return 'bitmap' in content ? rasterBands(scrubRealTime(content.bitmap)) : [encodeTextLines(content.lines)];
}

function flush(glue: EscposPrinter<PortResult>): Promise<PortResult> {
  return new Promise((resolve) => {
    glue.flush(resolve);
  });
}
