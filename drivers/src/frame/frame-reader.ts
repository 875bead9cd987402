import type { FrameSpec } from './frame-spec.ts';
import { frameTest, type FrameTest, longestFrame } from './frame-test.ts';
import { createLineReader } from './line-reader.ts';

/** What came in, in order: whole frames, and bytes that belong to none. */
export interface FramePiece {
  readonly kind: 'frame' | 'noise';
  readonly bytes: Uint8Array;
}

export interface FrameReader {
  take(chunk: Uint8Array): FramePiece[];
  /** The line was quiet, so what is half there will never be whole: gives it as noise, with any frame inside it. */
  flush(): FramePiece[];
  /** Bytes kept for a frame that is not whole yet; never more than the longest frame. */
  readonly held: number;
}

/**
 * Never throws. After noise the next frame is found as its last byte arrives: with every byte each place where a frame
 * could have begun is asked, the earliest first.
 */
export function createFrameReader(spec: FrameSpec): FrameReader {
  return spec.mode === 'line'
    ? createLineReader(spec.maxLength)
    : new MarkReader(frameTest(spec), longestFrame(spec));
}

class MarkReader implements FrameReader {
  readonly #test: FrameTest;
  readonly #kept: Uint8Array;
  #length = 0;

  constructor(test: FrameTest, longest: number) {
    this.#test = test;
    this.#kept = new Uint8Array(longest);
  }

  get held(): number {
    return this.#length;
  }

  take(chunk: Uint8Array): FramePiece[] {
    const pieces: FramePiece[] = [];
    for (const byte of chunk) this.#takeByte(byte, pieces);
    return pieces;
  }

  flush(): FramePiece[] {
    const pieces: FramePiece[] = [];
    this.#drop(this.#length, pieces);
    return pieces;
  }

  #takeByte(byte: number, pieces: FramePiece[]): void {
    if (this.#length === this.#kept.length) this.#drop(1, pieces);
    this.#kept[this.#length] = byte;
    this.#length += 1;
    let firstHope = this.#length;
    for (let at = 0; at < this.#length; at += 1) {
      const verdict = this.#test(this.#kept.subarray(at, this.#length));
      if (verdict === 'whole') {
        this.#drop(at, pieces);
        pieces.push({ kind: 'frame', bytes: this.#kept.slice(0, this.#length) });
        this.#length = 0;
        return;
      }
      if (verdict === 'partial') firstHope = Math.min(firstHope, at);
    }
    this.#drop(firstHope, pieces);
  }

  #drop(count: number, pieces: FramePiece[]): void {
    if (count === 0) return;
    pieces.push({ kind: 'noise', bytes: this.#kept.slice(0, count) });
    this.#kept.copyWithin(0, count, this.#length);
    this.#length -= count;
  }
}
