import { LanguagePack } from './language-pack.ts';
import type { SourceLines } from './source-lines.ts';

/** A language that nobody speaks: Vietnamese in brackets. No word of a real one is ever made up. */
export function madeUpPack(sources: SourceLines, keys: readonly string[], more: object = {}): LanguagePack {
  return LanguagePack.parse({
    ...{ tag: 'zxx', names: { vi: 'Tiếng thử', en: 'Test language' }, script: 'Latn' },
    lines: Object.fromEntries(keys.map((key) => [key, madeUpLine(`«${sources.get(key)?.vi ?? key}»`)])),
    ...more,
  });
}

export function madeUpLine(text: string, more: object = {}): object {
  return {
    ...{ text, by: 'Người viết thử', writtenOn: '2026-11-23' },
    ...{ checkedBy: 'Người đọc thử', checkedOn: '2026-11-23' },
    ...more,
  };
}
