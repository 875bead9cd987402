import { join } from 'node:path';
import type { ConfigProblem } from './config-problem.ts';
import { crossChecks, type LoadedSite } from './cross-checks.ts';
import { isYaml, loadFile, namesIn, wholeFile } from './load-file.ts';
import { loadKeypads } from './load-keypads.ts';
import { nearestWord } from './nearest-word.ts';
import { err, ok, type Result } from './result.ts';
import { proceduresFolder, type Site, siteFiles } from './site-schema.ts';

/** A misnamed file would otherwise be left out without a word. */
function strayFiles(entries: readonly string[]): ConfigProblem[] {
  const known: string[] = Object.values(siteFiles).map(({ file }) => file);
  return entries
    .filter((name) => isYaml(name) && !known.includes(name))
    .map((name) => {
      const near = nearestWord(name, known);
      const remedy =
        near === undefined ? `Remove it; a hall has ${known.join(', ')}` : `Did you mean "${near}"?`;
      return wholeFile(name, 'The file is not part of a hall', remedy);
    });
}

function loadProcedures(folder: string): Result<LoadedSite['procedures'], ConfigProblem[]> {
  const name = proceduresFolder.folder;
  const files = (namesIn(join(folder, name)) ?? []).filter(isYaml);
  if (files.length === 0) {
    return err([
      wholeFile(name, 'The folder has no YAML file', 'Add one file of procedures for each service'),
    ]);
  }
  const loaded = files.map((file) => loadFile(folder, `${name}/${file}`, proceduresFolder.schema));
  const problems = loaded.flatMap((one) => (one.ok ? [] : one.error));
  return problems.length > 0 ? err(problems) : ok(loaded.flatMap((one) => (one.ok ? [one.value] : [])));
}

function loadFiles(folder: string, entries: readonly string[]): Result<LoadedSite, ConfigProblem[]> {
  const hall = loadFile(folder, siteFiles.hall.file, siteFiles.hall.schema);
  const services = loadFile(folder, siteFiles.services.file, siteFiles.services.schema);
  const counters = loadFile(folder, siteFiles.counters.file, siteFiles.counters.schema);
  const opening = loadFile(folder, siteFiles.opening.file, siteFiles.opening.schema);
  const procedures = loadProcedures(folder);
  const targets = loadFile(folder, siteFiles.targets.file, siteFiles.targets.schema);
  const devices = loadFile(folder, siteFiles.devices.file, siteFiles.devices.schema);
  const keypads = loadKeypads(folder);
  const stray = strayFiles(entries);
  if (
    hall.ok &&
    services.ok &&
    counters.ok &&
    opening.ok &&
    procedures.ok &&
    targets.ok &&
    devices.ok &&
    keypads.ok &&
    stray.length === 0
  ) {
    return ok({
      hall: hall.value,
      services: services.value,
      counters: counters.value,
      opening: opening.value,
      procedures: procedures.value,
      targets: targets.value,
      devices: devices.value,
      keypads: keypads.value,
    });
  }
  const parts = [hall, services, counters, opening, procedures, targets, devices, keypads];
  return err([...stray, ...parts.flatMap((part) => (part.ok ? [] : part.error))]);
}

/**
 * Reads a hall's folder. Every mistake an operator can make comes back as a problem with its file and line;
 * all files are read before the answer, so that one start shows all of them.
 */
export function loadSite(folder: string): Result<Site, ConfigProblem[]> {
  const entries = namesIn(folder);
  if (!entries) return err([wholeFile(folder, 'The folder of the hall cannot be read', 'Check its path')]);
  const files = loadFiles(folder, entries);
  if (!files.ok) return files;
  const problems = crossChecks(files.value);
  if (problems.length > 0) return err(problems);
  const { hall, services, counters, opening, procedures, targets, devices, keypads } = files.value;
  const all = procedures.flatMap((file) => file.value.procedures);
  return ok({
    hall: hall.value,
    services: services.value.services,
    counters: counters.value.counters,
    opening: opening.value,
    procedures: services.value.services.flatMap(({ id }) => all.filter((one) => one.serviceId === id)),
    targets: targets.value.targets,
    devices: devices.value,
    keypadProfiles: keypads.map(({ value }) => value),
  });
}
