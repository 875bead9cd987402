import { checkDevices } from './check-devices.ts';
import type { ConfigProblem } from './config-problem.ts';
import { loadFile } from './load-file.ts';
import { loadKeypads } from './load-keypads.ts';
import { err, ok, type Result } from './result.ts';
import { type Site, siteFiles } from './site-schema.ts';

/**
 * Reads and checks what devices need and nothing else: devices.yaml, the counters they stand at, the keypads. For a
 * program that takes up a changed devices.yaml while it runs.
 */
export function loadDevices(
  folder: string,
): Result<Pick<Site, 'devices' | 'keypadProfiles'>, ConfigProblem[]> {
  const devices = loadFile(folder, siteFiles.devices.file, siteFiles.devices.schema);
  const counters = loadFile(folder, siteFiles.counters.file, siteFiles.counters.schema);
  const keypads = loadKeypads(folder);
  if (!devices.ok || !counters.ok || !keypads.ok)
    return err([devices, counters, keypads].flatMap((part) => (part.ok ? [] : part.error)));
  const problems = checkDevices(devices.value, counters.value, keypads.value);
  if (problems.length > 0) return err(problems);
  return ok({ devices: devices.value.value, keypadProfiles: keypads.value.map(({ value }) => value) });
}
