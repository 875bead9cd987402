import { useState } from 'react';
import { useWords } from '../../shell/i18n.ts';
import type { Ask } from '../use-ask.ts';
import type { ActionReport, DeviceAction, Doing } from './device-action.ts';
import { askFor, reportOf } from './device-action.ts';
import { fetchSpeech, playWav } from './speech.ts';

/** One action at a time, and what came of the last one. */
export function useDeviceActions(ask: Ask) {
  const { t, locale } = useWords();
  const [doing, setDoing] = useState<Doing>({ kind: 'nothing' });
  async function speak(): Promise<ActionReport> {
    const wav = await fetchSpeech(t('devices.speech.sentence'), locale);
    if (!wav.ok) return { kind: 'failure', failure: wav.error };
    return (await playWav(wav.value)) ? { kind: 'done' } : { kind: 'no-sound' };
  }
  async function act(action: DeviceAction): Promise<void> {
    if (doing.kind === 'asking') return;
    setDoing({ kind: 'asking', action });
    const report = action === 'speak' ? await speak() : reportOf(await ask(askFor(action)));
    setDoing({ kind: 'over', action, report });
  }
  return { doing, act };
}
