import type { CounterId } from '@motcua/contract';
import type { Device } from '../device-groups.ts';

export type CounterPlace = { counterId: CounterId | undefined; keypads: Device[]; displays: Device[] };

/** Virtual keypads and displays, a counter each, so that a key and what it lights stand together. */
export function counterPlaces(devices: readonly Device[]): CounterPlace[] {
  const places = new Map<CounterId | undefined, CounterPlace>();
  for (const device of devices) {
    if (device.kind !== 'keypad' && device.kind !== 'display') continue;
    const { counterId } = device;
    const place = places.get(counterId) ?? { counterId, keypads: [], displays: [] };
    (device.kind === 'keypad' ? place.keypads : place.displays).push(device);
    places.set(counterId, place);
  }
  return [...places.values()].sort((a, b) =>
    (a.counterId ?? '').localeCompare(b.counterId ?? '', 'vi', { numeric: true }),
  );
}
