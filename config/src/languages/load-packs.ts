import { join } from 'node:path';
import type { ConfigProblem } from '../config-problem.ts';
import { isYaml, loadFile, namesIn } from '../load-file.ts';
import type { Loaded } from '../named-entries.ts';
import { problemAt } from '../named-entries.ts';
import { packFaults } from './check-pack.ts';
import { LanguagePack } from './language-pack.ts';
import type { SourceLines } from './source-lines.ts';

function faultsOf({ source, value }: Loaded<LanguagePack>, sources: SourceLines): ConfigProblem[] {
  const stem = stemOf(source.file);
  const misnamed =
    stem === value.tag
      ? []
      : [
          problemAt(
            source,
            ['tag'],
            `The tag "${value.tag}" is not the file's name`,
            `Name the file ${value.tag}.yaml`,
          ),
        ];
  return [
    ...misnamed,
    ...packFaults(value, sources).map(({ key, message, remedy }) =>
      problemAt(source, ['lines', key], message, remedy),
    ),
  ];
}

function stemOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.ya?ml$/, '');
}

export type LoadedPacks = {
  readonly packs: readonly LanguagePack[];
  readonly problems: readonly ConfigProblem[];
  /** Tags of files that are there and cannot be read. */
  readonly unread: readonly string[];
};

/**
 * Reads the packs of a folder. A mistake costs its line, or its file, and nothing more: the hall opens in Vietnamese
 * whatever a pack says.
 */
export function loadPacks(folder: string, sources: SourceLines): LoadedPacks {
  const files = (namesIn(join(folder, 'languages')) ?? []).filter(isYaml);
  const loaded = files.map((file) => loadFile(folder, `languages/${file}`, LanguagePack));
  const packs = loaded.flatMap((one) => (one.ok ? [one.value] : []));
  return {
    packs: packs.map(({ value }) => value),
    problems: [
      ...loaded.flatMap((one) => (one.ok ? [] : one.error)),
      ...packs.flatMap((pack) => faultsOf(pack, sources)),
    ],
    unread: files.filter((_, at) => loaded[at]?.ok === false).map(stemOf),
  };
}
