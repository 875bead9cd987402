import { ok } from '@motcua/contract';
import type { Asked } from './asked.ts';
import type { Decision, Hall } from './decide.ts';

/** A device's word has settled. One that the journal already has, or that says on a new day that all is well, is no news. */
export function reportDevice({ state }: Hall, command: Asked<'report-device'>): Decision {
  const { deviceId, kind, cause } = command;
  const known = state.devices.get(deviceId) ?? { state: 'ready', cause: undefined };
  if (known.state === command.state && known.cause === cause) return ok([]);
  const why = cause === undefined ? {} : { cause };
  return ok([{ type: 'device-changed', deviceId, kind, state: command.state, ...why }]);
}
