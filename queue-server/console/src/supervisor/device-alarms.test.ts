import { describe, expect, it } from 'vitest';
import { deviceList, deviceWith } from '../devices/device.fixture.ts';
import { deviceAlarms } from './device-alarms.ts';

const at = '2026-11-23T02:00:00.000Z';
const here = { id: 'agent-1', connected: true, lastSeenAt: at, problems: [] };

describe('device alarms', () => {
  it('SV-8 is silent about the devices of a computer that is gone, not about the computer', () => {
    const gone = { state: 'offline', cause: 'agent-gone' };
    const list = deviceList(
      [deviceWith('in-1', gone), deviceWith('phim-1', { kind: 'keypad', ...gone })],
      [{ ...here, connected: false }],
    );
    expect(deviceAlarms(list)).toEqual([{ kind: 'agent', agent: 'agent-1', since: at }]);
  });

  it('SV-8 says a missing program once a computer and a pulled plug once a line', () => {
    const missing = { kind: 'keypad', link: 'hid', state: 'program-missing', cause: 'libusb-missing' };
    const pulled = { kind: 'display', link: 'serial', place: '/dev/ttyUSB0', state: 'offline' };
    const list = deviceList(
      [
        deviceWith('phim-1', { ...missing, place: '05f3:0405' }),
        deviceWith('phim-2', { ...missing, place: '05f3:0406' }),
        deviceWith('phim-9', { ...missing, agentId: 'agent-2' }),
        deviceWith('den-1', { ...pulled, cause: 'unplugged' }),
        deviceWith('den-2', { ...pulled, cause: 'unplugged' }),
        deviceWith('den-3', { ...pulled, place: '/dev/ttyUSB1', cause: 'unplugged' }),
      ],
      [here],
    );
    const alarms = deviceAlarms(list).flatMap((alarm) => (alarm.kind === 'device' ? [alarm.devices] : []));
    expect(alarms).toEqual([['den-1', 'den-2'], ['den-3'], ['phim-1', 'phim-2'], ['phim-9']]);
  });

  it('SV-9 says every other trouble for itself, faults before cares, and nothing of what never answers', () => {
    const list = deviceList(
      [
        deviceWith('in-1', { state: 'paper-low' }),
        deviceWith('in-2', { state: 'paper-out' }),
        deviceWith('in-3', { state: 'paper-out' }),
        deviceWith('in-4', { state: 'unknown' }),
        deviceWith('in-5', { state: 'error', cause: 'cutter' }),
        deviceWith('phim-1', { kind: 'keypad', link: 'virtual', place: '', state: 'stuck-key' }),
      ],
      [here],
    );
    expect(deviceAlarms(list)).toEqual([
      { kind: 'device', devices: ['in-2'], state: 'paper-out' },
      { kind: 'device', devices: ['in-3'], state: 'paper-out' },
      { kind: 'device', devices: ['in-5'], state: 'error', cause: 'cutter' },
      { kind: 'device', devices: ['phim-1'], state: 'stuck-key' },
      { kind: 'device', devices: ['in-1'], state: 'paper-low' },
    ]);
  });

  it('SV-10 tells of a devices file that is not in use, once a computer', () => {
    const problems = ['devices.yaml:12: port 91000 is too large', 'devices.yaml:20: unknown model'];
    expect(deviceAlarms(deviceList([], [{ ...here, problems }]))).toEqual([
      { kind: 'agent-file', agent: 'agent-1', problem: problems[0] },
    ]);
  });
});
