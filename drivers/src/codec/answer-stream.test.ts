import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomFrom } from '../frame/random-from.fake.ts';
import { readAnswers, type PrinterAnswer } from './answer-stream.ts';

function readAll(chunks: readonly Uint8Array[]): { answers: PrinterAnswer[]; rest: Uint8Array } {
  let rest: Uint8Array = new Uint8Array();
  const answers: PrinterAnswer[] = [];
  for (const chunk of chunks) {
    const reading = readAnswers(rest, chunk);
    rest = reading.rest;
    answers.push(...reading.answers);
  }
  return { answers, rest };
}

function read(...bytes: number[]): PrinterAnswer[] {
  return readAll([Uint8Array.from(bytes)]).answers;
}

/** Mostly bytes that begin or continue an answer, so that the parser is led astray. */
const stream = fc.array(
  fc.oneof(fc.constantFrom(0x12, 0x16, 0x10, 0x1c, 0x37, 0x22, 0x00, 0x11, 0x13, 0x30), fc.nat(255)),
  { maxLength: 60 },
);

/** One of each kind, as the manuals draw them. */
const whole: [number[], PrinterAnswer][] = [
  [[0x16], { kind: 'status', byte: 0x16 }],
  [[0x37, 0x22, 0x30, 0x31, 0x34, 0x37, 0x00], { kind: 'proof', token: '0147' }],
  [[0x37, 0x25, 0x00], { kind: 'cleared' }],
  [[0x18, 0x20, 0x08, 0x0c], { kind: 'auto-status', bytes: [0x18, 0x20, 0x08, 0x0c] }],
  [[0x03], { kind: 'in-turn', byte: 0x03 }],
];

function pick<T>(list: readonly T[], random: () => number): T {
  const one = list[Math.floor(random() * list.length)];
  if (one === undefined) throw new Error('an empty list');
  return one;
}

describe('answers of a printer', () => {
  it('DR-8 tells status, proof, automatic status, answers in turn and noise apart', () => {
    expect(
      read(0x16, 0x37, 0x22, 0x30, 0x30, 0x34, 0x37, 0x00, 0x18, 0x20, 0x08, 0x0c, 0x0f, 0x03, 0xff),
    ).toEqual([
      { kind: 'status', byte: 0x16 },
      { kind: 'proof', token: '0047' },
      { kind: 'auto-status', bytes: [0x18, 0x20, 0x08, 0x0c] },
      { kind: 'in-turn', byte: 0x0f },
      { kind: 'in-turn', byte: 0x03 },
      { kind: 'noise', byte: 0xff },
    ]);
  });

  it('DR-8 flow control bytes are no part of an answer', () => {
    expect(read(0x13, 0x10, 0x11, 0x01, 0x02, 0x03)).toEqual([
      { kind: 'auto-status', bytes: [0x10, 1, 2, 3] },
    ]);
  });

  it('DR-9 an answer that breaks off becomes noise and the next one is read', () => {
    expect(read(0x10, 0x01, 0x12, 0x37, 0x22, 0x1e)).toEqual([
      { kind: 'noise', byte: 0x10 },
      { kind: 'in-turn', byte: 0x01 },
      { kind: 'status', byte: 0x12 },
      { kind: 'noise', byte: 0x37 },
      { kind: 'in-turn', byte: 0x22 },
      { kind: 'status', byte: 0x1e },
    ]);
  });

  it('DR-10 the cut between chunks never matters', () => {
    fc.assert(
      fc.property(stream, fc.array(fc.nat(60)), (bytes, cuts) => {
        const whole = Uint8Array.from(bytes);
        const edges = [0, ...cuts.filter((cut) => cut <= whole.length).sort((a, b) => a - b), whole.length];
        const chunks = edges.slice(1).map((end, index) => whole.subarray(edges[index], end));
        expect(readAll(chunks)).toEqual(readAll([whole]));
      }),
    );
  });

  it('DR-10 what is kept for later is never more than one unfinished answer', () => {
    fc.assert(
      fc.property(stream, (bytes) => {
        const { rest } = readAll([Uint8Array.from(bytes)]);
        const spoken = rest.filter((byte) => byte !== 0x11 && byte !== 0x13);
        expect(spoken.length).toBeLessThan(7);
      }),
    );
  });

  it('DR-36 after 50,000 rounds of noise, each cut anywhere, no more than three bytes are misread', () => {
    const seed = 20_261_123;
    const random = randomFrom(seed);
    let rest: Uint8Array = new Uint8Array();
    for (let round = 0; round < 50_000; round += 1) {
      const [bytes, expected] = pick(whole, random);
      const piece = pick(whole, random)[0];
      const noise = [
        ...Array.from({ length: Math.floor(random() * 20) }, () => Math.floor(random() * 256)),
        ...piece.slice(0, Math.floor(random() * piece.length)),
      ];
      // Noise may end in the first byte of automatic status, which takes three more.
      const filler = bytes.length < 4 ? [...bytes, ...bytes, ...bytes] : bytes;
      const all = Uint8Array.from([...noise, ...filler, ...bytes]);
      const cut = Math.floor(random() * (all.length + 1));
      const early = readAnswers(rest, all.subarray(0, cut));
      const late = readAnswers(early.rest, all.subarray(cut));
      const last = [...early.answers, ...late.answers].at(-1);
      rest = late.rest;
      if (JSON.stringify(last) !== JSON.stringify(expected) || rest.length > 0)
        expect.fail(
          `seed ${seed} round ${round}: ${Buffer.from(all).toString('hex')} gave ${JSON.stringify(last)}`,
        );
    }
  });
});
