import { watchFiles } from '@motcua/config';
import type { DeviceId } from '@motcua/contract';
import type { Agent } from './agent.ts';
import { startAgent } from './agent.ts';
import type { ConfigPlaces } from './config/read-config.ts';
import { configFiles, readConfig } from './config/read-config.ts';
import { createDeviceKeeper } from './device/device-keeper.ts';
import { makeDevice } from './device/make-device.ts';
import { createDisplayBuses } from './device/display-buses.ts';
import { createSharedLines } from './device/shared-line.ts';
import type { Surroundings } from './device/surroundings.ts';
import { createKioskHosts } from './kiosk-host/kiosk-hosts.ts';
import type { ServerLine } from './line/server-line.ts';

export interface RunOptions extends ConfigPlaces {
  readonly agentId: DeviceId;
  readonly line: ServerLine;
  readonly serverUrl: string;
  readonly token: string;
  /** The built kiosk screen. */
  readonly pageFolder: string;
  readonly now: () => number;
  readonly random: () => number;
}

export interface RunningAgent {
  readonly kioskUrl: () => string | undefined;
  /** Resolves when every device has been given back. */
  readonly close: () => Promise<void>;
}

const healthEveryMs = 5_000;
const checkEveryMs = 2_000;
const lookAtFilesMs = 500;
const portRetryMs = 5_000;

/** Devices, screens, files and the line to the server, put together; goes on whatever happens to any of them. */
export async function runAgent(options: RunOptions): Promise<RunningAgent> {
  let problems: readonly string[] = [];
  const keeper = createDeviceKeeper(
    (config) => makeDevice(config, around),
    () => agent.renewed(),
  );
  const hosts = createKioskHosts({
    ...{ pageFolder: options.pageFolder, serverUrl: options.serverUrl, token: options.token },
    ...{ retryMs: portRetryMs, onChange: () => agent.changed() },
    local: {
      hasScanner: (kioskId) =>
        keeper.devices().some((one) => one.kind === 'scanner' && one.kioskId === kioskId),
      scan: (kioskId, seconds, signal) => agent.scans.scan(kioskId, seconds, signal),
      hasVoice: () => keeper.devices().some(({ kind }) => kind === 'voice'),
      say: (words) => agent.say(words),
    },
  });
  const agent: Agent = startAgent({
    ...{ agentId: options.agentId, line: options.line, healthEveryMs, checkEveryMs },
    devices: keeper.devices,
    problems: () => [...problems, ...hosts.problems()],
    kioskUrl: hosts.url,
  });
  const around: Surroundings = {
    ...{ now: options.now, random: options.random },
    ...{ siteFolder: options.siteFolder, dataFolder: options.dataFolder },
    ...{ lines: createSharedLines(), buses: createDisplayBuses(options.now, options.random) },
    onChange: agent.changed,
    onKey: (keypadId, action) => agent.press({ keypadId, action }),
    onPaper: agent.paper,
    onSheet: agent.sheet,
    onTaught: () => void follow(),
  };
  async function follow(): Promise<void> {
    const config = readConfig(options);
    problems = config.problems;
    if ('devices' in config) {
      await Promise.all([keeper.follow(config.devices), hosts.follow(config.kiosks)]);
    }
    agent.changed();
  }
  await follow();
  const watch = watchFiles(configFiles(options), lookAtFilesMs, () => void follow());
  return {
    kioskUrl: hosts.url,
    async close() {
      watch.close();
      agent.close();
      await Promise.all([keeper.close(), hosts.close()]);
    },
  };
}
