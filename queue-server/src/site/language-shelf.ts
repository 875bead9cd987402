import { basename, join } from 'node:path';
import type { Clips, LanguagePack, SourceLines } from '@motcua/config';
import {
  formatProblems,
  isOffered,
  loadClips,
  loadPacks,
  packReport,
  packWords,
  sourceLines,
  watchFiles,
} from '@motcua/config';
import type { Form } from '@motcua/config/forms';
import { resources } from '@motcua/config/words';
import type { Hall, LanguageLines } from '@motcua/contract';
import { log } from '../log.ts';
import type { LiveHall } from '../hall/live-hall.ts';

/** The languages of local speakers that the hall offers. */
export type LanguageShelf = {
  offered: () => NonNullable<Hall['languages']>;
  linesOf: (tag: string) => LanguageLines | undefined;
  /** The file of a clip. Only names that were found in the folder are known, so no request leads out of it. */
  clipFile: (tag: string, clip: string) => string | undefined;
  close: () => void;
};

type Site = Pick<LiveHall['site'], 'hall' | 'services' | 'procedures'>;
type Offered = { pack: LanguagePack; lines: Record<string, string>; clips: Clips };
type Read = { packs: readonly LanguagePack[]; offered: readonly Offered[] };

const lookEveryMs = 1_000;

/**
 * Read when somebody first asks: forms and packs take longer than a start should. A pack that is written anew is taken
 * up while the hall runs; kiosks learn of it with the hall, which they ask for several times a minute.
 */
export function createLanguageShelf(
  configFolder: string,
  site: Site,
  forms: () => readonly Form[],
): LanguageShelf {
  if (site.hall.languages.offer.length === 0)
    return { offered: () => [], linesOf: () => undefined, clipFile: () => undefined, close: () => undefined };
  let known: Read | undefined;
  const read = (): Read => readPacks(configFolder, site, forms(), known?.packs ?? []);
  const shelf = (): Read => (known ??= read());
  const find = (tag: string): Offered | undefined => shelf().offered.find(({ pack }) => pack.tag === tag);
  const { close } = watchFiles([join(configFolder, 'languages')], lookEveryMs, () => {
    if (known === undefined) return;
    known = read();
    log.packsRead(
      known.offered.map(({ pack, lines }) => `${pack.tag} ${Object.keys(lines).length}`).join(', '),
    );
  });
  return {
    close,
    offered: () =>
      shelf().offered.map(({ pack: { tag, names, own } }) => ({
        ...{ tag, names },
        ...(own?.checkedBy !== undefined && { own: own.text }),
      })),
    linesOf(tag) {
      const found = find(tag);
      if (found === undefined) return undefined;
      const paths = [...found.clips].map(([key, file]): [string, string] => [
        key,
        `/api/v1/languages/${tag}/clips/${basename(file)}`,
      ]);
      return {
        tag,
        lines: found.lines,
        ...(paths.length > 0 && { clips: Object.fromEntries<string>(paths) }),
      };
    },
    clipFile: (tag, clip) => [...(find(tag)?.clips.values() ?? [])].find((file) => basename(file) === clip),
  };
}

/** `before`: what was read last. A file that can no longer be read leaves its pack as it was; one that is gone does not. */
function readPacks(
  configFolder: string,
  { hall, services, procedures }: Site,
  forms: readonly Form[],
  before: readonly LanguagePack[],
): Read {
  const { offer, incomplete } = hall.languages;
  const { priorityReasons } = hall;
  const sources: SourceLines = sourceLines({ ...resources, forms, services, procedures, priorityReasons });
  const loaded = loadPacks(configFolder, sources);
  if (loaded.problems.length > 0) log.packsRefused(formatProblems(loaded.problems).slice(0, 2_000));
  const kept = before.filter(({ tag }) => loaded.unread.includes(tag));
  const packs = [...loaded.packs, ...kept].sort((a, b) => (a.tag < b.tag ? -1 : 1));
  return {
    packs,
    offered: packs
      .filter((pack) => offer.includes(pack.tag) && isOffered(packReport(pack, sources), incomplete))
      .map((pack) => withClips(configFolder, pack, sources)),
  };
}

/** What is not shown is not said either. */
function withClips(configFolder: string, pack: LanguagePack, sources: SourceLines): Offered {
  const lines = packWords(pack, sources);
  const { clips, problems } = loadClips(configFolder, pack.tag, sources);
  if (problems.length > 0) log.packsRefused(formatProblems(problems).slice(0, 2_000));
  return { pack, lines, clips: new Map([...clips].filter(([key]) => lines[key] !== undefined)) };
}
