import type { Hall } from '@motcua/contract';

/** The numbers of the counters where a ticket will be called. A priority counter takes priority tickets only. */
export function countersToWaitAt(hall: Hall, serviceId: string, priority: boolean): number[] {
  return hall.counters
    .filter(({ serviceIds }) => serviceIds.some((id) => id === serviceId))
    .filter(({ kind }) => kind === 'ordinary' || priority)
    .map(({ number }) => number)
    .toSorted((one, other) => one - other);
}
