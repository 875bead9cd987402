import type { DeviceList, LiveMetrics, Localised } from '@motcua/contract';
import type { DeviceAlarm } from './device-alarms.ts';
import { deviceAlarms } from './device-alarms.ts';

/** What a supervisor should look at now, each a sentence. */
export type Alarm =
  | { kind: 'no-counter'; service: Localised; count: number }
  | { kind: 'wait'; service: Localised; minutes: number; target: number }
  | DeviceAlarm
  | { kind: 'declarations-closed'; by: 'key' | 'disk' }
  | { kind: 'print-failed'; numbers: string[] };

/** People first, then what the server lacks, then devices, then paper. */
export function alarmsOf(metrics: LiveMetrics, devices: DeviceList | undefined): Alarm[] {
  return [
    ...waitAlarms(metrics),
    ...closedAlarms(metrics),
    ...(devices === undefined ? [] : deviceAlarms(devices)),
    ...paperAlarms(metrics),
  ];
}

function waitAlarms({ services, targets }: LiveMetrics): Alarm[] {
  const target = targets.waitMinutes;
  return services.flatMap((service): Alarm[] => {
    if (service.waiting === 0) return [];
    const { name, waiting, longestMinutes, openCounters } = service;
    const noCounter: Alarm[] =
      openCounters === 0 ? [{ kind: 'no-counter', service: name, count: waiting }] : [];
    if (target === undefined || longestMinutes <= target) return noCounter;
    return [...noCounter, { kind: 'wait', service: name, minutes: longestMinutes, target }];
  });
}

function closedAlarms({ declarationsClosedBy: by }: LiveMetrics): Alarm[] {
  return by === undefined ? [] : [{ kind: 'declarations-closed', by }];
}

function paperAlarms({ printFailures }: LiveMetrics): Alarm[] {
  if (printFailures.length === 0) return [];
  return [{ kind: 'print-failed', numbers: printFailures.map(({ number }) => number) }];
}
