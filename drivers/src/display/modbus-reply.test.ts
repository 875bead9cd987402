import { describe, expect, it } from 'vitest';
import { hexOf } from '../frame/hex.ts';
import { createWriteReplyReader, type ModbusReply } from './modbus-reply.ts';
import { writeNumber, writeSegments } from './modbus-request.ts';
import { sealed } from './modbus-slave.fake.ts';

/** xorshift32: the same seed gives the same run everywhere. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

const requests = { number: writeNumber(5, 12), segments: writeSegments(5, [0x77, 0x3f, 0x06, 0x5b]) };
const answers = {
  number: sealed([5, 6, 0, 0, 0, 12]),
  segments: sealed([5, 16, 0, 0x80, 0, 2]),
};

function read(request: Uint8Array, chunks: readonly (readonly number[])[]): ModbusReply | undefined {
  const reader = createWriteReplyReader(request);
  for (const chunk of chunks) {
    const reply = reader.take(Uint8Array.from(chunk));
    if (reply) return reply;
  }
  return undefined;
}

describe('answers of a Modbus display', () => {
  it.each(['number', 'segments'] as const)('LD-6 knows the answer to a written %s', (kind) => {
    expect(read(requests[kind], [answers[kind]])).toEqual({ kind: 'done' });
    for (let cut = 0; cut <= 8; cut += 1)
      expect(read(requests[kind], [answers[kind].slice(0, cut), answers[kind].slice(cut)])).toEqual({
        kind: 'done',
      });
  });

  it.each(['number', 'segments'] as const)('LD-6 knows why a %s was refused', (kind) => {
    const fn = requests[kind][1] ?? 0;
    expect(read(requests[kind], [sealed([5, fn | 0x80, 2])])).toEqual({ kind: 'refused', exceptionCode: 2 });
  });

  it('LD-7 takes no other for an answer', () => {
    const wrong = [
      sealed([6, 6, 0, 0, 0, 12]),
      sealed([5, 6, 0, 0, 0, 13]),
      sealed([5, 6, 0, 1, 0, 12]),
      sealed([6, 0x86, 2]),
      [...answers.number.slice(0, 7), (answers.number[7] ?? 0) ^ 1],
      answers.segments,
      [],
    ];
    for (const bytes of wrong) expect(read(requests.number, [bytes]), hexOf(bytes)).toBeUndefined();
  });

  it.each(['number', 'segments'] as const)(
    'LD-8 50,000 random frames neither break the reader of a %s nor hide the next answer',
    (kind) => {
      const seed = 20_261_123;
      const random = randomFrom(seed);
      const request = requests[kind];
      const right = answers[kind];
      for (let round = 0; round < 50_000; round += 1) {
        const noise = Array.from({ length: Math.floor(random() * 24) }, () => Math.floor(random() * 256));
        const piece = right.slice(0, Math.floor(random() * right.length));
        const stream = random() < 0.5 ? noise : [...noise, ...piece];
        const cut = Math.floor(random() * (stream.length + 1));
        const reader = createWriteReplyReader(request);
        const early = reader.take(Uint8Array.from(stream.slice(0, cut)));
        const late = early ?? reader.take(Uint8Array.from(stream.slice(cut)));
        const found = late ?? reader.take(Uint8Array.from(right));
        if (late !== undefined || found?.kind !== 'done')
          expect.fail(`seed ${seed} round ${round}: ${hexOf(stream)} gave ${JSON.stringify(late ?? found)}`);
      }
    },
  );
});
