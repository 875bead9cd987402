import { Readiness } from '@motcua/contract';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { orderLines, summaryOf } from './readiness-summary.ts';

function lines(...results: string[]) {
  const all = results.map((result, index) => ({
    ...{ id: `in-${index}`, what: 'printer', name: 'Máy in', place: '', result },
  }));
  return z.parse(Readiness, {
    ...{ hallName: 'Tuần Giáo', at: '2026-11-23T00:15:00.000Z', by: 'clock', lines: all },
  }).lines;
}

describe('readiness', () => {
  it('DP-17 puts faults first and keeps the order within', () => {
    expect(orderLines(lines('good', 'fault', 'care', 'fault')).map(({ id }) => id)).toEqual([
      ...['in-1', 'in-3', 'in-2', 'in-0'],
    ]);
  });

  it('DP-17 sums up with the worst result', () => {
    expect(summaryOf(lines('good', 'fault', 'care', 'fault'))).toEqual({ result: 'fault', count: 2 });
    expect(summaryOf(lines('good', 'care'))).toEqual({ result: 'care', count: 1 });
    expect(summaryOf(lines('good', 'good', 'good'))).toEqual({ result: 'good', count: 3 });
    expect(summaryOf([])).toEqual({ result: 'good', count: 0 });
  });
});
