import type { FramePiece, FrameReader } from './frame-reader.ts';

const [lf, cr] = [0x0a, 0x0d];

function isPrintable(byte: number): boolean {
  return byte >= 0x20 && byte <= 0x7e;
}

/**
 * Lines of printable ASCII, ended by CR, LF or both; the frame is the line without its end. A line that is too long or
 * holds anything else is noise as a whole: its tail must not pass for a message.
 */
export function createLineReader(maxLength: number): FrameReader {
  let kept: number[] = [];
  let isSpoilt = false;

  function spoil(pieces: FramePiece[]): void {
    if (kept.length > 0) pieces.push({ kind: 'noise', bytes: Uint8Array.from(kept) });
    kept = [];
  }

  function takeByte(byte: number, pieces: FramePiece[]): void {
    if (byte === lf || byte === cr) {
      if (kept.length > 0) pieces.push({ kind: 'frame', bytes: Uint8Array.from(kept) });
      kept = [];
      isSpoilt = false;
      return;
    }
    isSpoilt ||= !isPrintable(byte) || kept.length === maxLength;
    kept.push(byte);
    if (isSpoilt) spoil(pieces);
  }

  return {
    get held() {
      return kept.length;
    },
    take(chunk) {
      const pieces: FramePiece[] = [];
      for (const byte of chunk) takeByte(byte, pieces);
      return pieces;
    },
    flush() {
      const pieces: FramePiece[] = [];
      spoil(pieces);
      isSpoilt = false;
      return pieces;
    },
  };
}
