import type { ChecksumKind } from './checksum.ts';

/** Where a checksum counts from: the index of the first byte that is summed; the last is the one before the checksum. */
export interface FrameChecksum {
  readonly kind: ChecksumKind;
  readonly from: number;
}

/**
 * How a device marks where a message begins and ends. Bytes are hexadecimal text.
 * `line`: printable ASCII up to CR or LF. `byte`: every byte is a message of its own. `fixed`: always so many bytes.
 * `delimited`: from one mark to another; `checksumPlace` says on which side of the end mark the checksum stands.
 * `length`: the message says how long it is: at `lengthAt`, twice in a row where `isTwice`, then the bytes of `then`;
 * it counts the bytes after `then` up to the checksum (`body`), with the checksum (`body-and-checksum`), or all of
 * them (`whole`).
 */
export type FrameSpec =
  | { readonly mode: 'line'; readonly maxLength: number }
  | { readonly mode: 'byte' }
  | {
      readonly mode: 'fixed';
      readonly length: number;
      readonly start: string;
      readonly checksum: FrameChecksum;
    }
  | {
      readonly mode: 'delimited';
      readonly start: string;
      readonly end: string;
      readonly maxLength: number;
      readonly checksum: FrameChecksum;
      readonly checksumPlace: 'before-end' | 'after-end';
    }
  | {
      readonly mode: 'length';
      readonly start: string;
      readonly lengthAt: number;
      readonly isTwice: boolean;
      readonly then: string;
      readonly counts: 'body' | 'body-and-checksum' | 'whole';
      readonly end: string;
      readonly maxLength: number;
      readonly checksum: FrameChecksum;
    };
