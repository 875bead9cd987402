import { join } from 'node:path';
import type { LanguagePack, SourceLines } from '@motcua/config';
import {
  formatProblems,
  isOffered,
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
  close: () => void;
};

type Site = Pick<LiveHall['site'], 'hall' | 'services' | 'procedures'>;
type Offered = { pack: LanguagePack; lines: Record<string, string> };
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
    return { offered: () => [], linesOf: () => undefined, close: () => undefined };
  let known: Read | undefined;
  const read = (): Read => readPacks(configFolder, site, forms(), known?.packs ?? []);
  const shelf = (): Read => (known ??= read());
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
      const found = shelf().offered.find(({ pack }) => pack.tag === tag);
      return found && { tag, lines: found.lines };
    },
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
      .map((pack) => ({ pack, lines: packWords(pack, sources) })),
  };
}
