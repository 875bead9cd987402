import type { CounterId } from '@motcua/contract';

/** Minutes of work that any of these counters can do. */
export type Work = { minutes: number; counterIds: readonly CounterId[] };

const enoughRounds = 300;
/** Minutes; far less than a ticket tells, and so little that a forecast never jumps by it. */
const settled = 0.0005;

/**
 * Minutes of work before each counter when all of it is shared as evenly as skills allow. `busy`: what is left of the
 * services running. Each work is levelled over its counters in turn until nothing moves.
 */
export function sharedLoad(
  busy: ReadonlyMap<CounterId, number>,
  works: readonly Work[],
): ReadonlyMap<CounterId, number> {
  const load = new Map(busy);
  const shares = works.map(() => new Map<CounterId, number>());
  for (let round = 0; round < enoughRounds; round += 1) {
    let moved = 0;
    for (const [index, work] of works.entries()) {
      moved = Math.max(moved, level(work, shares[index] ?? new Map<CounterId, number>(), load));
    }
    if (moved < settled) break;
  }
  return load;
}

/** Takes one work off its counters and pours it back evenly; tells the largest change. */
function level(work: Work, share: Map<CounterId, number>, load: Map<CounterId, number>): number {
  const others = work.counterIds.map((id) => (load.get(id) ?? 0) - (share.get(id) ?? 0));
  const height = pour(work.minutes, others);
  let moved = 0;
  for (const [index, id] of work.counterIds.entries()) {
    const other = others[index] ?? 0;
    const mine = Math.max(0, height - other);
    moved = Math.max(moved, Math.abs(mine - (share.get(id) ?? 0)));
    share.set(id, mine);
    load.set(id, other + mine);
  }
  return moved;
}

/** How high water stands that is poured over steps of these heights. */
function pour(amount: number, steps: readonly number[]): number {
  const sorted = [...steps].sort((a, b) => a - b);
  let sum = amount;
  for (const [index, step] of sorted.entries()) {
    sum += step;
    const height = sum / (index + 1);
    if (height <= (sorted[index + 1] ?? Infinity)) return height;
  }
  return 0;
}
