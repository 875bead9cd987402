import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Mechanism } from './mechanism.fake.ts';

/** Bytes that begin commands, so that random streams reach every reader. */
const bytes = fc.array(
  fc.oneof(fc.constantFrom(0x10, 0x14, 0x1b, 0x1d, 0x21, 0x28, 0x40, 0x56, 0x76, 0x0a), fc.nat(255)),
);

it('DR-30 no bytes stop the virtual printer', () => {
  fc.assert(
    fc.property(fc.array(bytes), (chunks) => {
      let pieces = 0;
      const mechanism = new Mechanism({
        widthDots: 384,
        dotsPerSecond: Infinity,
        onPiece: () => (pieces += 1),
        onProof: () => undefined,
        onTellChanges: () => undefined,
        onQueuedStatus: () => undefined,
        onPaperEnd: () => undefined,
        onProgress: () => undefined,
      });
      for (const chunk of chunks) mechanism.receive(Buffer.from(chunk));
      mechanism.clear();
      const before = pieces;
      mechanism.receive(Buffer.from([0x1b, 0x40, 0x0a, 0x1d, 0x56, 0x00]));
      expect(pieces).toBe(before + 1);
    }),
    { numRuns: 60 },
  );
});
