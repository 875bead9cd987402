import type { GuideOutput } from './guide-voice.ts';

/** The browser's audio at one volume that can be turned while something is said. */
export function createBrowserOutput(
  context: AudioContext,
): GuideOutput & { setGain: (gain: number) => void } {
  const volume = new GainNode(context);
  volume.connect(context.destination);
  return {
    now: () => context.currentTime,
    sampleRate: context.sampleRate,
    decode: async (sound) => (await context.decodeAudioData(sound)).getChannelData(0),
    play(samples, at, onEnd) {
      const { sampleRate } = context;
      const buffer = new AudioBuffer({ length: Math.max(1, samples.length), sampleRate });
      buffer.getChannelData(0).set(samples);
      const source = new AudioBufferSourceNode(context, { buffer });
      source.connect(volume);
      source.onended = onEnd;
      source.start(at);
      return { stop: () => source.stop() };
    },
    setGain(gain) {
      volume.gain.value = gain;
    },
  };
}
