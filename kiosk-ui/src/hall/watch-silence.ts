/** The server speaks every two seconds; a kiosk must say within five that it does not. */
const silentAfterMs = 4_200;
const checkMs = 400;

/** Says once when the server falls silent, and once when it speaks again. */
export function watchSilence(tell: (isHeard: boolean) => void): { heard: () => void; close: () => void } {
  let lastHeardMs = 0;
  let isHeard = false;
  const checking = setInterval(() => {
    if (isHeard && performance.now() - lastHeardMs > silentAfterMs) tell((isHeard = false));
  }, checkMs);
  return {
    heard() {
      lastHeardMs = performance.now();
      if (!isHeard) tell((isHeard = true));
    },
    close: () => clearInterval(checking),
  };
}
