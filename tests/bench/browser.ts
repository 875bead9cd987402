import type { Line } from './line.ts';

export function browserLines(): Promise<Line[]> {
  return Promise.resolve([]);
}
