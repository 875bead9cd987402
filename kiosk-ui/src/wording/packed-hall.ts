import type { Hall } from '@motcua/contract';
import type { PackInUse } from './pack.ts';
import { inPack } from './pack.ts';

/**
 * The hall with the names of its services, procedures and priority reasons in the language of a pack, as far as it has
 * them. A procedure is still found by its Vietnamese name, which is what people have on paper.
 */
export function packedHall(hall: Hall, pack: PackInUse | undefined): Hall {
  if (pack === undefined) return hall;
  return {
    ...hall,
    services: hall.services.map((service) => {
      const { id, shortNames } = service;
      const vi = inPack(pack, `service:${id}`, shortNames.vi);
      return { ...service, shortNames: { ...shortNames, vi } };
    }),
    procedures: hall.procedures.map((procedure) => {
      const { code, name, keywords } = procedure;
      const vi = inPack(pack, `procedure:${code}`, name.vi);
      if (vi === name.vi) return procedure;
      return { ...procedure, name: { ...name, vi }, keywords: [...keywords, name.vi] };
    }),
    priorityReasons: hall.priorityReasons.map(({ id, name }) => ({
      id,
      name: { ...name, vi: inPack(pack, `reason:${id}`, name.vi) },
    })),
  };
}
