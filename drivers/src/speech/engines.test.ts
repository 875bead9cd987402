import { getEventListeners } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createCachedEngine } from './cached-engine.ts';
import { createEspeakEngine } from './espeak-engine.ts';
import { limitTogether } from './limited-engine.ts';
import { createPiperEngine } from './piper-engine.ts';
import { createSpeechChain } from './speech-chain.ts';
import type { SpeechEngine, SpeechResult } from './speech-engine.ts';
import { createSpeech } from './speech.ts';
import { makeStubVoice } from './stub-voice.fake.ts';
import { readWav, writeWav } from './wav.ts';
import { createWavStore } from './wav-store.ts';

const missing = { ok: false, cause: 'voice-missing' };
const hasEspeak = (process.env['PATH'] ?? '')
  .split(':')
  .some((folder) => existsSync(join(folder, 'espeak-ng')));

function said(result: SpeechResult): string {
  if (!result.ok) return result.cause;
  return String.fromCharCode(...(readWav(result.wav)?.samples ?? []));
}

function temporary(): string {
  return mkdtempSync(join(tmpdir(), 'speech-'));
}

/** Says at once what it is told to. */
function answering(name: string, result: SpeechResult): SpeechEngine & { calls: number } {
  const engine = {
    name,
    calls: 0,
    async say() {
      engine.calls += 1;
      return result;
    },
  };
  return engine;
}

const sound = writeWav({ sampleRate: 8_000, samples: Int16Array.of(1, 2, 3) });

describe('engines that are programs', () => {
  it('SE-7 espeak-ng speaks Vietnamese and English', async ({ skip }) => {
    skip(!hasEspeak, 'espeak-ng is not installed here');
    const engine = createEspeakEngine();
    const [vi, en] = [await engine.say('A không một hai', 'vi'), await engine.say('A zero one two', 'en')];
    if (!vi.ok || !en.ok) throw new Error('silent');
    const [first, second] = [readWav(vi.wav), readWav(en.wav)];
    expect(first?.sampleRate).toBe(22_050);
    for (const one of [first, second]) {
      const seconds = (one?.samples.length ?? 0) / 22_050;
      expect(seconds).toBeGreaterThan(0.5);
      expect(seconds).toBeLessThan(5);
      expect(Math.max(...(one?.samples ?? [0]))).toBeGreaterThan(1_000);
    }
    expect(Buffer.from(vi.wav).equals(Buffer.from(en.wav))).toBe(false);
  });

  it('SE-8 a program that is not installed is a missing voice', async () => {
    expect(await createEspeakEngine({ program: '/nowhere/espeak-ng' }).say('một', 'vi')).toEqual(missing);
    const engine = createPiperEngine({ modelPath: '/m.onnx', program: '/nowhere/piper' });
    expect(await engine.say('một', 'vi')).toEqual(missing);
  });

  it('SE-9 Piper gets its model as an argument and the words on its input only', async () => {
    const stub = makeStubVoice();
    const engine = createPiperEngine({ modelPath: '/voices/vais1000.onnx', program: stub.program });
    expect(said(await engine.say('a khong mot', 'vi'))).toBe('a khong mot');
    expect(await engine.say('zero', 'en')).toEqual(missing);
    expect(stub.runs()).toEqual([
      { args: ['--model', '/voices/vais1000.onnx', '--output_file', '-'], input: 'a khong mot\n', atOnce: 1 },
    ]);
    const espeak = createEspeakEngine({ program: stub.program });
    await espeak.say('mot hai', 'vi');
    expect(stub.runs()[1]?.args.join(' ')).toBe('-v vi -s 140 --stdin --stdout');
    expect(stub.runs()[1]?.input).toBe('mot hai\n');
  });

  it('SE-10 a program that breaks, hangs or writes rubbish is an answer and leaves no process', async () => {
    const stub = makeStubVoice();
    const engine = createPiperEngine({ modelPath: '/m', program: stub.program, timeoutMs: 700 });
    expect(said(await engine.say('CRASH', 'vi'))).toBe('failed');
    expect(said(await engine.say('RUBBISH', 'vi'))).toBe('failed');
    expect(said(await engine.say('HANG', 'vi'))).toBe('timeout');
    const [pid] = readdirSync(join(stub.folder, 'running'));
    // the kernel takes its time to bury the dead
    await expect.poll(() => existsSync(`/proc/${pid}/fd/0`)).toBe(false);
    expect(said(await engine.say('', 'vi'))).toBe('failed');
  });

  it('SE-11 a sentence that nobody wants any more is stopped', async () => {
    const stub = makeStubVoice();
    const engine = createPiperEngine({ modelPath: '/m', program: stub.program });
    const stop = new AbortController();
    const result = engine.say('HANG', 'vi', stop.signal);
    stop.abort();
    expect(said(await result)).toBe('failed');
    expect(said(await engine.say('x', 'vi', stop.signal))).toBe('failed');
  });
});

describe('several engines', () => {
  it('SE-12 the first that can say it says it', async () => {
    const none = answering('none', { ok: false, cause: 'voice-missing' });
    const broken = answering('broken', { ok: false, cause: 'timeout' });
    const good = answering('good', { ok: true, wav: sound, engine: 'good' });
    const never = answering('never', { ok: true, wav: sound, engine: 'never' });
    expect(await createSpeechChain([none, broken, good, never]).say('a', 'vi')).toMatchObject({
      engine: 'good',
    });
    expect(never.calls).toBe(0);
    expect(await createSpeechChain([broken, none]).say('a', 'vi')).toEqual({ ok: false, cause: 'timeout' });
    expect(await createSpeechChain([]).say('a', 'vi')).toEqual(missing);
  });

  it('SE-13 runs two programs at a time at most', async () => {
    const stub = makeStubVoice();
    const engines = limitTogether([
      createPiperEngine({ modelPath: '/m', program: stub.program }),
      createEspeakEngine({ program: stub.program }),
    ]);
    const all = [1, 2, 3, 4].flatMap((n) => engines.map((engine) => engine.say(`SLOW ${n}`, 'vi')));
    expect((await Promise.all(all)).every(({ ok }) => ok)).toBe(true);
    expect(Math.max(...stub.runs().map(({ atOnce }) => atOnce))).toBe(2);
    expect(stub.runs()).toHaveLength(8);
  });

  it('SE-14 says the same sentence once, also when it is asked for many times at once', async () => {
    const stub = makeStubVoice();
    const engine = createCachedEngine(
      createPiperEngine({ modelPath: '/m', program: stub.program }),
      createWavStore(),
    );
    const results = await Promise.all(Array.from({ length: 10 }, () => engine.say('SLOW a', 'vi')));
    expect(results.map(said)).toEqual(new Array(10).fill('SLOW a'));
    expect(said(await engine.say(' SLOW  a\n', 'vi'))).toBe('SLOW a');
    expect(stub.runs()).toHaveLength(1);
    expect(said(await engine.say('CRASH', 'vi'))).toBe('failed');
    expect(said(await engine.say('CRASH', 'vi'))).toBe('failed');
    expect(stub.runs()).toHaveLength(3);
  });

  it('SE-14 one who leaves does not stop the sentence for the others', async () => {
    const stub = makeStubVoice();
    const engine = createCachedEngine(
      createPiperEngine({ modelPath: '/m', program: stub.program }),
      createWavStore(),
    );
    const stop = new AbortController();
    const leaving = engine.say('SLOW b', 'vi', stop.signal);
    const staying = engine.say('SLOW b', 'vi');
    stop.abort();
    expect(said(await leaving)).toBe('failed');
    expect(said(await staying)).toBe('SLOW b');
  });

  it('SE-14 one signal over many sentences is let go of after each', async () => {
    const good = answering('good', { ok: true, wav: sound, engine: 'good' });
    const engine = createCachedEngine(good, createWavStore());
    const { signal } = new AbortController();
    for (let at = 0; at < 20; at += 1) await engine.say(`a ${at}`, 'vi', signal);
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });

  it('SE-15 keeps sounds in a folder over a restart, one an engine, language and sentence', async () => {
    const folder = temporary();
    const good = answering('good', { ok: true, wav: sound, engine: 'good' });
    await createCachedEngine(good, createWavStore({ folder })).say('a', 'vi');
    const again = createCachedEngine(good, createWavStore({ folder }));
    expect(await again.say('a', 'vi')).toMatchObject({ ok: true, engine: 'good' });
    expect(good.calls).toBe(1);
    await again.say('a', 'en');
    await createCachedEngine({ ...good, name: 'other' }, createWavStore({ folder })).say('a', 'vi');
    expect(good.calls).toBe(3);
    const names = readdirSync(folder);
    expect(names).toHaveLength(3);
    expect(names.every((name) => /^[0-9a-f]{64}\.wav$/.test(name))).toBe(true);
    for (const name of names) writeFileSync(join(folder, name), 'cut by a power failure');
    expect(await createCachedEngine(good, createWavStore({ folder })).say('a', 'vi')).toMatchObject({
      ok: true,
    });
    expect(good.calls).toBe(4);
  });

  it('SE-16 neither memory nor disk grows beyond its bounds, and a full disk is no failure', async () => {
    const folder = temporary();
    const store = createWavStore({ folder, memoryBytes: 0, diskBytes: 3 * sound.length });
    for (const key of ['1', '2', '3', '4', '5']) await store.put(key, sound);
    expect(readdirSync(folder)).toHaveLength(3);
    const small = createWavStore({ memoryBytes: 2 * sound.length });
    for (const key of ['1', '2', '3']) await small.put(key, sound);
    expect(await small.get('1')).toBeUndefined();
    expect(await small.get('2')).toEqual(sound);
    await small.put('4', sound);
    expect(await small.get('3')).toBeUndefined();
    expect(await small.get('2')).toEqual(sound);
    const nowhere = createWavStore({ folder: '/dev/null/cache' });
    await nowhere.put('1', sound);
    expect(await nowhere.get('1')).toEqual(sound);
    expect(await nowhere.get('2')).toBeUndefined();
  });

  it('SE-17 a device PC speaks with what it has', async ({ skip }) => {
    skip(!hasEspeak, 'espeak-ng is not installed here');
    const cacheFolder = temporary();
    const speech = createSpeech({ cacheFolder, clipsFolder: '/nowhere', modelPath: '/nowhere/voice.onnx' });
    const result = await speech.say('Mời công dân có số A không một hai', 'vi');
    if (!result.ok) throw new Error(result.cause);
    expect(result.engine).toMatch(/^espeak-ng/);
    const [name] = readdirSync(cacheFolder);
    expect(Buffer.from(result.wav).equals(readFileSync(join(cacheFolder, name ?? '')))).toBe(true);
  });
});
