import type { KeyLearning, KeyName } from '@motcua/contract';
import type { RawPress } from '../../keypad/keypad.ts';
import { withKey } from '../../keypad/keypad-profile.ts';
import type { KeypadProfile } from '../../keypad/keypad-profile.ts';
import type { KeyLesson } from './hall-device.ts';

export interface KeyLessonOptions {
  readonly profile: KeypadProfile;
  /** From now on presses go to this listener, and to nobody else; undefined: they are obeyed again. */
  readonly learn: (onPress: ((press: RawPress) => void) | undefined) => void;
  /** Keeps what was taught; the file's name, or undefined if it cannot be written. */
  readonly save: (profile: KeypadProfile) => string | undefined;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** A lesson that somebody walked away from must not leave the keypad dead. */
const lessonMs = 5 * 60_000;

interface Lesson {
  profile: KeypadProfile;
  press?: RawPress;
  until: number;
}

/** Teaches a keypad: a key is pressed, named, and at the end the profile is written. */
export function createKeyLesson({ profile, learn, save, now }: KeyLessonOptions): KeyLesson {
  let lesson: Lesson | undefined;
  let timer: NodeJS.Timeout | undefined;
  function end(): void {
    clearTimeout(timer);
    lesson = undefined;
    learn(undefined);
  }
  const running = (): Lesson | undefined => {
    if (lesson && now() >= lesson.until) end();
    return lesson;
  };
  const shown = (): KeyLearning | undefined => {
    const one = running();
    return one && learningOf(one);
  };
  return {
    begin() {
      // The page asks again and again for what was pressed; that goes on with the lesson that is on.
      const one = running() ?? { profile, until: 0 };
      one.until = now() + lessonMs;
      lesson = one;
      clearTimeout(timer);
      timer = setTimeout(end, lessonMs);
      timer.unref();
      learn((press) => (one.press = press));
      return learningOf(one);
    },
    name(raw, key) {
      const one = running();
      if (one) one.profile = withKey(one.profile, raw, key);
      return shown();
    },
    save() {
      const one = running();
      if (one === undefined) return undefined;
      const file = save(one.profile);
      if (file === undefined) return false;
      end();
      return { ...learningOf(one), isLearning: false, file };
    },
    forget() {
      const one = running();
      if (one === undefined) return undefined;
      end();
      return { ...learningOf({ profile, until: 0 }), isLearning: false };
    },
  };
}

function learningOf({ profile, press }: Lesson): KeyLearning {
  const key = press && nameOf(profile, press.raw);
  return {
    keys: profile.keys.map(({ raw, key: name }) => ({ raw, key: name })),
    isLearning: true,
    ...(press && {
      press: { raw: press.raw, at: new Date(press.at).toISOString(), ...(key && { key }) },
    }),
  };
}

function nameOf(profile: KeypadProfile, raw: string): KeyName | undefined {
  return profile.keys.find((one) => one.raw.toLowerCase() === raw.toLowerCase())?.key;
}
