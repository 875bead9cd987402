import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Site } from '@motcua/config';
import { loadSite } from '@motcua/config';

type Loaded = ReturnType<typeof loadSite>;

/**
 * The site, read and checked only when a file of it or the program changed: checking takes a third of a cold start.
 * What is kept has passed the check and is known by the content of every file.
 */
export function loadSiteOnce(folder: string, cacheFile: string, programFile: string): Loaded {
  const key = keyOf(folder, programFile);
  const kept = key === undefined ? undefined : read(cacheFile, key);
  if (kept !== undefined) return { ok: true, value: kept };
  const loaded = loadSite(folder);
  if (loaded.ok && key !== undefined) write(cacheFile, key, loaded.value);
  return loaded;
}

/** Undefined where a file can't be read: then the loader says what is wrong. */
function keyOf(folder: string, programFile: string): string | undefined {
  try {
    const program = statSync(programFile);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.ya?ml$/.test(name),
    );
    const contents = files.sort().map((name) => `${name}\n${readFileSync(join(folder, name), 'utf8')}`);
    return hash('sha256', [`${program.size} ${program.mtimeMs}`, ...contents].join('\0'));
  } catch {
    return undefined;
  }
}

function read(cacheFile: string, key: string): Site | undefined {
  try {
    const kept = JSON.parse(readFileSync(cacheFile, 'utf8')) as { key: string; site: Site }; // written below, by this very program
    return kept.key === key ? kept.site : undefined;
  } catch {
    return undefined;
  }
}

function write(cacheFile: string, key: string, site: Site): void {
  try {
    mkdirSync(dirname(cacheFile), { recursive: true });
    writeFileSync(cacheFile, JSON.stringify({ key, site }));
  } catch {
    // The data folder is not writable: the start says so in its own words.
  }
}
