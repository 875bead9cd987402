import { DeviceState } from '@motcua/contract';
import { describe, expect, it } from 'vitest';
import { severityOf } from '../device-words/severity.ts';
import { groupDevices, troubled } from './device-groups.ts';
import { deviceWith } from './device.fixture.ts';

const hall = [
  deviceWith('giong-1', { kind: 'voice', state: 'program-missing', cause: 'voice-missing' }),
  deviceWith('in-10', { name: 'Máy in 10' }),
  deviceWith('in-2', { name: 'Máy in 2' }),
  deviceWith('in-3', { name: 'Máy in 3', state: 'paper-out' }),
  deviceWith('in-4', { name: 'Máy in 4', state: 'unknown' }),
  deviceWith('in-5', { name: 'Máy in 5', state: 'paper-low' }),
  deviceWith('phim-1', { kind: 'keypad', state: 'stuck-key' }),
];

describe('devices by kind', () => {
  it('DP-1 weighs every state', () => {
    const weights = Object.fromEntries(DeviceState.options.map((state) => [state, severityOf(state)]));
    expect(weights).toEqual({
      ...{ ready: 'good', 'paper-low': 'care', unknown: 'unsure' },
      ...{ 'paper-out': 'fault', 'cover-open': 'fault', error: 'fault', offline: 'fault' },
      ...{ 'stuck-key': 'fault', 'program-missing': 'fault' },
    });
  });

  it('DP-2 puts kinds in order and the faults of each first', () => {
    const groups = groupDevices(hall).map(({ kind, devices }) => [kind, devices.map(({ id }) => id)]);
    expect(groups).toEqual([
      ['printer', ['in-3', 'in-5', 'in-4', 'in-2', 'in-10']],
      ['keypad', ['phim-1']],
      ['voice', ['giong-1']],
    ]);
  });

  it('DP-3 lists what wants a hand, and not what never answers', () => {
    expect(troubled(hall).map(({ id }) => id)).toEqual(['giong-1', 'in-3', 'phim-1', 'in-5']);
    expect(troubled([deviceWith('in-1'), deviceWith('in-2', { state: 'unknown' })])).toEqual([]);
  });
});
