import type { Locale } from '@motcua/contract';
import type { Announcement } from './announcement.ts';
import type { ClipId } from './clip-id.ts';
import { chime, clipId, lastCounter, saidRecalls } from './clip-id.ts';

/** A clip and the silence before it. */
export type Cue = { clip: ClipId; gapMs: number };

export const wordGapMs = 50;
export const afterChimeMs = 200;
export const betweenSentencesMs = 500;

/** Chime, then the sentence twice; for a ticket taken in English the English sentence follows the Vietnamese. */
export function composeCues(call: Announcement): Cue[] {
  const once =
    call.locale === 'vi' ? [sentence(call, 'vi')] : [sentence(call, 'vi'), sentence(call, call.locale)];
  return [{ clip: chime, gapMs: 0 }, ...[...once, ...once].flatMap(asCues)];
}

function asCues(clips: readonly ClipId[], sentenceIndex: number): Cue[] {
  const lead = sentenceIndex === 0 ? afterChimeMs : betweenSentencesMs;
  return clips.map((clip, index) => ({ clip, gapMs: index === 0 ? lead : wordGapMs }));
}

/** "(Gọi lần hai.) Mời công dân có số · A · không · một · hai · đến quầy số · ba (· tên quầy)" */
export function sentence(call: Announcement, locale: Locale): ClipId[] {
  const recall = saidRecalls.some((said) => said === call.calls) ? [`recall-${call.calls}`] : [];
  const counter =
    call.counterNumber <= lastCounter ? [`counter-${call.counterNumber}`] : digits(call.counterNumber);
  const words = [
    ...recall,
    'number',
    ...spell(call.number),
    'to-counter',
    ...counter,
    `name-${call.counterId}`,
  ];
  return words.map((word) => clipId(locale, word));
}

function spell(number: string): string[] {
  return [...number].map((sign) => (/\d/.test(sign) ? `digit-${sign}` : `letter-${sign.toLowerCase()}`));
}

function digits(value: number): string[] {
  return spell(String(value));
}
