import { describe, expect, it } from 'vitest';
import { randomFrom } from '../frame/random-from.fake.ts';
import { CodeCollector, type ScannerForm } from './code-collector.ts';

const form = ['line', 'hid-pos'] as const;

/** What a scanner sends for a code, cut as its cable cuts it. */
function sent(code: string, as: ScannerForm): Uint8Array[] {
  const bytes = [...new TextEncoder().encode(code)];
  if (as === 'line') return [Uint8Array.from([...bytes, 0x0d])];
  const reports: Uint8Array[] = [];
  for (let at = 0; at <= bytes.length; at += 56) {
    const part = bytes.slice(at, at + 56);
    reports.push(Uint8Array.from({ length: 64 }, (_, i) => [0x02, part.length, ...part][i] ?? 0));
  }
  return reports;
}

/** Bytes of any kind; half of them look like a report, whole, too short or with a length that lies. */
function noise(as: ScannerForm, random: () => number): Uint8Array {
  const bytes = Uint8Array.from({ length: Math.floor(random() * 70) }, () => Math.floor(random() * 256));
  if (as === 'hid-pos' && random() < 0.5) bytes.set([0x02, Math.floor(random() * 60)].slice(0, bytes.length));
  return bytes;
}

/** Where the noise stops: a line ends, and after a pause a report is a new code. */
function endNoise(collector: CodeCollector, as: ScannerForm): void {
  if (as === 'line') collector.take(Uint8Array.of(0x0a), true);
  else collector.quiet();
}

describe.each(form)('bytes of a scanner of the form %s', (as) => {
  it('SC-17 after 50,000 rounds of noise, wanted or not, the next code is read', () => {
    const seed = 20_261_123;
    const random = randomFrom(seed);
    const collector = new CodeCollector(as);
    for (let round = 0; round < 50_000; round += 1) {
      collector.take(noise(as, random), random() < 0.7);
      endNoise(collector, as);
      const code = `H12-${round}-${'x'.repeat(Math.floor(random() * 80))}`;
      const readings = sent(code, as).flatMap((piece) => collector.take(piece, true));
      if (JSON.stringify(readings) !== JSON.stringify([{ kind: 'read', text: code }]))
        expect.fail(`seed ${seed} round ${round}: ${code} gave ${JSON.stringify(readings)}`);
    }
  });
});

describe('bytes of a serial scanner', () => {
  it('SC-9 where chunks are cut never matters', () => {
    const seed = 11;
    const random = randomFrom(seed);
    for (let round = 0; round < 300; round += 1) {
      const bytes = Uint8Array.from([
        ...noise('line', random),
        ...(sent('A012|Nguyễn', 'line')[0] ?? []),
        ...noise('line', random),
        0x0a,
      ]);
      const expected = new CodeCollector('line').take(bytes, true);
      const cut = Math.floor(random() * bytes.length);
      const collector = new CodeCollector('line');
      const pieces = [bytes.subarray(0, cut), bytes.subarray(cut)];
      const readings = pieces.flatMap((piece) => collector.take(piece, true));
      expect(readings, `seed ${seed} round ${round} cut ${cut}`).toEqual(expected);
    }
  });
});
