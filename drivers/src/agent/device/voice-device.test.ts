import { DeviceId } from '@motcua/contract';
import { expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import type { SpeechResult } from '../../speech/speech-engine.ts';
import { createVoiceDevice } from './voice-device.ts';

const entry = {
  id: 'giong-1',
  agentId: 'agent-1',
  name: { vi: 'Giọng đọc', en: 'Voice' },
  engine: 'espeak',
} as const;
const spoken: SpeechResult = { ok: true, wav: new Uint8Array([1]), engine: 'clips' };

function voiceThat(result: () => SpeechResult) {
  let changes = 0;
  const around = { now: () => Date.UTC(2026, 10, 23, 1), onChange: () => void (changes += 1) };
  const speech = { name: 'any', say: () => Promise.resolve(result()) };
  const voice = createVoiceDevice({ id: z.parse(DeviceId, entry.id), entry, speech, around });
  return { voice, changes: () => changes };
}

it('AG-91 a voice knows whether it can speak by speaking, and says so when that changes', async () => {
  let result: SpeechResult = spoken;
  const { voice, changes } = voiceThat(() => result);
  expect(voice.health()).toMatchObject({ state: 'unknown' });
  await vi.waitFor(() => expect(changes()).toBe(1));
  expect(voice.health()).toMatchObject({
    state: 'ready',
    model: 'clips',
    heardAt: '2026-11-23T01:00:00.000Z',
  });
  expect(await voice.say('Xin chào', 'vi')).toEqual(spoken);
  expect(changes()).toBe(1);
  result = { ok: false, cause: 'voice-missing' };
  expect(await voice.test()).toBe(false);
  expect(voice.health()).toMatchObject({ state: 'program-missing', cause: 'voice-missing' });
  expect(await voice.say('Xin chào', 'vi')).toEqual({ ok: false, cause: 'voice-missing' });
  expect(changes()).toBe(2);
});

it('AG-91 what a voice says is in no log', async () => {
  const { voice } = voiceThat(() => spoken);
  await voice.say('Mời số A012', 'vi');
  expect(JSON.stringify(voice.log.entries())).not.toContain('A012');
});
