import type { DeviceAnswer, DeviceAsk, KeyLearning } from '@motcua/contract';
import { unreachable } from '@motcua/contract';
import type { HallDevice, KeypadDevice } from '../device/hall-device.ts';

type Refusal = Extract<DeviceAnswer, { kind: 'refused' }>['why'];

/** What a person at the page of devices wants of one device. Never rejects. */
export async function answerAsk(device: HallDevice | undefined, ask: DeviceAsk): Promise<DeviceAnswer> {
  if (device === undefined) return refused('no-such-device');
  switch (ask.do) {
    case 'log':
      return { kind: 'log', entries: [...device.log.entries()] };
    case 'check':
      await device.check();
      return healthOf(device);
    case 'test':
    case 'beep':
    case 'identify':
      return (await device[ask.do]()) ? healthOf(device) : refused('not-possible');
    case 'show-code':
      if (device.kind !== 'scanner' || device.showCode === undefined) return refused('not-possible');
      device.showCode(ask.text);
      return healthOf(device);
    case 'press':
      if (device.kind !== 'keypad' || device.press?.(ask.key) !== true) return refused('not-possible');
      return healthOf(device);
    case 'learn':
    case 'name-key':
    case 'learn-save':
    case 'learn-forget':
      return device.kind === 'keypad' ? teach(device, ask) : refused('not-possible');
    default:
      return unreachable(ask);
  }
}

type LessonAsk = Extract<DeviceAsk, { do: 'learn' | 'name-key' | 'learn-save' | 'learn-forget' }>;

function teach({ lesson }: KeypadDevice, ask: LessonAsk): DeviceAnswer {
  switch (ask.do) {
    case 'learn':
      return learning(lesson.begin());
    case 'name-key':
      return learning(lesson.name(ask.raw, ask.key));
    case 'learn-save': {
      const saved = lesson.save();
      return saved === false ? refused('not-writable') : learning(saved);
    }
    case 'learn-forget':
      return learning(lesson.forget());
    default:
      return unreachable(ask);
  }
}

function learning(now: KeyLearning | undefined): DeviceAnswer {
  return now === undefined ? refused('not-learning') : { kind: 'learning', learning: now };
}

function healthOf(device: HallDevice): DeviceAnswer {
  return { kind: 'health', health: device.health() };
}

function refused(why: Refusal): DeviceAnswer {
  return { kind: 'refused', why };
}
