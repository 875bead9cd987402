import type { Rejection } from '@motcua/contract';
import { err } from '@motcua/contract';

/** Refuses, with the seconds to wait, whoever has tried too often; a key that is undefined is not counted. */
export function tooMany(
  limiter: { pauseMs: (key: string, now: number) => number },
  key: string | undefined,
  now: number,
): { ok: false; error: Rejection } | undefined {
  const pause = key === undefined ? 0 : limiter.pauseMs(key, now);
  if (pause === 0) return undefined;
  return err({ code: 'too-many-attempts', detail: { seconds: Math.ceil(pause / 1000) } });
}
