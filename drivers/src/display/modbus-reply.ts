import { checksum } from '../frame/checksum.ts';

/** What a slave said to a write: that it has done it, or why it does not (Modbus application protocol 1.1b3, 7). */
export type ModbusReply =
  { readonly kind: 'done' } | { readonly kind: 'refused'; readonly exceptionCode: number };

/** Takes what comes in after a question and gives the answer as soon as it is whole. Never throws. */
export interface ReplyReader<T> {
  take(bytes: Uint8Array): T | undefined;
}

const [echoLength, exceptionLength] = [8, 5];

/**
 * The answer to a write of function 06 or 16: the first six bytes again, or the function with its high bit and a code.
 * Looked for at every place, so noise before it, half an answer or another unit's answer never hide it.
 */
export function createWriteReplyReader(request: Uint8Array): ReplyReader<ModbusReply> {
  const echo = request.subarray(0, 6);
  const failure = [request[0] ?? 0, (request[1] ?? 0) | 0x80];
  let kept = new Uint8Array();
  return {
    take(bytes) {
      const all = Uint8Array.from([...kept, ...bytes]);
      for (let at = 0; at < all.length; at += 1) {
        const reply = replyAt(all.subarray(at), echo, failure);
        if (reply) return reply;
      }
      kept = all.slice(-(echoLength - 1));
      return undefined;
    },
  };
}

function replyAt(bytes: Uint8Array, echo: Uint8Array, failure: readonly number[]): ModbusReply | undefined {
  if (echo.every((byte, i) => bytes[i] === byte) && crcIsRight(bytes, echoLength)) return { kind: 'done' };
  if (failure.every((byte, i) => bytes[i] === byte) && crcIsRight(bytes, exceptionLength))
    return { kind: 'refused', exceptionCode: bytes[2] ?? 0 };
  return undefined;
}

function crcIsRight(bytes: Uint8Array, length: number): boolean {
  if (bytes.length < length) return false;
  const [low, high] = checksum('crc16-modbus', bytes.subarray(0, length - 2));
  return bytes[length - 2] === low && bytes[length - 1] === high;
}
