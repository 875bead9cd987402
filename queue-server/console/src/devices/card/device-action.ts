import type { DeviceAnswer, DeviceAsk, DeviceCause, DeviceKind, DeviceState, Result } from '@motcua/contract';
import { unreachable } from '@motcua/contract';
import type { Failure } from '@motcua/contract/client';
import { severityOf } from '../../device-words/severity.ts';

/** What a person can have a device do to see that it works. */
export const deviceActions = ['print', 'number', 'speak', 'beep', 'identify', 'check'] as const;
export type DeviceAction = (typeof deviceActions)[number];

export function actionsOf(kind: DeviceKind): readonly DeviceAction[] {
  switch (kind) {
    case 'printer':
      return ['print', 'beep', 'identify', 'check'];
    case 'display':
      return ['number', 'identify', 'check'];
    case 'sheet-printer':
      return ['print', 'check'];
    case 'keypad':
    case 'scanner':
      return ['check'];
    case 'voice':
      return ['speak', 'check'];
    default:
      return unreachable(kind);
  }
}

/** The question for the device's computer. A voice is heard here instead, in the browser. */
export function askFor(action: Exclude<DeviceAction, 'speak'>): DeviceAsk {
  switch (action) {
    case 'print':
    case 'number':
      return { do: 'test' };
    case 'beep':
    case 'identify':
    case 'check':
      return { do: action };
    default:
      return unreachable(action);
  }
}

/** What came of it. `unsure`: it was sent, and the device has no way to tell. */
export type Report =
  | { kind: 'done'; state?: DeviceState }
  | { kind: 'unsure' }
  | { kind: 'trouble'; state: DeviceState; cause?: DeviceCause }
  | { kind: 'refused'; why: Extract<DeviceAnswer, { kind: 'refused' }>['why'] }
  | { kind: 'failure'; failure: Failure };
/** `no-sound`: the browser cannot play what the voice said. */
export type ActionReport = Report | { kind: 'no-sound' };

/** One device's actions, one at a time. */
export type Doing =
  | { kind: 'nothing' }
  | { kind: 'asking'; action: DeviceAction }
  | { kind: 'over'; action: DeviceAction; report: ActionReport };

export function reportOf(reply: Result<DeviceAnswer, Failure>): Report {
  if (!reply.ok) return { kind: 'failure', failure: reply.error };
  const answer = reply.value;
  if (answer.kind === 'refused') return { kind: 'refused', why: answer.why };
  if (answer.kind !== 'health') return { kind: 'done' };
  const { state, cause } = answer.health;
  const severity = severityOf(state);
  if (severity === 'unsure') return { kind: 'unsure' };
  if (severity === 'fault') return { kind: 'trouble', state, ...(cause === undefined ? {} : { cause }) };
  return { kind: 'done', state };
}
