import type { PackFault } from './check-pack.ts';
import { packFaults } from './check-pack.ts';
import type { LanguagePack } from './language-pack.ts';
import type { Clips } from './load-clips.ts';
import type { SourceLines } from './source-lines.ts';

/** What a screen shows of a pack: lines that two speakers answer for and that fit their place. */
export function packWords(pack: LanguagePack, sources: SourceLines): Record<string, string> {
  const faulty = new Set(packFaults(pack, sources).map(({ key }) => key));
  return Object.fromEntries(
    Object.entries(pack.lines).flatMap(([key, { text, checkedBy }]) =>
      checkedBy !== undefined && !faulty.has(key) ? [[key, text] as const] : [],
    ),
  );
}

export type PackReport = {
  readonly tag: string;
  readonly critical: { readonly shown: number; readonly of: number };
  readonly all: { readonly shown: number; readonly of: number };
  /** Written, and not yet read by a second speaker. */
  readonly drafts: readonly string[];
  /** Nobody has written them; the critical ones first. */
  readonly missing: readonly string[];
  readonly faults: readonly PackFault[];
  /** Of the lines that are shown, those that a speaker has recorded. */
  readonly clips: { readonly recorded: number; readonly of: number };
};

export function packReport(pack: LanguagePack, sources: SourceLines, clips: Clips = new Map()): PackReport {
  const shown = packWords(pack, sources);
  const keys = [...sources.keys()];
  const isCritical = (key: string): boolean => sources.get(key)?.isCritical === true;
  const missing = keys.filter((key) => pack.lines[key] === undefined);
  return {
    tag: pack.tag,
    critical: { shown: Object.keys(shown).filter(isCritical).length, of: keys.filter(isCritical).length },
    all: { shown: Object.keys(shown).length, of: keys.length },
    drafts: Object.entries(pack.lines).flatMap(([key, line]) => (line.checkedBy === undefined ? [key] : [])),
    missing: [...missing.filter(isCritical), ...missing.filter((key) => !isCritical(key))],
    faults: packFaults(pack, sources),
    clips: {
      recorded: Object.keys(shown).filter((key) => clips.has(key)).length,
      of: Object.keys(shown).length,
    },
  };
}

/** A language stands on the first page when its way to a number is whole, or when the hall wants it all the same. */
export function isOffered({ critical }: PackReport, offersIncomplete: boolean): boolean {
  return critical.shown > 0 && (offersIncomplete || critical.shown === critical.of);
}
