/** Runs `work` at once, then at most once each `restMs`; the last request is never lost. */
export function throttle(work: () => void, restMs: number): { ask(): void; stop(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isAsked = false;
  function run(): void {
    isAsked = false;
    work();
    timer = setTimeout(() => {
      timer = undefined;
      if (isAsked) run();
    }, restMs);
  }
  return {
    ask() {
      if (timer === undefined) run();
      else isAsked = true;
    },
    stop() {
      clearTimeout(timer);
      timer = undefined;
      isAsked = false;
    },
  };
}
