import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClipQuality } from '../../display-board/announce-tools/make-clip.ts';
import { encode, level, speak } from '../../display-board/announce-tools/make-clip.ts';
import type { GuideText } from './guide-texts.ts';

/** Through headphones one voice needs no more; longer frames spare a third of the bytes. */
const guideQuality: ClipQuality = { kilobits: 10, frameMs: 60 };

const [list = '', folder = ''] = process.argv.slice(2);
const share = JSON.parse(readFileSync(list, 'utf8')) as (GuideText & { id: string })[]; // written by make-guide.ts
for (const { id, text, voice } of share)
  encode(level(speak(voice, text)), join(folder, `${id}.ogg`), guideQuality);
