import type { CliWords } from './cli-words.ts';

/** What a command needs of the world around it. */
export interface CliWorld {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Between 0 and 1. */
  readonly random: () => number;
  /** Ends what would go on for ever. */
  readonly signal: AbortSignal;
  /** Whose keypads and recorded words are known. */
  readonly siteFolder: string;
  readonly say: (line: string) => void;
  readonly complain: (line: string) => void;
}

export interface SpeakingWorld extends CliWorld {
  readonly words: CliWords;
}

/** For scripts: done, the device did not do it, the command was not understood, nobody can tell. */
export const exitCodes = { done: 0, failed: 1, usage: 2, unknown: 3 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
