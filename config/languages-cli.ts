import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { formatProblems } from './src/config-problem.ts';
import { loadForms } from './src/forms/load/load-forms.ts';
import { loadSite } from './src/load-site.ts';
import type { LanguagePack } from './src/languages/language-pack.ts';
import { loadClips } from './src/languages/load-clips.ts';
import { loadPacks } from './src/languages/load-packs.ts';
import { asJson, asText, lists } from './src/languages/print-report.ts';
import type { SourceLines } from './src/languages/source-lines.ts';
import { sourceLines } from './src/languages/source-lines.ts';
import { readSheet, writeSheet } from './src/languages/speaker-sheet.ts';
import { resources } from './src/words.ts';

const folder = import.meta.dirname;
const { values } = parseArgs({
  options: {
    site: { type: 'string', default: 'tuan-giao' },
    pack: { type: 'string' },
    sheet: { type: 'string' },
    read: { type: 'string' },
    list: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});

/**
 * `npm run languages`: what is there of each pack. `-- --list missing|drafts|faults` names the lines, `--json` is for
 * programs; `-- --pack tai --sheet tai.csv` writes a sheet, `--read` takes one in.
 */
function main(): void {
  const listed = lists.find((one) => one === values.list);
  if (values.list !== undefined && listed === undefined)
    return stop(`There is no list ${values.list}. Known: ${lists.join(', ')}`);
  const sources = readSources();
  if (sources === undefined) return;
  const { packs, problems } = loadPacks(folder, sources);
  if (problems.length > 0) console.error(formatProblems(problems));
  const chosen = packs.filter(({ tag }) => values.pack === undefined || tag === values.pack);
  if (chosen.length === 0)
    return stop(`There is no pack ${values.pack ?? ''}. Known: ${packs.map(({ tag }) => tag).join(', ')}`);
  const [pack] = chosen;
  if (pack !== undefined && values.sheet !== undefined) {
    writeFileSync(values.sheet, writeSheet(pack, sources));
    return console.log(
      `${values.sheet}: the lines of ${pack.names.vi} that are missing. Open it with any office program.`,
    );
  }
  if (pack !== undefined && values.read !== undefined) return take(pack, sources, values.read);
  const spoken = chosen.map((one) => ({ pack: one, ...loadClips(folder, one.tag, sources) }));
  const unheard = spoken.flatMap((one) => one.problems);
  if (unheard.length > 0) console.error(formatProblems(unheard));
  console.log(values.json ? asJson(spoken, sources) : asText(spoken, sources, listed));
}

function readSources(): SourceLines | undefined {
  const forms = loadForms(join(folder, 'forms'));
  const site = loadSite(join(folder, 'sites', values.site));
  if (!forms.ok) return void stop(formatProblems(forms.error));
  if (!site.ok) return void stop(formatProblems(site.error));
  const { services, procedures, hall } = site.value;
  const { priorityReasons } = hall;
  return sourceLines({ ...resources, forms: forms.value, services, procedures, priorityReasons });
}

function take(pack: LanguagePack, sources: SourceLines, sheet: string): void {
  const today = new Date().toISOString().slice(0, 10);
  const { pack: renewed, taken, faults } = readSheet(pack, sources, readFileSync(sheet, 'utf8'), today);
  for (const { row, message } of faults) console.error(`${sheet}:${row} ${message}.`);
  if (taken > 0) {
    const file = join(folder, 'languages', `${pack.tag}.yaml`);
    // the comments above a pack, its schema among them, stay
    const [head = ''] = /^(#.*\r?\n)*/.exec(readFileSync(file, 'utf8')) ?? [];
    writeFileSync(file, head + stringify(renewed));
  }
  console.log(`${taken} lines taken in.`);
  if (faults.length > 0) process.exitCode = 1;
}

function stop(words: string): void {
  console.error(words);
  process.exitCode = 1;
}

main();
