import type { z } from 'zod';
import { checkDevices } from './check-devices.ts';
import type { ConfigProblem } from './config-problem.ts';
import { type Loaded, names, problemAt, repeated, unknownName } from './named-entries.ts';
import type { KeypadProfile } from './schema/keypad-file.ts';
import type { Procedure, ProceduresFile } from './schema/procedures-file.ts';
import type { Site } from './site-schema.ts';

export interface LoadedSite {
  readonly hall: Loaded<Site['hall']>;
  readonly services: Loaded<{ services: Site['services'] }>;
  readonly counters: Loaded<{ counters: Site['counters'] }>;
  readonly opening: Loaded<Site['opening']>;
  readonly procedures: readonly Loaded<z.infer<typeof ProceduresFile>>[];
  readonly targets: Loaded<{ targets: Site['targets'] }>;
  readonly devices: Loaded<Site['devices']>;
  readonly keypads: readonly Loaded<KeypadProfile>[];
}

function checkServices(site: LoadedSite): ConfigProblem[] {
  const { services } = site.services.value;
  const served = new Set(site.counters.value.counters.flatMap((counter) => counter.serviceIds));
  const unserved = services.flatMap(({ id }, i) =>
    served.has(id)
      ? []
      : [
          problemAt(
            site.services.source,
            ['services', i, 'id'],
            `No counter serves "${id}"`,
            'Add it to a counter in counters.yaml',
          ),
        ],
  );
  return [
    ...repeated(
      'service id',
      names(site.services, 'services', services, 'id', (s) => s.id),
    ),
    ...repeated(
      'prefix',
      names(site.services, 'services', services, 'prefix', (s) => s.prefix),
    ),
    ...unserved,
  ];
}

function checkCounters(site: LoadedSite): ConfigProblem[] {
  const { source, value } = site.counters;
  const serviceIds = site.services.value.services.map((service) => service.id);
  const links = value.counters.flatMap((counter, i) => {
    if (counter.serviceIds.length === 0)
      return [
        problemAt(
          source,
          ['counters', i, 'serviceIds'],
          `Counter "${counter.id}" serves nothing`,
          'List at least one service id',
        ),
      ];
    const entries = counter.serviceIds.map((name, j) => ({
      source,
      path: ['counters', i, 'serviceIds', j],
      name,
    }));
    return [
      ...entries.flatMap((entry) => unknownName('service', entry, serviceIds)),
      ...repeated('service id', entries),
    ];
  });
  return [
    ...repeated(
      'counter id',
      names(site.counters, 'counters', value.counters, 'id', (c) => c.id),
    ),
    ...repeated(
      'number',
      names(site.counters, 'counters', value.counters, 'number', (c) => c.number),
    ),
    ...links,
  ];
}

/** Versions of one procedure may share its id and code, as long as no day has two of them. */
function overlap(one: Procedure, other: Procedure): boolean {
  const forever = '9999-12-31';
  return one.validFrom <= (other.validTo ?? forever) && other.validFrom <= (one.validTo ?? forever);
}

function checkProcedures(site: LoadedSite): ConfigProblem[] {
  const serviceIds = site.services.value.services.map((service) => service.id);
  const all = site.procedures.flatMap(({ source, value }) =>
    value.procedures.map((procedure, i) => ({ source, procedure, path: ['procedures', i] })),
  );
  const entries = (key: 'id' | 'code' | 'serviceId', chosen = all) =>
    chosen.flatMap(({ source, procedure, path }) => {
      const name = procedure[key];
      return name === undefined ? [] : [{ source, path: [...path, key], name }];
    });
  const clashing = (key: 'id' | 'code') =>
    all.filter((one) =>
      all.some(
        (other) =>
          other !== one &&
          other.procedure[key] === one.procedure[key] &&
          overlap(other.procedure, one.procedure),
      ),
    );
  return [
    ...repeated('procedure id', entries('id', clashing('id'))),
    ...repeated('code', entries('code', clashing('code'))),
    ...entries('serviceId').flatMap((one) => unknownName('service', one, serviceIds)),
  ];
}

function checkLists(site: LoadedSite): ConfigProblem[] {
  const { hall, targets, opening } = site;
  return [
    ...repeated(
      'priority reason',
      names(hall, 'priorityReasons', hall.value.priorityReasons, 'id', (r) => r.id),
    ),
    ...repeated(
      'pause reason',
      names(hall, 'pauseReasons', hall.value.pauseReasons, 'id', (r) => r.id),
    ),
    ...repeated(
      'out-of-turn reason',
      names(hall, 'outOfTurnReasons', hall.value.outOfTurnReasons, 'id', (r) => r.id),
    ),
    ...repeated(
      'target id',
      names(targets, 'targets', targets.value.targets, 'id', (t) => t.id),
    ),
    ...repeated(
      'holiday id',
      names(opening, 'holidays', opening.value.holidays, 'id', (h) => h.id),
    ),
  ];
}

/** What one file alone cannot know: ids that point nowhere, names used twice, work nobody does. */
export function crossChecks(site: LoadedSite): ConfigProblem[] {
  return [
    ...checkServices(site),
    ...checkCounters(site),
    ...checkProcedures(site),
    ...checkDevices(site.devices, site.counters, site.keypads),
    ...checkLists(site),
  ];
}
