/** `voice-missing`: this engine cannot say it here; another may. `wav`: a whole WAV file, PCM 16 bit, mono. */
export type SpeechResult =
  | { readonly ok: true; readonly wav: Uint8Array; readonly engine: string }
  | { readonly ok: false; readonly cause: 'voice-missing' | 'failed' | 'timeout' };

export type SpeechLocale = 'vi' | 'en';

/** Says a sentence that is spelled already ("A không một hai"). Never rejects, and keeps no text anywhere but in its cache. */
export interface SpeechEngine {
  /** With the voice in it, as far as the voice changes what is heard. */
  readonly name: string;
  say(text: string, locale: SpeechLocale, signal?: AbortSignal): Promise<SpeechResult>;
}
