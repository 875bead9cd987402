/** Sound as it is joined: 16-bit samples, one channel. */
export interface Sound {
  readonly sampleRate: number;
  readonly samples: Int16Array;
}

/** Reads PCM 16 bit mono. Programs that write to a pipe give no true length, so what is there counts. */
export function readWav(file: Uint8Array): Sound | undefined {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (file.length < 44 || tagAt(file, 0) !== 'RIFF' || tagAt(file, 8) !== 'WAVE') return undefined;
  let sampleRate: number | undefined;
  for (let at = 12; at + 8 <= file.length;) {
    const [tag, size, body] = [tagAt(file, at), view.getUint32(at + 4, true), at + 8];
    if (tag === 'fmt ' && body + 16 <= file.length) {
      const [format, channels, bits] = [
        view.getUint16(body, true),
        view.getUint16(body + 2, true),
        view.getUint16(body + 14, true),
      ];
      if (format !== 1 || channels !== 1 || bits !== 16) return undefined;
      sampleRate = view.getUint32(body + 4, true);
    }
    if (tag === 'data' && sampleRate !== undefined) {
      const count = Math.floor(Math.min(size, file.length - body) / 2);
      const samples = Int16Array.from({ length: count }, (_, i) => view.getInt16(body + 2 * i, true));
      return { sampleRate, samples };
    }
    at = body + size + (size % 2);
  }
  return undefined;
}

export function writeWav({ sampleRate, samples }: Sound): Uint8Array {
  const file = new Uint8Array(44 + 2 * samples.length);
  const view = new DataView(file.buffer);
  file.set(new TextEncoder().encode('RIFF....WAVEfmt '));
  view.setUint32(4, file.length - 8, true);
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, sampleRate, true);
  view.setUint32(28, 2 * sampleRate, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  file.set(new TextEncoder().encode('data'), 36);
  view.setUint32(40, 2 * samples.length, true);
  samples.forEach((sample, i) => view.setInt16(44 + 2 * i, sample, true));
  return file;
}

/** One after another with silence between; `undefined` where the sample rates differ or there is nothing. */
export function joinSounds(sounds: readonly Sound[], gapMs: number): Sound | undefined {
  const [first] = sounds;
  if (!first || sounds.some(({ sampleRate }) => sampleRate !== first.sampleRate)) return undefined;
  const gap = Math.round((gapMs * first.sampleRate) / 1000);
  const length = sounds.reduce((sum, { samples }) => sum + samples.length, gap * (sounds.length - 1));
  const samples = new Int16Array(length);
  let at = 0;
  for (const sound of sounds) {
    samples.set(sound.samples, at);
    at += sound.samples.length + gap;
  }
  return { sampleRate: first.sampleRate, samples };
}

function tagAt(file: Uint8Array, at: number): string {
  return String.fromCharCode(...file.subarray(at, at + 4));
}
