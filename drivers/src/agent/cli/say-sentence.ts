import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { loadDevices } from '@motcua/config';
import { runProgram } from '../../speech/run-program.ts';
import { createSpeech } from '../../speech/speech.ts';
import type { ExitCode, SpeakingWorld } from './cli-world.ts';
import { exitCodes } from './cli-world.ts';
import type { Command } from './read-command.ts';

/** ALSA's own player, and that of desktops with PulseAudio. */
const players = ['aplay', 'paplay'];
const longestMs = 30_000;

/** Says a sentence with the voice of the site's first device PC, on the loudspeaker or into a file. */
export async function saySentence(
  { text, out }: Extract<Command, { kind: 'say' }>,
  locale: 'vi' | 'en',
  { words, say, complain, siteFolder, signal }: SpeakingWorld,
): Promise<ExitCode> {
  const result = await voiceOf(siteFolder).say(text, locale, signal);
  if (!result.ok) {
    complain(result.cause === 'voice-missing' ? words.voiceMissing : words.voiceFailed);
    return exitCodes.failed;
  }
  if (out !== undefined) {
    await writeFile(out, result.wav);
    say(words.written(out));
    return exitCodes.done;
  }
  const folder = await mkdtemp(join(tmpdir(), 'motcua-say-'));
  const file = join(folder, 'say.wav');
  await writeFile(file, result.wav);
  if (await isPlayed(file, signal)) {
    await rm(folder, { recursive: true, force: true });
    say(words.spoken(result.engine));
    return exitCodes.done;
  }
  complain(words.playerMissing(file));
  return exitCodes.failed;
}

async function isPlayed(file: string, signal: AbortSignal): Promise<boolean> {
  for (const program of players) {
    const end = await runProgram({ program, args: [file], input: '', timeoutMs: longestMs, signal });
    if (end.kind === 'done') return true;
  }
  return false;
}

/** A site that cannot be read has no voice of its own; espeak-ng speaks all the same. */
function voiceOf(siteFolder: string): ReturnType<typeof createSpeech> {
  const loaded = loadDevices(siteFolder);
  const voice = loaded.ok ? loaded.value.devices.voices[0] : undefined;
  const inSite = (path: string | undefined): string | undefined => {
    const whole = path && resolve(siteFolder, path);
    return whole !== undefined && existsSync(whole) ? whole : undefined;
  };
  return createSpeech({ clipsFolder: inSite(voice?.clipsFolder), modelPath: inSite(voice?.modelPath) });
}
