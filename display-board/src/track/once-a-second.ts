type Timers = { now(): number; later(run: () => void, ms: number): void };

const pageTimers: Timers = {
  now: () => Date.now(),
  later: (run, ms) => void setTimeout(run, ms),
};

/** Runs at once, then at most once in `pauseMs`; what is asked for meanwhile is done at the end of the pause. */
export function onceIn(pauseMs: number, run: () => void, timers: Timers = pageTimers): () => void {
  let lastAt = -Infinity;
  let isPlanned = false;
  function runNow(): void {
    lastAt = timers.now();
    run();
  }
  return function ask() {
    if (isPlanned) return;
    const restMs = lastAt + pauseMs - timers.now();
    if (restMs <= 0) return runNow();
    isPlanned = true;
    timers.later(() => {
      isPlanned = false;
      runNow();
    }, restMs);
  };
}
