import type { Mark } from './change-word.ts';
import type { Tone } from './letter.ts';

const telexTones: Record<string, Tone> = {
  s: 'acute',
  f: 'grave',
  r: 'hook',
  x: 'tilde',
  j: 'dot',
  z: 'level',
};
const vniTones: Record<string, Tone> = {
  1: 'acute',
  2: 'grave',
  3: 'hook',
  4: 'tilde',
  5: 'dot',
  0: 'level',
};

/** Telex: `aa ee oo` roofs, `w` horn or breve, `dd` đ, `s f r x j` tones, `z` none. */
export function telexMark(key: string): Mark | undefined {
  const low = key.toLowerCase();
  const tone = telexTones[low];
  if (tone !== undefined) return { kind: 'tone', tone };
  if (low === 'a' || low === 'e' || low === 'o') return { kind: 'roof', on: low };
  if (low === 'w') return { kind: 'horn-or-breve' };
  return low === 'd' ? { kind: 'bar' } : undefined;
}

/** VNI: `1`–`5` tones, `0` none, `6` roof, `7` horn, `8` breve, `9` đ. */
export function vniMark(key: string): Mark | undefined {
  const tone = vniTones[key];
  if (tone !== undefined) return { kind: 'tone', tone };
  const marks: Record<string, Mark> = {
    6: { kind: 'roof' },
    7: { kind: 'horn' },
    8: { kind: 'breve' },
    9: { kind: 'bar' },
  };
  return marks[key];
}
