import type { CounterId, HallCounter, ServiceId } from '@motcua/contract';

export type TransferChoice = { serviceId: ServiceId; counterId: CounterId | undefined };

/** The counters that a number can be sent to for a service: those that take it. */
export function countersFor(counters: readonly HallCounter[], serviceId: ServiceId): HallCounter[] {
  return counters.filter((counter) => counter.serviceIds.includes(serviceId));
}

/** A transfer has to change something: another service, or a counter named. */
export function isRealTransfer(current: ServiceId, choice: TransferChoice): boolean {
  return choice.serviceId !== current || choice.counterId !== undefined;
}
