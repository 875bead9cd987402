import type { LanguagePack } from './language-pack.ts';
import type { Clips } from './load-clips.ts';
import { lineContext } from './line-context.ts';
import type { PackReport } from './pack-words.ts';
import { packReport } from './pack-words.ts';
import type { SourceLines } from './source-lines.ts';

/** What can be named line by line. */
export const lists = ['missing', 'drafts', 'faults'] as const;
export type List = (typeof lists)[number];

/** A pack, and what its speakers have recorded. */
export type Spoken = { readonly pack: LanguagePack; readonly clips: Clips };

/** For people: a line of counts a pack, and below it the lines that were asked for, the way to a number first. */
export function asText(packs: readonly Spoken[], sources: SourceLines, list: List | undefined): string {
  return packs
    .flatMap(({ pack, clips }) => {
      const report = packReport(pack, sources, clips);
      return [counts(pack, report), ...(list === undefined ? [] : namesOf(report, list, sources))];
    })
    .join('\n');
}

/** For programs: the counts and every list, with what the place of a line is for. */
export function asJson(packs: readonly Spoken[], sources: SourceLines): string {
  const line = (key: string): object => {
    const source = sources.get(key);
    return { key, ...(source && { critical: source.isCritical, context: lineContext(key, source) }) };
  };
  const reports = packs.map(({ pack, clips }) => {
    const { missing, drafts, faults, ...rest } = packReport(pack, sources, clips);
    return {
      ...{ ...rest, names: pack.names },
      ...{ missing: missing.map(line), drafts: drafts.map(line) },
      faults: faults.map((fault) => ({ ...line(fault.key), ...fault })),
    };
  });
  return JSON.stringify({ packs: reports }, null, 2);
}

function counts(
  { tag, names }: LanguagePack,
  { critical, all, drafts, missing, faults, clips }: PackReport,
): string {
  return (
    `${tag}  ${names.vi}: way to a number ${critical.shown} of ${critical.of}, all ${all.shown} of ${all.of}; ` +
    `${drafts.length} drafts, ${missing.length} missing, ${faults.length} faulty; ${clips.recorded} of ${clips.of} recorded`
  );
}

function namesOf(report: PackReport, list: List, sources: SourceLines): string[] {
  if (list === 'faults')
    return report.faults.map(({ key, message, remedy }) => `    ${key}  ${message}. ${remedy}.`);
  return report[list].map((key) => {
    const source = sources.get(key);
    const context = source === undefined ? 'no screen has this line' : lineContext(key, source).en;
    return `  ${source?.isCritical === true ? '!' : ' '} ${key}  ${context}`;
  });
}
