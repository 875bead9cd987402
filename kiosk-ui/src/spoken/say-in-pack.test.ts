import fc from 'fast-check';
import { expect, test } from 'vitest';
import { speakerPart } from './part.ts';
import { sayInPack } from './say-in-pack.ts';

const vietnamese = new Map([
  ['«về»', 'Quay lại'],
  ['«việc»', 'Ông/Bà cần làm việc gì?'],
  ['ꪀꪱ', 'Tiếp tục'],
]);
const spoken = new Map([['«về»', 'kiosk:back']]);
const clip = { key: speakerPart('kiosk:back'), restMs: 350 };
const say = (...texts: string[]): unknown[] =>
  sayInPack(texts, { vietnamese, spoken }, (part) => part === clip.key);

test('LK-5 a recorded line is heard as it was recorded, and its Vietnamese beside it is not said again', () => {
  expect(say('«về» Quay lại.')).toEqual([clip]);
  expect(say('«về».', 'Quay lại.', 'Quay lại.')).toEqual([clip, 'Quay lại.']);
  expect(say('Nút «về» Quay lại, mờ.')).toEqual(['Nút', clip, ', mờ.']);
});

test('LK-5 a line without a recording is heard in Vietnamese, once', () => {
  expect(say('«việc».', 'Ông/Bà cần làm việc gì?')).toEqual(['Ông/Bà cần làm việc gì?']);
  expect(say('ꪀꪱ Tiếp tục.')).toEqual(['Tiếp tục']);
  const lost = sayInPack(['«về» Quay lại.'], { vietnamese, spoken }, () => false);
  expect(lost).toEqual(['Quay lại']);
});

test('LK-5 a line within a longer word is none, and Vietnamese goes through as it is', () => {
  expect(say('ꪀꪱꪀ.', 'Quay lại.')).toEqual(['ꪀꪱꪀ.', 'Quay lại.']);
  expect(sayInPack(['a', ''], { vietnamese: new Map(), spoken }, () => true)).toEqual(['a', '']);
});

const words = fc.constantFrom('«về»', '«việc»', 'Quay lại', 'Tiếp tục', 'ꪀꪱ', 'Sổ', '.', ' ', 'ab');
test('LK-5 whatever stands on the page, no line of the pack is ever spelled, and it ends', () => {
  fc.assert(
    fc.property(fc.array(fc.array(words, { maxLength: 8 }), { maxLength: 6 }), (texts) => {
      const said = say(...texts.map((one) => one.join(' ')));
      for (const one of said) if (typeof one === 'string') expect(one).not.toMatch(/«|ꪀꪱ/);
    }),
  );
});
