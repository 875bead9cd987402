import type { Site } from '@motcua/config';
import type { CounterRules, HallRules, ServiceRules } from '../domain/hall-rules.ts';
import { CounterId, ServiceId } from '@motcua/contract';
import * as z from 'zod/mini';

/** The rules of a site's queue, out of its configuration. */
export function siteRules(site: Site): HallRules {
  const services = site.services.map((service): ServiceRules => {
    const { prefix, meanServiceMinutes } = service;
    return { id: z.parse(ServiceId, service.id), prefix, meanMinutes: meanServiceMinutes.value };
  });
  const counters = site.counters.map((counter): CounterRules => {
    const serviceIds = counter.serviceIds.map((id) => z.parse(ServiceId, id));
    return { id: z.parse(CounterId, counter.id), serviceIds, kind: counter.kind };
  });
  const { queue } = site.hall;
  return {
    services: new Map(services.map((service) => [service.id, service])),
    counters: new Map(counters.map((counter) => [counter.id, counter])),
    recallLimit: queue.recallLimit,
    recallPauseMs: queue.recallPauseSeconds * 1000,
    noShowAfterCalls: queue.noShowAfterCalls,
    maxPriorityInARow: queue.maxPriorityInARow,
    parkMaxMinutes: queue.parkMaxMinutes,
    reprintLimit: 3,
    ratingWindowMs: 3 * 60_000,
  };
}
