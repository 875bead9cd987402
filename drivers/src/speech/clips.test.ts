import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createClipEngine } from './clip-engine.ts';
import { planClips } from './plan-clips.ts';
import { speakable } from './speakable.ts';
import { joinSounds, readWav, writeWav } from './wav.ts';

function tone(value: number, length: number, sampleRate = 8_000): Uint8Array {
  return writeWav({ sampleRate, samples: new Int16Array(length).fill(value) });
}

function folderWith(files: Record<string, Uint8Array | string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'clips-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

describe('joined clips', () => {
  const clips = new Map([
    ['mời công dân có số', 1],
    ['mời', 2],
    ['đến quầy', 3],
    ['một', 4],
    ['không', 5],
    ['a', 6],
    ['a không', 7],
    ['không một hai', 8],
  ]);

  it.each([
    ['Mời công dân có số A không một, đến quầy một.', [1, 7, 4, 3, 4]],
    ['một   MỘT', [4, 4]],
    ['a không một hai', [6, 8]],
    ['mời', [2]],
  ])('SE-1 says "%s" with the longest phrases that leave no gap', (text, plan) => {
    expect(planClips(text, clips)).toEqual(plan);
  });

  it.each(['mời ông', 'hai', '', '…', 'số a'])('SE-2 has no plan for "%s"', (text) => {
    expect(planClips(text, clips)).toBeUndefined();
  });

  it('SE-2 a plan always says exactly the words', () => {
    const word = fc.constantFrom('mời', 'một', 'không', 'a', 'hai', 'đến', 'quầy');
    const named = new Map(Array.from(clips.keys(), (phrase) => [phrase, phrase]));
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), (words) => {
        const plan = planClips(words.join(' '), named);
        expect(plan === undefined || plan.join(' ') === words.join(' ')).toBe(true);
      }),
      { seed: 20_261_123 },
    );
  });

  it('SE-3 joins the sounds with 50 ms between them', async () => {
    const folder = folderWith({
      'a.wav': tone(100, 80),
      'one.wav': tone(-200, 40),
      'index.json': JSON.stringify({ vi: { A: 'a.wav', Một: 'one.wav' } }),
    });
    const result = await createClipEngine(folder).say('A, một!', 'vi');
    if (!result.ok) throw new Error(result.cause);
    const sound = readWav(result.wav);
    expect(sound?.sampleRate).toBe(8_000);
    expect([...(sound?.samples ?? [])]).toEqual([
      ...new Array<number>(80).fill(100),
      ...new Array<number>(400).fill(0),
      ...new Array<number>(40).fill(-200),
    ]);
  });

  it('SE-4 falls through without a folder, a clip, a language or a good index', async () => {
    const missing = { ok: false, cause: 'voice-missing' };
    expect(await createClipEngine(undefined).say('a', 'vi')).toEqual(missing);
    expect(await createClipEngine('/nowhere').say('a', 'vi')).toEqual(missing);
    expect(await createClipEngine(folderWith({ 'index.json': '{' })).say('a', 'vi')).toEqual(missing);
    const index = JSON.stringify({ vi: { a: 'a.wav', b: 'gone.wav', c: 'c.wav', d: 'text.wav' } });
    const folder = folderWith({
      'index.json': index,
      'a.wav': tone(1, 10),
      'c.wav': tone(1, 10, 16_000),
      'text.wav': 'no sound',
    });
    const engine = createClipEngine(folder);
    for (const text of ['một', 'b', 'a c', 'd']) expect(await engine.say(text, 'vi'), text).toEqual(missing);
    expect(await engine.say('a', 'en')).toEqual(missing);
    expect((await engine.say('a', 'vi')).ok).toBe(true);
  });
});

describe('sounds and words', () => {
  it('SE-5 reads back what it writes, whatever length a pipe claims', () => {
    const samples = Int16Array.from([0, 1, -1, 32_767, -32_768]);
    const file = writeWav({ sampleRate: 22_050, samples });
    expect(readWav(file)).toEqual({ sampleRate: 22_050, samples });
    const claimed = file.slice();
    new DataView(claimed.buffer).setUint32(40, 0x7ffff000, true);
    expect(readWav(claimed)).toEqual({ sampleRate: 22_050, samples });
    expect(joinSounds([], 50)).toBeUndefined();
  });

  it('SE-5 no bytes make the reader throw', () => {
    const file = writeWav({ sampleRate: 22_050, samples: new Int16Array(20) });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(file.length - 1), fc.nat(255))), fc.nat(90), (changes, length) => {
        const broken = file.slice(0, length);
        for (const [at, byte] of changes) if (at < broken.length) broken[at] = byte;
        const sound = readWav(broken);
        expect(sound === undefined || sound.samples.length <= 23).toBe(true);
      }),
      { seed: 7, numRuns: 5_000 },
    );
  });

  it('SE-6 only a printable line of bearable length is said', () => {
    expect(speakable('  Mời\n\tcông\u0000 dân\u001b[2J  ')).toBe('Mời công dân [2J');
    expect(speakable('Tie\u0302\u0301ng')).toBe('Tiếng');
    expect(speakable('<break time="9000s"/>')).toBe('break time="9000s"/');
    expect(speakable('a'.repeat(401))).toBeUndefined();
    expect(speakable(' \n')).toBeUndefined();
    expect(speakable('…!')).toBeUndefined();
  });
});
