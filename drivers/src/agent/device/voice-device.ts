import type { Voice as VoiceEntry } from '@motcua/config';
import type { DeviceHealth, DeviceId, Locale, SayReply } from '@motcua/contract';
import type { SpeechEngine, SpeechResult } from '../../speech/speech-engine.ts';
import { createDeviceLog } from './device-log.ts';
import type { VoiceDevice } from './hall-device.ts';
import type { Surroundings } from './surroundings.ts';

export interface VoiceDeviceOptions {
  readonly id: DeviceId;
  readonly entry: VoiceEntry;
  readonly speech: SpeechEngine;
  readonly around: Pick<Surroundings, 'now' | 'onChange'>;
}

/** Short, and said by every engine that can speak Vietnamese at all. */
const sample = 'Xin mời số một';

/** What this PC speaks with. Whether it can is found by speaking, once at start and with every sentence. */
export function createVoiceDevice({ id, entry, speech, around }: VoiceDeviceOptions): VoiceDevice {
  const log = createDeviceLog(around);
  const closing = new AbortController();
  let last: SpeechResult | undefined;
  let heardAt: number | undefined;

  async function speak(text: string, locale: Locale): Promise<SpeechResult> {
    const result = await speech.say(text, locale, closing.signal);
    if (closing.signal.aborted) return result;
    const hasChanged = last?.ok !== result.ok;
    last = result;
    if (result.ok) heardAt = around.now();
    log.note(result.ok ? result.engine : result.cause);
    if (hasChanged) around.onChange();
    return result;
  }
  const works = async (): Promise<boolean> => (await speak(sample, 'vi')).ok;
  void works();

  const health = (): DeviceHealth => ({
    ...{ id, kind: 'voice', name: entry.name.vi, link: 'none', place: '', queue: 0 },
    model: last?.ok === true ? last.engine : entry.engine,
    ...wordsOf(last),
    ...(heardAt !== undefined && { heardAt: new Date(heardAt).toISOString() }),
  });
  return {
    ...{ id, kind: 'voice', log, health, test: works, identify: works },
    check: async () => void (await works()),
    beep: () => Promise.resolve(false),
    async say(text, locale): Promise<SayReply> {
      const { ok, ...rest } = await speak(text, locale);
      return ok && 'wav' in rest ? { ok, ...rest } : { ok: false, cause: 'voice-missing' };
    },
    close: () => Promise.resolve(closing.abort()),
  };
}

function wordsOf(last: SpeechResult | undefined): Pick<DeviceHealth, 'state' | 'cause'> {
  if (last === undefined) return { state: 'unknown' };
  if (last.ok) return { state: 'ready' };
  return last.cause === 'voice-missing'
    ? { state: 'program-missing', cause: 'voice-missing' }
    : { state: 'error', cause: 'voice-missing' };
}
