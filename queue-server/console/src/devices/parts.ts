/** The parts of the page, one address each: `/devices#readiness`, `/devices#teach/phim-1`. */
export type Part =
  { name: 'overview' } | { name: 'readiness' } | { name: 'virtual' } | { name: 'teach'; deviceId: string };

/** Anything else is the overview. */
export function partOf(hash: string): Part {
  const [name = '', deviceId = ''] = hash.replace(/^#/, '').split('/');
  if (name === 'readiness' || name === 'virtual') return { name };
  if (name === 'teach' && /^[a-z0-9-]+$/.test(deviceId)) return { name, deviceId };
  return { name: 'overview' };
}

export function addressOf(part: Part): string {
  return part.name === 'teach' ? `#teach/${part.deviceId}` : `#${part.name}`;
}
