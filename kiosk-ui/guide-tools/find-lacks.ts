import type { GuideLocale } from '../src/spoken/guide-locale.ts';
import { readIndex, readPack, strayRecordings } from './guide-bank.ts';
import { clipHash, guideTexts } from './guide-texts.ts';

/** What a language lacks: texts without a clip, clips of words that are gone, places that hold no sound. */
export function findLacks(locale: GuideLocale): string[] {
  const texts = guideTexts(locale);
  const clips = readIndex(locale);
  const pack = readPack(locale);
  const there = new Set(clips.map(({ id, key }) => `${key} ${id}`));
  const wanted = new Set(texts.map((text) => `${text.key} ${clipHash(text)}`));
  return [
    ...texts
      .filter((text) => !there.has(`${text.key} ${clipHash(text)}`))
      .map(({ text, key }) => `${locale}: missing: "${text}" (${key})`),
    ...clips
      .filter(({ key, id }) => !wanted.has(`${key} ${id}`))
      .map(({ text }) => `${locale}: no longer said: "${text}"`),
    ...clips
      .filter(({ at, bytes }) => bytes < 100 || pack.toString('latin1', at, at + 4) !== 'OggS')
      .map(({ text }) => `${locale}: no sound: "${text}"`),
    ...(locale === 'vi' ? strayRecordings([...texts, ...guideTexts('en')]) : []).map(
      (name) => `recorded, but no longer said: ${name}`,
    ),
  ];
}
