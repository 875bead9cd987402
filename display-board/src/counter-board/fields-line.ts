import type { Hall, HallCounter } from '@motcua/contract';

/** More fields than that say nothing over a counter. */
const mostFields = 3;

/** `Hộ tịch · Chứng thực`: what a counter is for; empty where it takes nearly everything. */
export function fieldsLine(counter: HallCounter, hall: Hall): string {
  if (counter.serviceIds.length > mostFields) return '';
  return counter.serviceIds
    .flatMap((id) => hall.services.find((service) => service.id === id)?.shortNames.vi ?? [])
    .join(' · ');
}
