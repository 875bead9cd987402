import { join } from 'node:path';
import type { ConfigProblem } from '@motcua/config';
import { formatProblems, loadDevices } from '@motcua/config';
import type { DeviceConfig } from '../device/device-config.ts';
import { ownDevices } from '../device/device-config.ts';
import type { HostedKiosk } from '../kiosk-host/kiosk-hosts.ts';
import { ownKiosks } from '../kiosk-host/kiosk-hosts.ts';
import { readTaughtProfiles, taughtFolder } from './taught-profiles.ts';

export interface ConfigPlaces {
  readonly agentId: string;
  readonly siteFolder: string;
  readonly dataFolder: string;
}

/** What this PC owns, as the files say now. `problems`: a line each, with place and remedy. */
export interface AgentConfig {
  readonly devices: readonly DeviceConfig[];
  readonly kiosks: readonly HostedKiosk[];
  readonly problems: readonly string[];
}

/** Undefined devices: the files are not usable, so what was read before stays in use. */
export function readConfig({
  agentId,
  siteFolder,
  dataFolder,
}: ConfigPlaces): AgentConfig | { readonly problems: readonly string[] } {
  const loaded = loadDevices(siteFolder);
  if (!loaded.ok) return { problems: linesOf(loaded.error) };
  const { devices, keypadProfiles } = loaded.value;
  const taught = readTaughtProfiles(dataFolder);
  return {
    devices: ownDevices(agentId, devices, keypadProfiles, taught.profiles),
    kiosks: ownKiosks(agentId, devices.kiosks),
    problems: taught.problems,
  };
}

/** What a change may come from. */
export function configFiles({ siteFolder, dataFolder }: ConfigPlaces): string[] {
  return [
    ...['devices.yaml', 'counters.yaml', 'keypads'].map((name) => join(siteFolder, name)),
    taughtFolder(dataFolder),
  ];
}

function linesOf(problems: readonly ConfigProblem[]): string[] {
  return problems.map((problem) => formatProblems([problem]));
}
