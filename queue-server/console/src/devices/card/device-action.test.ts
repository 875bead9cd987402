import type { DeviceAnswer } from '@motcua/contract';
import { DeviceAnswer as Answer, DeviceAsk, DeviceKind, err, ok } from '@motcua/contract';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { actionsOf, askFor, deviceActions, reportOf } from './device-action.ts';

function health(state: string, cause?: string): DeviceAnswer {
  return z.parse(Answer, {
    kind: 'health',
    health: {
      ...{ id: 'in-1', kind: 'printer', name: 'Máy in', link: 'tcp', place: '10.0.0.1:9100' },
      ...{ model: 'xprinter-80', state, queue: 0, ...(cause === undefined ? {} : { cause }) },
    },
  });
}

describe('trying a device', () => {
  it('DP-7 offers every kind its own actions, each a question of the contract', () => {
    const offered = DeviceKind.options.flatMap((kind) => actionsOf(kind));
    expect(new Set(offered)).toEqual(new Set(deviceActions));
    for (const action of deviceActions) {
      if (action !== 'speak') expect(z.safeParse(DeviceAsk, askFor(action)).success).toBe(true);
    }
    expect(askFor('print')).toEqual({ do: 'test' });
    expect(actionsOf('keypad')).not.toContain('print');
  });

  it('DP-8 tells what came of it', () => {
    expect(reportOf(ok(health('ready')))).toEqual({ kind: 'done', state: 'ready' });
    expect(reportOf(ok(health('paper-low')))).toEqual({ kind: 'done', state: 'paper-low' });
    expect(reportOf(ok(health('unknown')))).toEqual({ kind: 'unsure' });
    expect(reportOf(ok(health('paper-out')))).toEqual({ kind: 'trouble', state: 'paper-out' });
    expect(reportOf(ok(health('error', 'cutter')))).toEqual({
      ...{ kind: 'trouble', state: 'error', cause: 'cutter' },
    });
    expect(reportOf(ok({ kind: 'refused', why: 'not-possible' }))).toEqual({
      ...{ kind: 'refused', why: 'not-possible' },
    });
    expect(reportOf(err({ code: 'device-away' }))).toEqual({
      ...{ kind: 'failure', failure: { code: 'device-away' } },
    });
  });
});
