import type { PrintOutcome } from './print-outcome.ts';

const REMEMBERED_JOBS = 200;

/** The last jobs that came out or may have. A failed one is not kept: it may be tried again. */
export class JobMemory {
  readonly #outcomes = new Map<string, PrintOutcome>();

  of(jobId: string): PrintOutcome | undefined {
    return this.#outcomes.get(jobId);
  }

  remember(jobId: string, outcome: PrintOutcome): void {
    if (outcome.kind === 'failed') return;
    this.#outcomes.set(jobId, outcome);
    for (const oldest of this.#outcomes.keys()) {
      if (this.#outcomes.size > REMEMBERED_JOBS) this.#outcomes.delete(oldest);
    }
  }
}
