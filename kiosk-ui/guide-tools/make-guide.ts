import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { GuideLocale } from '../src/spoken/guide-locale.ts';
import { guideLocales } from '../src/spoken/guide-locale.ts';
import { findLacks } from './find-lacks.ts';
import { packedSounds, recordingOf, writePack } from './guide-bank.ts';
import type { GuideText } from './guide-texts.ts';
import { clipHash, guideTexts } from './guide-texts.ts';

const shareTool = fileURLToPath(new URL('./speak-share.ts', import.meta.url));
const mostHands = 4;

if (process.argv.includes('--check')) check();
else for (const locale of guideLocales) await make(locale);

/** Lists what is missing and what says yesterday's words; a script can go by the exit code. */
function check(): void {
  const lacks = guideLocales.flatMap((locale) => findLacks(locale));
  console.log(lacks.length === 0 ? 'Every text of the kiosk has its clip.' : lacks.join('\n'));
  process.exitCode = lacks.length === 0 ? 0 : 1;
}

/** Only texts without a sound are spoken; --all speaks every one anew. Recordings are never touched. */
async function make(locale: GuideLocale): Promise<void> {
  const texts = guideTexts(locale);
  const sounds = process.argv.includes('--all') ? new Map<string, Buffer>() : packedSounds(locale);
  const wanted = texts.filter((one) => !sounds.has(clipHash(one)) && recordingOf(one) === undefined);
  const spoken = await speakAll(wanted);
  const bytes = writePack(locale, texts, new Map([...sounds, ...spoken]));
  console.log(
    `${locale}: ${wanted.length} clips made, ${texts.length} there, ${Math.round(bytes / 1000)} kB.`,
  );
}

/** A few processes side by side, each with its share of the texts. */
async function speakAll(texts: readonly GuideText[]): Promise<Map<string, Buffer>> {
  const folder = mkdtempSync(join(tmpdir(), 'guide-'));
  const hands = Math.min(mostHands, availableParallelism());
  try {
    await Promise.all(
      Array.from({ length: hands }, (_, hand) =>
        speakShare(
          folder,
          hand,
          texts.filter((_text, at) => at % hands === hand),
        ),
      ),
    );
    const ids = new Set(texts.map(clipHash));
    return new Map([...ids].map((id) => [id, readFileSync(join(folder, `${id}.ogg`))]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function speakShare(folder: string, hand: number, texts: readonly GuideText[]): Promise<void> {
  if (texts.length === 0) return;
  const list = join(folder, `share-${hand}.json`);
  writeFileSync(list, JSON.stringify(texts.map((text) => ({ ...text, id: clipHash(text) }))));
  const child = fork(shareTool, [list, folder]);
  const [code] = (await once(child, 'exit')) as [number | null]; // as node says of "exit"
  if (code !== 0) throw new Error(`a share of the clips could not be made (${code ?? 'stopped'})`);
}
