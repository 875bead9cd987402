/**
 * What a keypad's bytes mean, before anybody has named a key. `press`: it says when a key is pressed, never when it is
 * let go. `down` and `up`: it says both. `alive`: a good message that is no key, such as an answer. `noise`: bytes that
 * mean nothing.
 */
export type KeySignal =
  | { readonly kind: 'press' | 'down' | 'up'; readonly raw: string; readonly address?: number }
  | { readonly kind: 'alive' }
  | { readonly kind: 'noise'; readonly bytes: number };

export type PressSignal = Extract<KeySignal, { raw: string }>;

/** Turns the bytes of one kind of keypad into signals. Never throws. */
export interface KeyDecoder {
  take(bytes: Uint8Array): KeySignal[];
  /** Nothing came for a while: what is half there will never be whole. */
  quiet(): KeySignal[];
  /** The device was opened anew. */
  reset(): void;
}
