import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { madeUpLine } from '../../config/src/languages/made-up-pack.fake.ts';

/** Writes a pack of a language that nobody speaks into a folder, for a server that is told of it. */
export function writeMadeUpLanguage(folder: string, lines: Readonly<Record<string, object>>): void {
  mkdirSync(join(folder, 'languages'), { recursive: true });
  const pack = {
    ...{
      tag: 'zxx',
      names: { vi: 'Tiếng thử', en: 'Test language' },
      own: madeUpLine('«Thử»'),
      script: 'Latn',
    },
    lines,
  };
  writeFileSync(join(folder, 'languages', 'zxx.yaml'), JSON.stringify(pack));
}
