import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createSteadyLimiter } from './steady-limiter.ts';

const rules = { burst: 5, everyMs: 1_000 };

it('DC-16 in any span of time nobody gets more than a burst and one each interval', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1_500), { maxLength: 200 }), (gaps) => {
      const limiter = createSteadyLimiter(rules);
      const passed: number[] = [];
      let now = 0;
      for (const gap of gaps) {
        now += gap;
        if (limiter.pauseMs('a', now) > 0) continue;
        limiter.tried('a', now);
        passed.push(now);
      }
      for (const [i, from] of passed.entries()) {
        const inSpan = passed.filter((at, j) => j >= i && at - from <= 10_000).length;
        expect(inSpan).toBeLessThanOrEqual(rules.burst + 10);
      }
      expect(limiter.pauseMs('b', now)).toBe(0);
    }),
  );
});

it('DC-16 whoever waits as long as he is told may try, also after the clock was put back', () => {
  const limiter = createSteadyLimiter(rules);
  for (let i = 0; i < 5; i += 1) limiter.tried('a', 50_000);
  expect(limiter.pauseMs('a', 50_000)).toBe(1_000);
  expect(limiter.pauseMs('a', 51_000)).toBe(0);
  expect(limiter.pauseMs('a', 0)).toBe(1_000);
});
