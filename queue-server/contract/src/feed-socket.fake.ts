import type { FeedSocket } from './feed-client.ts';

/** A Socket.IO client without a line: tests say what arrives, and read what was sent. */
export class FakeSocket implements FeedSocket {
  connected = false;
  readonly sent: { event: string; words: unknown }[] = [];
  readonly #listeners = new Map<string, ((...args: unknown[]) => void)[]>();

  on(event: string, listener: (...args: unknown[]) => void): this {
    this.#listeners.set(event, [...(this.#listeners.get(event) ?? []), listener]);
    return this;
  }

  emit(event: string, words: unknown): this {
    this.sent.push({ event, words });
    return this;
  }

  disconnect(): this {
    this.connected = false;
    return this;
  }

  /** The server says something. */
  hear(event: string, words?: unknown): void {
    for (const listener of this.#listeners.get(event) ?? []) listener(words);
  }

  connect(): void {
    this.connected = true;
    this.hear('connect');
  }

  cut(): void {
    this.connected = false;
    this.hear('disconnect', 'transport close');
  }
}
