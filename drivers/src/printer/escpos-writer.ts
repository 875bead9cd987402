// escpos ships no types; packages that import this one must find ours too.
// eslint-disable-next-line @typescript-eslint/triple-slash-reference
/// <reference path="./escpos.d.ts" />
import EscposPrinter from 'escpos';
import { askPaperInTurn, askProof, tellChanges } from '../codec/commands.ts';
import { bytesPerRow, type PackedBitmap } from '../codec/packed-bitmap.ts';
import { printerModels, type PrinterModel } from '../codec/printer-models.ts';
import { rasterBands } from '../codec/raster-bands.ts';
import { scrubRealTime } from '../codec/scrub-real-time.ts';
import { encodeTextLines, type TextLine } from '../codec/text-lines.ts';
import type { PortResult } from '../port/byte-port.ts';

/** A finished picture of the ticket, or plain lines when no picture could be made. */
export type PrintContent = { readonly bitmap: PackedBitmap } | { readonly lines: readonly TextLine[] };

/**
 * What the printer is asked to tell of this ticket: tokens of the proofs, `body` once all but the last rows are on
 * paper, so that without it the ticket is torn for certain; `cut` once the paper is cut; `inTurn`: no proof, only that
 * it got past the cut.
 */
export interface ProofTokens {
  readonly body?: string;
  readonly cut?: string;
  readonly inTurn?: boolean;
}

/** The foot of the QR code: whoever has a ticket without it sees that it is torn. */
const TAIL_ROWS = 24;

/** How far a ticket got. Without its cut, which goes last, it is never whole. */
export interface Written {
  readonly result: PortResult;
  readonly isCutSent: boolean;
}

/**
 * Sends one ticket and its cut, a band at a time, so that a slow printer holds us back and not our memory.
 * Ends with the first failure of `send`.
 */
export async function writeTicket(
  content: PrintContent,
  send: (bytes: Uint8Array) => Promise<PortResult>,
  model: PrinterModel = printerModels['generic-80'],
  tokens: ProofTokens = {},
): Promise<Written> {
  const glue = new EscposPrinter<PortResult>({
    // escpos hands out a view of a buffer that it fills again at once: only a copy may wait for the network.
    write: (bytes, done) => void send(Uint8Array.from(bytes)).then(done),
  });
  glue.hardware('init');
  // ESC @ has just ended the automatic status.
  if (model.tellsChanges) glue.raw(Buffer.from(tellChanges()));
  for (const piece of pieces(content, model, tokens.body)) {
    const sent = await flush(glue.raw(Buffer.from(piece)));
    if (!sent.ok) return { result: sent, isCutSent: false };
  }
  // Printers without a cutter skip the cut; the feed brings the paper to the tear bar.
  glue.cut(true, model.feedBeforeCutLines);
  if (tokens.cut) glue.raw(Buffer.from(askProof(tokens.cut)));
  if (tokens.inTurn) glue.raw(Buffer.from(askPaperInTurn()));
  return { result: await flush(glue), isCutSent: true };
}

function pieces(content: PrintContent, model: PrinterModel, bodyToken?: string): Uint8Array[] {
  const [body, tail] = parts(content, model, bodyToken ? 1 : 0);
  const proof = bodyToken ? [askProof(bodyToken)] : [];
  return [...body, ...proof, ...tail].filter((piece) => piece.length > 0);
}

/** All but the end of a ticket, and its end: nothing, or the last line or rows. */
function parts(content: PrintContent, model: PrinterModel, ends: 0 | 1): [Uint8Array[], Uint8Array[]] {
  if ('lines' in content) {
    const split = content.lines.length - ends;
    return [[encodeTextLines(content.lines.slice(0, split))], [encodeTextLines(content.lines.slice(split))]];
  }
  const { data, heightDots, ...shape } = scrubRealTime(content.bitmap);
  const split = Math.max(0, heightDots - ends * TAIL_ROWS);
  const at = split * bytesPerRow(shape.widthDots);
  const body = { ...shape, heightDots: split, data: data.subarray(0, at) };
  const tail = { ...shape, heightDots: heightDots - split, data: data.subarray(at) };
  return [rasterBands(body, model.bandRows), rasterBands(tail, model.bandRows)];
}

function flush(glue: EscposPrinter<PortResult>): Promise<PortResult> {
  return new Promise((resolve) => {
    glue.flush(resolve);
  });
}
