/** As long as a call pulses: once a second, five times. */
const newMs = 5_000;

/** A screen that starts, or comes back, shows older calls without pulsing. */
export function isNewCall(calledAt: string, nowMs: number): boolean {
  return nowMs - Date.parse(calledAt) < newMs;
}
