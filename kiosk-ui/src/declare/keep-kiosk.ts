import { declareDelays } from './session/declare-delays.ts';

/** More often than the kiosk asks whether somebody is there. */
const everyMs = 20_000;

/** Speaks up for somebody who fills in on a telephone and touches nothing here: for so long, and no longer. */
export function keepKiosk(isHere: () => void): () => void {
  let left: number = declareDelays.phoneKeepsKiosk;
  const keeping = setInterval(() => {
    left -= everyMs;
    if (left > 0) isHere();
    else clearInterval(keeping);
  }, everyMs);
  return () => clearInterval(keeping);
}
