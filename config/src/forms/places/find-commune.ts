import tuanGiao from '../../../forms/places/tuan-giao.json' with { type: 'json' };
import type { OldPlace } from '../schema/value.ts';
import { foldPlace } from './place-name.ts';

/** A commune of today. */
export interface Commune {
  readonly province: string;
  readonly name: string;
  /** Absent where no source gives it. A code may have belonged to another unit before 1 July 2025. */
  readonly code?: string;
}

const regions = [tuanGiao];

function communeOf(region: (typeof regions)[number], name: string): Commune | undefined {
  const found = region.communes.find((commune) => foldPlace(commune.name) === foldPlace(name));
  if (!found) return undefined;
  const { code } = found;
  return { province: region.province, name: found.name, ...(code !== undefined && { code }) };
}

/** The communes of today that we know, for suggestions. */
export function knownCommunes(): Commune[] {
  return regions.flatMap((region) => region.communes.flatMap(({ name }) => communeOf(region, name) ?? []));
}

/** A commune of today by its name, marks and case aside. */
export function findCommune(province: string, commune: string): Commune | undefined {
  const region = regions.find((one) => foldPlace(one.province) === foldPlace(province));
  return region && communeOf(region, commune);
}

/** Which commune of today an address with a district lies in, if we know. */
export function findSuccessor(old: OldPlace): Commune | undefined {
  const region = regions.find(
    (one) =>
      foldPlace(one.province) === foldPlace(old.province) &&
      foldPlace(one.district) === foldPlace(old.district),
  );
  const former = region?.formerCommunes.find((one) => foldPlace(one.commune) === foldPlace(old.commune));
  return region && former && communeOf(region, former.to);
}
