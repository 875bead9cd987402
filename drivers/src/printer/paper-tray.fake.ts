import { mkdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { VirtualPaper } from './virtual-printer.fake.ts';

export interface PaperTray {
  readonly papers: readonly VirtualPaper[];
  take(paper: Omit<VirtualPaper, 'id'>): VirtualPaper;
  /** Resolves when every picture is on disk. */
  saved(): Promise<void>;
}

/** Papers kept in memory; older ones are gone. */
const KEPT_PAPERS = 50;

/** Where the virtual printer's papers fall: the last ones in memory, all of them in `folder` if there is one. */
export function createPaperTray(folder: string | undefined): PaperTray {
  if (folder) mkdirSync(folder, { recursive: true });
  const papers: VirtualPaper[] = [];
  const saving = new Set<Promise<void>>();
  let count = 0;
  function save(paper: VirtualPaper, into: string): void {
    const name = `paper-${String(paper.id).padStart(4, '0')}.png`;
    const written = writeFile(join(into, name), paper.png)
      // A full disk must not stop the printer; the paper in memory stays.
      .catch(() => undefined)
      .finally(() => saving.delete(written));
    saving.add(written);
  }
  return {
    papers,
    take(paper) {
      count += 1;
      const kept = { id: count, ...paper };
      papers.push(kept);
      if (papers.length > KEPT_PAPERS) papers.shift();
      if (folder) save(kept, folder);
      return kept;
    },
    async saved() {
      await Promise.all(saving);
    },
  };
}
