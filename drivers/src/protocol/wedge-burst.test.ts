import { expect, it } from 'vitest';
import { randomFrom } from '../frame/random-from.fake.ts';
import { keyboardWedge, noBurst, wedgeGapMs, type WedgeKey } from './wedge-burst.ts';

const card = '012345678901|123456789|Nguyễn Thị Ái|01021990|Nữ|Tổ 5, Tuần Giáo|10052021';

function keysOf(text: string, gapMs: number, from = 1000): WedgeKey[] {
  return [...text].map((key, i) => ({ key, at: from + i * gapMs }));
}

function run(keys: readonly WedgeKey[]) {
  let burst = noBurst;
  return keys.map((key) => {
    const step = keyboardWedge(burst, key);
    burst = step.burst;
    return { isScanner: step.isScanner, reading: step.reading };
  });
}

function enterAfter(keys: readonly WedgeKey[], gapMs: number): WedgeKey[] {
  return [...keys, { key: 'Enter', at: (keys.at(-1)?.at ?? 0) + gapMs }];
}

it.each([1, 5, 29])('SC-13 a code typed with %i ms between its keys is read', (gapMs) => {
  const steps = run(enterAfter(keysOf(card, gapMs), gapMs));
  expect(steps.at(-1)?.reading).toEqual({ kind: 'read', text: card });
  expect(steps.slice(0, -1).every((step) => step.reading === undefined)).toBe(true);
  expect(steps.slice(2).every((step) => step.isScanner)).toBe(true);
});

it('SC-13 shift keys in its midst are no part of it', () => {
  const keys = keysOf('Hà012', 5).flatMap(({ key, at }) => [
    { key: 'Shift', at: at - 2 },
    { key, at },
  ]);
  expect(run(enterAfter([...keys, { key: '9', at: 1030 }], 5)).at(-1)?.reading).toEqual({
    kind: 'read',
    text: 'Hà0129',
  });
});

it('SC-13 a code is no part of what was typed before it', () => {
  const typed = keysOf('abc', 120);
  const steps = run([...typed, ...enterAfter(keysOf('A012345', 4, 5000), 4)]);
  expect(steps.at(-1)?.reading).toEqual({ kind: 'read', text: 'A012345' });
});

it.each([
  ['a hand', enterAfter(keysOf('Nguyễn Văn A 0912345678', 80), 80)],
  ['a very fast hand', enterAfter(keysOf('nguyenvana', 31), 31)],
  ['two keys at once and Enter', enterAfter(keysOf('ab', 3), 3)],
  ['five fast keys', enterAfter(keysOf('A0123', 4), 4)],
  ['fast keys and a late Enter', enterAfter(keysOf('A012345', 4), 40)],
  ['fast keys without Enter', keysOf('A012345678', 4)],
])('SC-14 what is no code is none: %s', (_name, keys) => {
  expect(run(keys).every((step) => step.reading === undefined)).toBe(true);
});

it('SC-14 no key of a hand is taken for a scanner’s', () => {
  const steps = run(enterAfter(keysOf('Nguyễn Văn A', 60), 60));
  expect(steps.every((step) => !step.isScanner)).toBe(true);
});

it('SC-15 a hostile code is rejected, and an endless one keeps no more than its limit', () => {
  const hostile = run(enterAfter(keysOf('A012<script>', 4), 4));
  expect(hostile.at(-1)?.reading).toEqual({ kind: 'rejected', why: 'unexpected' });
  let burst = noBurst;
  for (let i = 0; i < 20_000; i += 1) burst = keyboardWedge(burst, { key: 'x', at: i }).burst;
  expect(burst.keys.length).toBe(4096);
  expect(keyboardWedge(burst, { key: 'Enter', at: 20_000 }).reading).toEqual({
    kind: 'rejected',
    why: 'too-long',
  });
});

it('SC-16 after 50,000 rounds of hands, keys and broken codes the next code is read', () => {
  const seed = 20_261_123;
  const random = randomFrom(seed);
  const strange = [
    'Enter',
    'Shift',
    'Dead',
    'Process',
    'Unidentified',
    '',
    '\u0301',
    '😀',
    'Backspace',
    '<',
    '\u202e',
  ];
  let burst = noBurst;
  let at = 0;
  for (let round = 0; round < 50_000; round += 1) {
    const keys = Math.floor(random() * 12);
    for (let i = 0; i < keys; i += 1) {
      at += random() < 0.5 ? random() * 25 : random() * 400;
      const key =
        random() < 0.3
          ? strange[Math.floor(random() * strange.length)]
          : String.fromCharCode(random() * 0x250);
      burst = keyboardWedge(burst, { key: key ?? '', at }).burst;
    }
    const code = `A${round}-0000`;
    at += wedgeGapMs;
    let reading;
    for (const key of [...code, 'Enter']) {
      ({ burst, reading } = keyboardWedge(burst, { key, at }));
      at += 4;
    }
    if (reading?.kind !== 'read' || reading.text !== code)
      expect.fail(`seed ${seed} round ${round}: ${code} gave ${JSON.stringify(reading)}`);
  }
});
