import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locale } from '@motcua/contract';
import { loudness, measuredRate, peakDb } from './loudness.ts';

export const targetLufs = -16;
const ceilingDb = -1;
/** A lone digit or letter is said slower than a phrase, or it is over before the ear is there. */
const wordsPerMinute = { phrase: 145, word: 115 } as const;
const rawFormat = ['-t', 'f32', '-r', String(measuredRate), '-c', '1'];
const voices = { vi: 'vi', en: 'en' } as const;

/** Trims what is quieter than 0.5 % and rounds the edges, so that joined clips do not click. */
function trimStart(fadeSeconds: string): string[] {
  return ['silence', '1', '0.005', '0.5%', 'fade', 't', fadeSeconds];
}
const trim = [...trimStart('0.004'), 'reverse', ...trimStart('0.015'), 'reverse'];

export function speak(locale: Locale, text: string): Float32Array {
  const pace = wordsPerMinute[text.includes(' ') ? 'phrase' : 'word'];
  const args = ['-v', voices[locale], '-s', String(pace), '--stdout', text];
  const wav = execFileSync('espeak-ng', args, { maxBuffer: 1 << 26 });
  return sox(['-t', 'wav', '-'], ['highpass', '80', ...trim], wav);
}

/** Two falling notes, a major third apart, 0.7 s in all. */
export function ringChime(): Float32Array {
  const note = (hertz: string, seconds: string): string[] => [
    'synth',
    seconds,
    'sine',
    hertz,
    'sine',
    'mix',
    hertz,
  ];
  const first = sox(['-n'], [...note('783.99', '0.32'), 'fade', 'l', '0.006', '0.32', '0.26', 'gain', '-9']);
  const second = sox(['-n'], [...note('659.26', '0.48'), 'fade', 'l', '0.006', '0.48', '0.42', 'gain', '-9']);
  const both = new Float32Array(Math.round(0.7 * measuredRate));
  both.set(first);
  const start = both.length - second.length;
  second.forEach((value, index) => (both[start + index] = (both[start + index] ?? 0) + value));
  return both;
}

/** Brings a clip to the target loudness; where its peaks would pass the ceiling, they are limited. */
export function level(samples: Float32Array): Float32Array {
  let louder = samples;
  for (let round = 0; round < 4; round++) {
    const missing = targetLufs - loudness(louder);
    if (Math.abs(missing) < 0.1 && peakDb(louder) <= ceilingDb) break;
    louder = limit(amplify(louder, missing));
  }
  return louder;
}

/** Loudspeakers of a hall and headphones at a kiosk: kbit/s and milliseconds a frame. */
export const hallQuality: ClipQuality = { kilobits: 24, frameMs: 20 };
export type ClipQuality = { readonly kilobits: number; readonly frameMs: 20 | 40 | 60 };

/** Ogg Opus, the same bytes every time. */
export function encode(samples: Float32Array, file: string, sound: ClipQuality = hallQuality): void {
  const folder = mkdtempSync(join(tmpdir(), 'clip-'));
  const wav = join(folder, 'clip.wav');
  sox([...rawFormat, '-'], [], toBytes(samples), ['-b', '16', wav]);
  const size = ['--bitrate', String(sound.kilobits), '--framesize', String(sound.frameMs)];
  const quality = [...size, '--speech', '--comp', '10', '--padding', '0', '--discard-comments'];
  execFileSync('opusenc', ['--quiet', '--serial', '1', ...quality, wav, file]);
  rmSync(folder, { recursive: true });
}

export function decode(file: string): Float32Array {
  const wav = execFileSync('opusdec', ['--quiet', '--force-wav', '--rate', String(measuredRate), file, '-'], {
    maxBuffer: 1 << 26,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return sox(['-t', 'wav', '--ignore-length', '-'], [], wav);
}

function amplify(samples: Float32Array, db: number): Float32Array {
  const factor = 10 ** (db / 20);
  return samples.map((value) => value * factor);
}

/** Straight up to half of full scale, bent towards the ceiling above it. */
function limit(samples: Float32Array): Float32Array {
  const ceiling = 10 ** (ceilingDb / 20);
  const knee = ceiling * 0.5;
  const room = ceiling - knee;
  return samples.map((value) => {
    const over = Math.abs(value) - knee;
    return over <= 0 ? value : Math.sign(value) * (knee + room * Math.tanh(over / room));
  });
}

function sox(
  input: readonly string[],
  effects: readonly string[],
  stdin: Buffer = Buffer.alloc(0),
  output: readonly string[] = [...rawFormat, '-'],
): Float32Array {
  const isGenerated = input[0] === '-n';
  const from = isGenerated ? ['-r', String(measuredRate), '-n'] : input;
  const bytes = execFileSync('sox', ['-V1', '-D', ...from, ...output, ...effects], {
    input: stdin,
    maxBuffer: 1 << 26,
  });
  return new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}

function toBytes(samples: Float32Array): Buffer {
  return Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength);
}
