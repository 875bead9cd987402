import { describe, expect, it } from 'vitest';
import { randomFrom } from './random-from.fake.ts';
import { createFrameReader, type FramePiece } from './frame-reader.ts';
import type { FrameSpec } from './frame-spec.ts';
import { longestFrame } from './frame-test.ts';
import { bytesOf, hexOf } from './hex.ts';

const none = { kind: 'none', from: 0 } as const;
const sum8 = (bytes: number[]) => bytes.reduce((a, b) => (a + b) % 256, 0);
const xor8 = (bytes: number[]) => bytes.reduce((a, b) => a ^ b, 0);

/** Modbus's CRC bit by bit as the Modbus over serial line guide, 6.2.2, draws it; not the library we use. */
function crcBitByBit(bytes: number[]): number[] {
  let crc = 0xffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >> 1) ^ 0xa001 : crc >> 1;
  }
  return [crc & 0xff, crc >> 8];
}

interface Row {
  readonly name: string;
  readonly spec: FrameSpec;
  /** Builds a frame from random content, by hand and not through the spec. */
  build(content: number[]): number[];
  /** Bytes which the frame's bytes have around them on the line. */
  readonly lineEnd?: number[];
  readonly contentLength: readonly [number, number];
  /** Nothing marks where a frame begins, so only a quiet moment can tell. */
  readonly needsQuiet?: boolean;
  readonly isText?: boolean;
}

const rows: Row[] = [
  {
    name: 'lines',
    spec: { mode: 'line', maxLength: 40 },
    build: (content) => content,
    lineEnd: [13, 10],
    contentLength: [1, 40],
    isText: true,
  },
  { name: 'single bytes', spec: { mode: 'byte' }, build: (content) => content, contentLength: [1, 1] },
  {
    name: 'fixed, no mark, no checksum',
    spec: { mode: 'fixed', length: 4, start: '', checksum: none },
    build: (content) => content,
    contentLength: [4, 4],
    needsQuiet: true,
  },
  {
    name: 'fixed, mark, CRC',
    spec: { mode: 'fixed', length: 8, start: 'a5', checksum: { kind: 'crc16-modbus', from: 0 } },
    build: (content) => [0xa5, ...content, ...crcBitByBit([0xa5, ...content])],
    contentLength: [5, 5],
  },
  {
    name: 'fixed, mark, LRC',
    spec: { mode: 'fixed', length: 6, start: '55aa', checksum: { kind: 'lrc', from: 2 } },
    build: (content) => [0x55, 0xaa, ...content, (256 - sum8(content)) % 256],
    contentLength: [3, 3],
  },
  {
    name: 'STX … ETX',
    spec: {
      mode: 'delimited',
      start: '02',
      end: '03',
      maxLength: 24,
      checksum: none,
      checksumPlace: 'before-end',
    },
    build: (content) => [2, ...content, 3],
    contentLength: [0, 22],
    isText: true,
  },
  {
    name: 'STX … ETX BCC',
    spec: {
      mode: 'delimited',
      start: '02',
      end: '03',
      maxLength: 24,
      checksum: { kind: 'xor8', from: 1 },
      checksumPlace: 'after-end',
    },
    build: (content) => [2, ...content, 3, xor8([...content, 3])],
    contentLength: [1, 21],
    isText: true,
  },
  {
    name: 'STX … SUM ETX',
    spec: {
      mode: 'delimited',
      start: '02',
      end: '03',
      maxLength: 24,
      checksum: { kind: 'sum8', from: 1 },
      checksumPlace: 'before-end',
    },
    build: (content) => [2, ...content, sum8(content), 3],
    contentLength: [1, 21],
    isText: true,
  },
  {
    name: 'FF 68 LEN LEN 68 … SUM 16',
    spec: {
      mode: 'length',
      start: 'ff68',
      lengthAt: 2,
      isTwice: true,
      then: '68',
      counts: 'body',
      end: '16',
      maxLength: 40,
      checksum: { kind: 'sum8', from: 5 },
    },
    build: (body) => [0xff, 0x68, body.length, body.length, 0x68, ...body, sum8(body), 0x16],
    contentLength: [2, 20],
  },
  {
    name: 'AA LEN … XOR, counting everything',
    spec: {
      mode: 'length',
      start: 'aa',
      lengthAt: 1,
      isTwice: false,
      then: '',
      counts: 'whole',
      end: '0d',
      maxLength: 30,
      checksum: { kind: 'xor8', from: 0 },
    },
    build: (body) => {
      const head = [0xaa, body.length + 4, ...body];
      return [...head, xor8(head), 0x0d];
    },
    contentLength: [1, 20],
  },
  {
    name: 'AB CD TYPE LEN … CRC, counting the checksum',
    spec: {
      mode: 'length',
      start: 'abcd',
      lengthAt: 3,
      isTwice: false,
      then: '',
      counts: 'body-and-checksum',
      end: '',
      maxLength: 32,
      checksum: { kind: 'crc16-modbus', from: 2 },
    },
    build: (body) => {
      const head = [body.length, body.length + 2, ...body];
      return [0xab, 0xcd, ...head, ...crcBitByBit(head)];
    },
    contentLength: [1, 20],
  },
];

const named = rows.map((row) => [row.name, row] as const);

function content(row: Row, random: () => number): number[] {
  const [least, most] = row.contentLength;
  const length = least + Math.floor(random() * (most - least + 1));
  const letter = () => (row.isText ? 0x20 + Math.floor(random() * 95) : Math.floor(random() * 256));
  return Array.from({ length }, letter);
}

/** Noise of any bytes, pieces of real frames, and false starts. */
function noise(row: Row, random: () => number): number[] {
  const frame = row.build(content(row, random));
  const kinds = [
    () => Array.from({ length: Math.floor(random() * 30) }, () => Math.floor(random() * 256)),
    () => frame.slice(0, Math.floor(random() * frame.length)),
    () => frame.slice(Math.floor(random() * frame.length)),
    () => frame.map((byte) => (random() < 0.1 ? byte ^ (1 << Math.floor(random() * 8)) : byte)),
  ];
  return kinds[Math.floor(random() * kinds.length)]?.() ?? [];
}

/** Neighbouring noise is one piece, however it was cut. */
function joined(pieces: readonly FramePiece[]): string[] {
  const texts: string[] = [];
  for (const { kind, bytes } of pieces) {
    const last = texts.at(-1);
    if (kind === 'noise' && last?.startsWith('noise ')) texts[texts.length - 1] = last + hexOf(bytes);
    else texts.push(`${kind} ${hexOf(bytes)}`);
  }
  return texts;
}

describe('a frame reader', () => {
  it.each(named)('KY-2 finds a frame that arrives alone: %s', (_name, row) => {
    const random = randomFrom(1);
    for (let round = 0; round < 200; round += 1) {
      const frame = row.build(content(row, random));
      const pieces = createFrameReader(row.spec).take(Uint8Array.from([...frame, ...(row.lineEnd ?? [])]));
      const frames = pieces.filter((piece) => piece.kind === 'frame').map((piece) => hexOf(piece.bytes));
      expect(frames).toEqual([hexOf(frame)]);
    }
  });

  it.each(named)(
    'KY-3 survives 50,000 rounds of noise and resynchronises within a frame: %s',
    (_name, row) => {
      const seed = 20_261_123;
      const random = randomFrom(seed);
      const reader = createFrameReader(row.spec);
      for (let round = 0; round < 50_000; round += 1) {
        reader.take(Uint8Array.from(noise(row, random)));
        if (row.needsQuiet) reader.flush();
        const sent = [row.build(content(row, random)), row.build(content(row, random))];
        const onLine = sent.flatMap((frame) => [...frame, ...(row.lineEnd ?? [])]);
        const found = reader.take(Uint8Array.from(onLine)).filter((piece) => piece.kind === 'frame');
        const last = found.at(-1);
        if (!last || hexOf(last.bytes) !== hexOf(sent[1] ?? []))
          expect.fail(`seed ${seed} round ${round}: ${hexOf(onLine)} gave ${joined(found).join(', ')}`);
        if (reader.held > longestFrame(row.spec))
          expect.fail(`seed ${seed} round ${round}: keeps ${reader.held}`);
      }
    },
  );

  it.each(named)('KY-4 where chunks are cut never matters: %s', (_name, row) => {
    const seed = 7;
    const random = randomFrom(seed);
    for (let round = 0; round < 60; round += 1) {
      const stream = [1, 2, 3].flatMap(() => [
        ...noise(row, random),
        ...row.build(content(row, random)),
        ...(row.lineEnd ?? []),
      ]);
      const bytes = Uint8Array.from(stream);
      const whole = createFrameReader(row.spec);
      const expected = joined([...whole.take(bytes), ...whole.flush()]);
      for (let cut = 0; cut <= bytes.length; cut += 1) {
        const reader = createFrameReader(row.spec);
        const pieces = [...reader.take(bytes.subarray(0, cut)), ...reader.take(bytes.subarray(cut))];
        expect(joined([...pieces, ...reader.flush()]), `seed ${seed} round ${round} cut ${cut}`).toEqual(
          expected,
        );
      }
    }
  });

  it('KY-5 noise is a value, and no byte is lost', () => {
    const reader = createFrameReader({
      mode: 'delimited',
      start: '02',
      end: '03',
      maxLength: 8,
      checksum: none,
      checksumPlace: 'before-end',
    });
    expect(joined(reader.take(bytesOf('41 42 02 31 03 ff 02 32')))).toEqual([
      'noise 4142',
      'frame 023103',
      'noise ff',
    ]);
    expect(reader.held).toBe(2);
    expect(joined(reader.flush())).toEqual(['noise 0232']);
    expect(joined(reader.take(bytesOf('33 03')))).toEqual(['noise 3303']);
  });

  it('KY-5 a line that is too long or not of letters is noise as a whole', () => {
    const reader = createFrameReader({ mode: 'line', maxLength: 6 });
    const text = new TextEncoder().encode('Q1-NEXT-TOO-LONG\nQ1-007\r\nQ\u0000ABC\nOK\n');
    const frames = reader.take(text).filter((piece) => piece.kind === 'frame');
    expect(frames.map((piece) => new TextDecoder().decode(piece.bytes))).toEqual(['Q1-007', 'OK']);
  });
});
