import type { CounterId, ServiceId } from '@motcua/contract';

/** What the rules need to know of a site. Times in milliseconds, service times in minutes. */
export type HallRules = {
  services: ReadonlyMap<ServiceId, ServiceRules>;
  counters: ReadonlyMap<CounterId, CounterRules>;
  /** Recalls after the first call. */
  recallLimit: number;
  recallPauseMs: number;
  /** A citizen is absent only after so many calls ("Quá 3 lượt gọi, số bị bỏ qua"). */
  noShowAfterCalls: number;
  /** So many priority citizens in a row at one counter while an ordinary one waits; then one ordinary. */
  maxPriorityInARow: number;
  parkMaxMinutes: number;
  reprintLimit: number;
  /** How long after the end of a service the rating screen may ask. */
  ratingWindowMs: number;
};

export type ServiceRules = { id: ServiceId; prefix: string; meanMinutes: number };
export type CounterRules = { id: CounterId; serviceIds: readonly ServiceId[]; kind: 'ordinary' | 'priority' };
