import { createFrameReader, type FramePiece } from '../frame/frame-reader.ts';
import { hexOf } from '../frame/hex.ts';
import type { KeyDecoder, KeySignal } from './key-signal.ts';
import type { FrameTalk } from './keypad-profile.ts';

function addressOf({ address }: FrameTalk, bytes: Uint8Array): number | undefined {
  if (!address) return undefined;
  if (address.form === 'byte') return bytes[address.at];
  const text = String.fromCharCode(...bytes.subarray(address.at, address.at + 2));
  return /^\d\d$/.test(text) ? Number(text) : undefined;
}

function signalOf(talk: FrameTalk, { kind, bytes }: FramePiece): KeySignal {
  if (kind === 'noise') return { kind: 'noise', bytes: bytes.length };
  if (talk.frame.mode === 'line') return { kind: 'press', raw: String.fromCharCode(...bytes) };
  const code = bytes.subarray(talk.codeAt, talk.codeAt + talk.codeLength);
  const address = addressOf(talk, bytes);
  if (code.length < talk.codeLength || (talk.address && address === undefined))
    return { kind: 'noise', bytes: bytes.length };
  return { kind: 'press', raw: hexOf(code), ...(address !== undefined && { address }) };
}

/** Keypads that send a message a key. */
export function createFrameDecoder(talk: FrameTalk): KeyDecoder {
  let reader = createFrameReader(talk.frame);
  return {
    take: (bytes) => reader.take(bytes).map((piece) => signalOf(talk, piece)),
    quiet: () => reader.flush().map((piece) => signalOf(talk, piece)),
    reset() {
      reader = createFrameReader(talk.frame);
    },
  };
}
