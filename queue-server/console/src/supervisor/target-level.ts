/** How a figure stands to its target; `near` is the last fifth below it. */
export type TargetLevel = 'within' | 'near' | 'over';

/** Where a queue stands: what people wait now counts first, then what is forecast for the next. */
export function queueLevel(longest: number, p80: number, target: number): TargetLevel | 'forecast' {
  const now = levelUnder(longest, target);
  return now === 'within' && p80 > target ? 'forecast' : now;
}

/** For figures that should stay below their target, such as minutes of waiting. */
export function levelUnder(value: number, target: number): TargetLevel {
  if (value > target) return 'over';
  return value > target * 0.8 ? 'near' : 'within';
}

/** Where a value stands on a bar from 0 to twice the target, as a share of its length. */
export function placeOnBar(value: number, target: number): number {
  return Math.min(1, Math.max(0, value / (2 * target)));
}
