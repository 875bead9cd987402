import type { Line } from './line.ts';
import { atMost, probe } from './line.ts';
import { quantile, round } from './stats.ts';

/** A page that follows a finger within this is felt as its answer, in ms. */
const feltAsOneMs = 100;
/** What a tap on the first pages may take as well, in ms. */
const tapMs = 64;

/** Page changes of a declaration, from the finger that leaves the button to the frame with the new heading. */
export function pageChangeLines(changes: readonly number[]): Line[] {
  const at = (q: number): number => round(quantile(changes, q), 0);
  const what = 'pointerup → new heading painted, CPU 4 × slower';
  return [
    probe('page-changes', 'page changes measured', changes.length, ''),
    probe('page-p50', `${what}, p50`, at(0.5), 'ms'),
    atMost('page-p95', `${what}, p95`, at(0.95), 'ms', tapMs),
    atMost('page-p99', `${what}, p99`, at(0.99), 'ms', feltAsOneMs),
    atMost('page-max', `${what}, longest`, round(Math.max(...changes), 0), 'ms', feltAsOneMs),
  ];
}
