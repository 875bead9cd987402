import { checksum, checksumSize } from './checksum.ts';
import type { FrameChecksum, FrameSpec } from './frame-spec.ts';
import { bytesOf } from './hex.ts';

/** Are these bytes a whole frame, could they become one, or never? */
export type FrameVerdict = 'whole' | 'partial' | 'never';
export type FrameTest = (bytes: Uint8Array) => FrameVerdict;

type Spec<M extends FrameSpec['mode']> = Extract<FrameSpec, { mode: M }>;

/** One question about bytes; asked again with each byte more, so that where the chunks are cut cannot matter. */
export function frameTest(spec: Exclude<FrameSpec, { mode: 'line' }>): FrameTest {
  switch (spec.mode) {
    case 'byte':
      return () => 'whole';
    case 'fixed':
      return fixedTest(spec);
    case 'delimited':
      return delimitedTest(spec);
    case 'length':
      return lengthTest(spec);
    default:
      return unreachable(spec);
  }
}

/** How many bytes a frame of this kind may have; nothing longer is ever kept. */
export function longestFrame(spec: FrameSpec): number {
  if (spec.mode === 'byte') return 1;
  return spec.mode === 'fixed' ? spec.length : spec.maxLength;
}

function fixedTest({ length, start, checksum: sum }: Spec<'fixed'>): FrameTest {
  const head = bytesOf(start);
  return (bytes) => {
    if (!agrees(bytes, 0, head)) return 'never';
    if (bytes.length < length) return 'partial';
    return bytes.length === length && sumIsRight(bytes, length, sum) ? 'whole' : 'never';
  };
}

function delimitedTest(spec: Spec<'delimited'>): FrameTest {
  const { checksum: sum, checksumPlace, maxLength } = spec;
  const [head, tail] = [bytesOf(spec.start), bytesOf(spec.end)];
  const sumSize = checksumSize(sum.kind);
  const behind = checksumPlace === 'after-end' ? sumSize : 0;
  return (bytes) => {
    if (!agrees(bytes, 0, head)) return 'never';
    /** Without a checksum a second start mark can only mean that the first message broke off. */
    if (sumSize === 0 && indexOf(bytes, head, head.length) >= 0) return 'never';
    const endsAt = bytes.length - behind - tail.length;
    const hasEnd = endsAt >= head.length && agrees(bytes, endsAt, tail);
    const sumEnd = checksumPlace === 'after-end' ? bytes.length : endsAt;
    if (hasEnd && sumIsRight(bytes, sumEnd, sum)) return 'whole';
    return bytes.length < maxLength ? 'partial' : 'never';
  };
}

function lengthTest(spec: Spec<'length'>): FrameTest {
  const { lengthAt, isTwice, counts, maxLength, checksum: sum } = spec;
  const [head, then, tail] = [bytesOf(spec.start), bytesOf(spec.then), bytesOf(spec.end)];
  const thenAt = lengthAt + (isTwice ? 2 : 1);
  const bodyAt = thenAt + then.length;
  const sumSize = checksumSize(sum.kind);
  const beside = {
    body: bodyAt + sumSize + tail.length,
    'body-and-checksum': bodyAt + tail.length,
    whole: 0,
  };
  return (bytes) => {
    if (!agrees(bytes, 0, head)) return 'never';
    const length = bytes[lengthAt];
    if (length === undefined) return 'partial';
    const second = isTwice ? bytes[lengthAt + 1] : length;
    if (second !== undefined && second !== length) return 'never';
    const total = length + beside[counts];
    if (total > maxLength || total < bodyAt + sumSize + tail.length) return 'never';
    if (!agrees(bytes, thenAt, then)) return 'never';
    if (bytes.length < total) return 'partial';
    const endsAt = total - tail.length;
    const isWhole = bytes.length === total && agrees(bytes, endsAt, tail) && sumIsRight(bytes, endsAt, sum);
    return isWhole ? 'whole' : 'never';
  };
}

/** Whether `bytes` from `at` on are those of `expected`, as far as they have come. */
function agrees(bytes: Uint8Array, at: number, expected: Uint8Array): boolean {
  return expected.every((byte, i) => at + i >= bytes.length || bytes[at + i] === byte);
}

function indexOf(bytes: Uint8Array, wanted: Uint8Array, from: number): number {
  for (let at = from; at + wanted.length <= bytes.length; at += 1) if (agrees(bytes, at, wanted)) return at;
  return -1;
}

/** The checksum stands just before `end` and covers everything from its `from` up to itself. */
function sumIsRight(bytes: Uint8Array, end: number, { kind, from }: FrameChecksum): boolean {
  const at = end - checksumSize(kind);
  if (at < from) return kind === 'none';
  const expected = checksum(kind, bytes.subarray(from, at));
  return expected.every((byte, i) => bytes[at + i] === byte);
}

function unreachable(value: never): never {
  throw new Error(`No such frame mode: ${JSON.stringify(value)}`);
}
