import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Locale } from '@motcua/contract';
import type { ClipId } from '../src/announce/clip-id.ts';
import { chime, neededClips } from '../src/announce/clip-id.ts';
import { bankBytes, missingClips, prepareFolder, presentClips, writeManifest } from './clip-bank.ts';
import { clipTexts } from './clip-text.ts';
import { encode, level, ringChime, speak } from './make-clip.ts';

const texts = { vi: clipTexts('vi'), en: clipTexts('en') };

/** The clips of the kiosk, which are made by its own tool: a board knows no kiosk. */
const guideTool = fileURLToPath(new URL('../../kiosk-ui/guide-tools/make-guide.ts', import.meta.url));

const flag = { type: 'boolean' } as const;
const { values } = parseArgs({ options: { check: flag, all: flag, guide: flag } });
if (values.guide === true) makeGuide(process.argv.slice(2).filter((word) => word !== '--guide'));
else if (values.check === true) check();
else make(values.all === true ? neededClips() : missingClips());

function makeGuide(words: readonly string[]): void {
  const { status } = spawnSync(process.execPath, [...process.execArgv, guideTool, ...words], {
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
}

/** Lists what is missing; a script can go by the exit code. */
function check(): void {
  const missing = missingClips();
  console.log(
    missing.length === 0 ? `All ${neededClips().length} clips are there.` : `Missing:\n${missing.join('\n')}`,
  );
  process.exitCode = missing.length === 0 ? 0 : 1;
}

/** Recorded clips stay: only what is missing is made, unless --all is given. */
function make(clips: readonly ClipId[]): void {
  for (const clip of clips) encode(level(soundOf(clip)), prepareFolder(clip));
  writeManifest();
  console.log(
    `${clips.length} clips made, ${presentClips().length} there, ${Math.round(bankBytes() / 1000)} kB.`,
  );
}

function soundOf(clip: ClipId): Float32Array {
  if (clip === chime) return ringChime();
  const [locale, word] = clip.split('/') as [Locale, string]; // neededClips makes them so
  const text = texts[locale].get(word);
  if (text === undefined) throw new Error(`no text for the clip ${clip}`);
  return speak(locale, text);
}
