import { LiveMetrics } from '@motcua/contract';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { deviceList, deviceWith } from '../devices/device.fixture.ts';
import { alarmsOf } from './alarms.ts';

const at = '2026-11-23T02:00:00.000Z';
const none = { n: 0 };

function service(id: string, waiting: number, longestMinutes: number, openCounters: number) {
  const name = { vi: id, en: id };
  return { id, name, prefix: 'A', waiting, longestMinutes, p80Minutes: 5, waits: none, openCounters };
}

function metricsWith(services: object[], more: object = {}): LiveMetrics {
  return z.parse(LiveMetrics, {
    ...{ at, seq: 1, day: '2026-11-23', targets: { year: 2026, waitMinutes: 15 } },
    today: {
      ...{ issued: 0, waiting: 0, served: 0, noShow: 0, cancelled: 0, dossiers: 0 },
      ...{ transactions: none, visits: none, priority: none, ordinary: none },
    },
    ...{ services, counters: [], ratings: { n: 0, served: 0 }, printFailures: [], priorityReasons: [] },
    help: { calls: 0, answered: 0, open: [] },
    ...more,
  });
}

const devices = deviceList(
  [deviceWith('in-1', { agentId: 'pc-2', state: 'paper-out' })],
  [
    { id: 'pc-1', connected: false, lastSeenAt: at, problems: [] },
    { id: 'pc-2', connected: true, lastSeenAt: at, problems: [] },
  ],
);

describe('alarms', () => {
  it('SV-1 puts people first, then devices, then paper', () => {
    const failures = [{ number: 'A001', at, reason: 'paper-out' }];
    const metrics = metricsWith([service('ho-tich', 3, 22, 0)], { printFailures: failures });
    expect(alarmsOf(metrics, devices).map(({ kind }) => kind)).toEqual([
      ...['no-counter', 'wait', 'agent', 'device', 'print-failed'],
    ]);
  });

  it('SV-11 declarations that are closed come after people and before devices, with the reason', () => {
    const closed = (by: 'key' | 'disk'): LiveMetrics =>
      metricsWith([service('ho-tich', 3, 2, 0)], { declarationsClosedBy: by });
    expect(alarmsOf(closed('disk'), devices).slice(0, 2)).toMatchObject([
      { kind: 'no-counter' },
      { kind: 'declarations-closed', by: 'disk' },
    ]);
    expect(alarmsOf(closed('key'), undefined)).toContainEqual({ kind: 'declarations-closed', by: 'key' });
    expect(alarmsOf(metricsWith([]), undefined)).toEqual([]);
  });

  it('SV-2 stays quiet where nobody waits and where there is no target', () => {
    expect(
      alarmsOf(metricsWith([service('ho-tich', 0, 0, 0), service('cu-tru', 2, 15, 1)]), undefined),
    ).toEqual([]);
    const untargeted = metricsWith([service('ho-tich', 2, 90, 1)], { targets: { year: 2021 } });
    expect(alarmsOf(untargeted, undefined)).toEqual([]);
  });
});
