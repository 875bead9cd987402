import type { LanguagePack, SourceLines } from '@motcua/config';
import { isOffered, loadPacks, packReport, packWords, sourceLines, formatProblems } from '@motcua/config';
import type { Form } from '@motcua/config/forms';
import { resources } from '@motcua/config/words';
import type { Hall, LanguageLines } from '@motcua/contract';
import { log } from '../log.ts';
import type { LiveHall } from '../hall/live-hall.ts';

/** The languages of local speakers that the hall offers. */
export type LanguageShelf = {
  offered: () => NonNullable<Hall['languages']>;
  linesOf: (tag: string) => LanguageLines | undefined;
};

type Site = LiveHall['site'];
type Offered = { pack: LanguagePack; lines: Record<string, string> };

/** Read when somebody first asks: forms and packs take longer than a start should. */
export function createLanguageShelf(
  configFolder: string,
  site: Pick<Site, 'hall' | 'services' | 'procedures'>,
  forms: () => readonly Form[],
): LanguageShelf {
  let known: Offered[] | undefined;
  const shelf = (): Offered[] => (known ??= offeredPacks(configFolder, site, forms));
  return {
    offered: () =>
      shelf().map(({ pack: { tag, names, own } }) => ({
        ...{ tag, names },
        ...(own?.checkedBy !== undefined && { own: own.text }),
      })),
    linesOf(tag) {
      const found = shelf().find(({ pack }) => pack.tag === tag);
      return found && { tag, lines: found.lines };
    },
  };
}

function offeredPacks(
  configFolder: string,
  { hall, services, procedures }: Pick<Site, 'hall' | 'services' | 'procedures'>,
  forms: () => readonly Form[],
): Offered[] {
  const { offer, incomplete } = hall.languages;
  if (offer.length === 0) return [];
  const { priorityReasons } = hall;
  const named = { forms: forms(), services, procedures, priorityReasons };
  const sources: SourceLines = sourceLines({ ...resources, ...named });
  const { packs, problems } = loadPacks(configFolder, sources);
  if (problems.length > 0) log.packsRefused(formatProblems(problems).slice(0, 2_000));
  return packs
    .filter((pack) => offer.includes(pack.tag) && isOffered(packReport(pack, sources), incomplete))
    .map((pack) => ({ pack, lines: packWords(pack, sources) }));
}
