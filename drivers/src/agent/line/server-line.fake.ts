import type { ServerLine } from './server-line.ts';

/** A line to a server that is in the test's own hands. */
export class FakeLine implements ServerLine {
  connected = true;
  id: string | undefined = 'first';
  readonly told: { event: string; words: unknown }[] = [];
  readonly asked: { event: string; words: unknown; answer: (reply: unknown) => void }[] = [];
  readonly #listeners = new Map<string, ((...args: unknown[]) => void)[]>();
  /** Answers at once what is asked; undefined leaves it to the test. */
  answers: ((event: string, words: unknown) => unknown) | undefined;

  on(event: string, listener: (...args: unknown[]) => void): void {
    this.#listeners.set(event, [...(this.#listeners.get(event) ?? []), listener]);
  }

  emit(event: string, words: unknown): void {
    this.told.push({ event, words });
  }

  timeout(ms: number): { emitWithAck: (event: string, words: unknown) => Promise<unknown> } {
    return {
      emitWithAck: (event, words) =>
        new Promise((answer, refuse) => {
          const timer = setTimeout(() => refuse(new Error('operation has timed out')), ms);
          const give = (reply: unknown): void => {
            clearTimeout(timer);
            answer(reply);
          };
          this.asked.push({ event, words, answer: give });
          if (this.answers) give(this.answers(event, words));
        }),
    };
  }

  /** The server says something; resolves with the answer, if there is one. */
  say(event: string, words?: unknown): Promise<unknown> {
    return new Promise((answer) => {
      for (const listener of this.#listeners.get(event) ?? []) listener(words, answer);
    });
  }

  reconnect(id: string): void {
    this.id = id;
    this.connected = true;
    void this.say('connect');
  }

  drop(): void {
    this.connected = false;
    this.id = undefined;
    void this.say('disconnect');
  }

  wordsOf(event: string): unknown[] {
    return this.told.filter((one) => one.event === event).map(({ words }) => words);
  }
}
