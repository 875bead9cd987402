import type { Hall } from '@motcua/contract';
import type { PackInUse } from './pack.ts';
import { inPack } from './pack.ts';

/** The hall with the names of its services in the language of a pack, as far as it has them. */
export function packedHall(hall: Hall, pack: PackInUse | undefined): Hall {
  if (pack === undefined) return hall;
  return {
    ...hall,
    services: hall.services.map((service) => {
      const { id, shortNames } = service;
      const vi = inPack(pack, `service:${id}`, shortNames.vi);
      return { ...service, shortNames: { ...shortNames, vi } };
    }),
  };
}
