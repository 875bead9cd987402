import type { DeviceState } from '@motcua/contract';
import { unreachable } from '@motcua/contract';

/** How much a state wants a person, worst first. `unsure`: a device that never answers, which is no fault by itself. */
export const severities = ['fault', 'care', 'unsure', 'good'] as const;
export type Severity = (typeof severities)[number];

export function severityOf(state: DeviceState): Severity {
  switch (state) {
    case 'ready':
      return 'good';
    case 'paper-low':
      return 'care';
    case 'unknown':
      return 'unsure';
    case 'paper-out':
    case 'cover-open':
    case 'error':
    case 'offline':
    case 'stuck-key':
    case 'program-missing':
      return 'fault';
    default:
      return unreachable(state);
  }
}

type Named = { name: string; state: DeviceState };

/** Faults first, then by name as people count: "Máy in 2" before "Máy in 10". */
export function compareBySeverity(a: Named, b: Named): number {
  const first = severities.indexOf(severityOf(a.state));
  const second = severities.indexOf(severityOf(b.state));
  return first - second || a.name.localeCompare(b.name, 'vi', { numeric: true });
}
