import type { FrameSpec } from '../frame/frame-spec.ts';
import type { FrameTalk, HidReport } from './keypad-profile.ts';

/**
 * The bytes a keypad sends, put together by hand as the makers' documents draw them. It shares no line with the
 * readers, so that a mistake in one of them shows.
 */
function bytes(hex: string): number[] {
  return [...Buffer.from(hex, 'hex')];
}

/** Modbus over serial line 1.02, 6.2.2: bit by bit. */
export function crcBytes(message: readonly number[]): number[] {
  let crc = 0xffff;
  for (const byte of message) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xa001 : crc >>> 1;
  }
  return [crc % 256, Math.floor(crc / 256)];
}

function closing(
  kind: 'none' | 'sum8' | 'xor8' | 'lrc' | 'crc16-modbus',
  message: readonly number[],
): number[] {
  let total = 0;
  let mixed = 0;
  for (const byte of message) {
    total = (total + byte) % 256;
    mixed ^= byte;
  }
  if (kind === 'none') return [];
  if (kind === 'sum8') return [total];
  if (kind === 'xor8') return [mixed];
  return kind === 'lrc' ? [(256 - total) % 256] : crcBytes(message);
}

function framed(spec: Exclude<FrameSpec, { mode: 'line' }>, body: readonly number[]): number[] {
  switch (spec.mode) {
    case 'byte':
      return [...body];
    case 'fixed': {
      const message = [...bytes(spec.start), ...body];
      const sum = closing(spec.checksum.kind, message.slice(spec.checksum.from));
      const padding = new Array<number>(Math.max(0, spec.length - message.length - sum.length)).fill(0);
      return [
        ...message,
        ...padding,
        ...closing(spec.checksum.kind, [...message, ...padding].slice(spec.checksum.from)),
      ];
    }
    case 'delimited': {
      const { kind, from } = spec.checksum;
      const message = [...bytes(spec.start), ...body];
      const end = bytes(spec.end);
      if (spec.checksumPlace === 'before-end')
        return [...message, ...closing(kind, message.slice(from)), ...end];
      return [...message, ...end, ...closing(kind, [...message, ...end].slice(from))];
    }
    case 'length': {
      const sumSize = closing(spec.checksum.kind, [0]).length;
      const end = bytes(spec.end);
      const start = bytes(spec.start);
      const between = new Array<number>(spec.lengthAt - start.length).fill(0);
      const headSize = spec.lengthAt + (spec.isTwice ? 2 : 1) + spec.then.length / 2;
      const extra = { body: 0, 'body-and-checksum': sumSize, whole: headSize + sumSize + end.length }[
        spec.counts
      ];
      const length = body.length + extra;
      const head = [...start, ...between, length, ...(spec.isTwice ? [length] : []), ...bytes(spec.then)];
      const message = [...head, ...body];
      return [...message, ...closing(spec.checksum.kind, message.slice(spec.checksum.from)), ...end];
    }
  }
}

function bodyStart(spec: Exclude<FrameSpec, { mode: 'line' }>): number {
  if (spec.mode === 'byte') return 0;
  if (spec.mode === 'length') return spec.lengthAt + (spec.isTwice ? 2 : 1) + spec.then.length / 2;
  return spec.start.length / 2;
}

/** One message of a keypad: its address, if it has one, and the code of a key, each at its place. */
export function messageOf(talk: FrameTalk, raw: string, address: number, digits: string): number[] {
  if (talk.frame.mode === 'line') {
    const text = raw.replace('{address}', String(address)).replace('{digits}', digits);
    return [...Buffer.from(`${text}\r\n`, 'latin1')];
  }
  const first = bodyStart(talk.frame);
  const body: number[] = [];
  const put = (at: number, what: number[]) => what.forEach((byte, i) => (body[at - first + i] = byte));
  if (talk.address)
    put(
      talk.address.at,
      talk.address.form === 'byte' ? [address] : [...Buffer.from(String(address).padStart(2, '0'), 'latin1')],
    );
  put(talk.codeAt, bytes(raw));
  return framed(
    talk.frame,
    Array.from(body, (byte) => byte ?? 0),
  );
}

/** One input report in which just these keys are down. */
export function reportOf(report: HidReport, down: readonly string[], address: number): number[] {
  const size = report.kind === 'codes' ? 8 : 32;
  const out = new Array<number>(size).fill(0);
  if (report.reportId !== undefined) out[0] = report.reportId;
  if (report.addressAt !== undefined) out[report.addressAt] = address;
  down.forEach((raw, i) => {
    const [first = 0, mask = 0] = bytes(raw);
    if (report.kind === 'codes') out[report.from + i] = first;
    else out[first] = (out[first] ?? 0) | mask;
  });
  return out;
}
