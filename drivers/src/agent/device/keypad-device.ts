import type { Keypad as KeypadEntry } from '@motcua/config';
import type { CounterId, DeviceCause, DeviceHealth, DeviceId, DeviceState, KeyName } from '@motcua/contract';
import { unreachable } from '@motcua/contract';
import { createKeypad } from '../../keypad/keypad.ts';
import type { KeypadState } from '../../keypad/keypad.ts';
import type { KeypadProfile } from '../../keypad/keypad-profile.ts';
import { createDeviceLog } from './device-log.ts';
import type { DeviceWire } from './device-wire.ts';
import type { KeypadDevice } from './hall-device.ts';
import { createKeyLesson } from './key-lesson.ts';
import { awayWords } from './port-words.ts';
import type { Surroundings } from './surroundings.ts';
import { tapPort } from './tap-port.ts';

export interface KeypadDeviceOptions {
  readonly id: DeviceId;
  readonly counterId: CounterId;
  readonly entry: KeypadEntry;
  readonly profile: KeypadProfile;
  readonly wire: DeviceWire;
  readonly around: Pick<Surroundings, 'now' | 'onChange' | 'onKey'>;
  /** Keeps a taught profile; the file, or undefined. */
  readonly save: (profile: KeypadProfile) => string | undefined;
  /** Hands on a virtual keypad. */
  readonly press?: (key: KeyName) => boolean;
}

/** A counter's keypad: what is pressed goes to the server, or into a lesson. */
export function createKeypadDevice(options: KeypadDeviceOptions): KeypadDevice {
  const { id, counterId, entry, profile, wire, around, save, press } = options;
  const log = createDeviceLog(around);
  let wasOpen = false;
  const keypad = createKeypad({
    ...{ open: tapPort(wire.open, log), profile, address: entry.address },
    ...{ now: around.now, timing: wire.timing },
    onKey: (action) => around.onKey(id, action),
    onState(state) {
      wasOpen ||= state.kind === 'ready';
      const { state: word, cause } = wordsOf(state, wire, wasOpen);
      log.note([word, cause].filter(Boolean).join(' '));
      around.onChange();
    },
  });
  const lesson = createKeyLesson({
    profile,
    save,
    learn: (onPress) => keypad.learn(onPress),
    now: around.now,
  });
  const health = (): DeviceHealth => ({
    ...{ id, kind: 'keypad', name: entry.name.vi, link: wire.link, place: wire.place, model: profile.id },
    ...{ ...wordsOf(keypad.state, wire, wasOpen), queue: 0, counterId },
    ...(keypad.heardAt !== undefined && { heardAt: new Date(keypad.heardAt).toISOString() }),
  });
  return {
    ...{ id, kind: 'keypad', log, health, lesson, ...(press && { press }) },
    // Keys say nothing unless pressed; the port tells by itself when it goes.
    check: () => Promise.resolve(),
    test: () => Promise.resolve(false),
    beep: () => Promise.resolve(false),
    identify: () => Promise.resolve(false),
    async close() {
      lesson.forget();
      keypad.close();
    },
  };
}

function wordsOf(
  state: KeypadState,
  wire: DeviceWire,
  wasOpen: boolean,
): { state: DeviceState; cause?: DeviceCause } {
  switch (state.kind) {
    case 'opening':
    case 'closed':
      return { state: 'unknown' };
    case 'ready':
    case 'stuck-key':
      return { state: state.kind };
    case 'garbled':
      return { state: 'error', cause: 'garbled' };
    case 'silent':
      return { state: 'offline', cause: 'silent' };
    case 'away':
      return awayWords(state.why, wire.link, wasOpen);
    default:
      return unreachable(state);
  }
}
