import type { GuideOutput } from './guide-voice.ts';

type Played = { samples: Float32Array; at: number; end: number; isStopped: boolean; onEnd: () => void };

/** An ear with a clock that is moved by hand: keeps what is played, tells the end when its time has come. */
export class AudioOutputFake implements GuideOutput {
  readonly sampleRate = 48_000;
  readonly played: Played[] = [];
  #now = 0;

  readonly now = (): number => this.#now;

  /** A sound of n bytes is n samples of ones. */
  readonly decode = (sound: ArrayBuffer): Promise<Float32Array> =>
    Promise.resolve(new Float32Array(sound.byteLength).fill(1));

  readonly play = (samples: Float32Array, at: number, onEnd: () => void): { stop: () => void } => {
    const one = { samples, at, end: at + samples.length / this.sampleRate, isStopped: false, onEnd };
    this.played.push(one);
    return {
      stop: () => {
        if (one.end <= this.#now || one.isStopped) return;
        one.isStopped = true;
        one.end = Math.max(this.#now, one.at);
        onEnd();
      },
    };
  };

  /** Lets time pass up to the end of everything that is placed, again and again until nothing new comes. */
  async hearAll(): Promise<void> {
    await settle();
    for (let heard = -1; heard < this.#ended; await settle()) {
      heard = this.#ended;
      this.#passTo(Math.max(this.#now, ...this.played.map(({ end }) => end)));
      await settle();
    }
  }

  async pass(seconds: number): Promise<void> {
    this.#passTo(this.#now + seconds);
    await settle();
  }

  get #ended(): number {
    return this.played.filter(({ end }) => end <= this.#now).length;
  }

  #passTo(moment: number): void {
    const before = this.#now;
    this.#now = moment;
    for (const one of this.played) if (!one.isStopped && one.end > before && one.end <= moment) one.onEnd();
  }
}

/** Until every promise that can go on has gone on. */
function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
