import { join } from 'node:path';
import { formatProblems, loadDevices, watchFiles } from '@motcua/config';
import type { SiteDevices } from '../hall/live-hall.ts';

type Following = {
  siteFolder: string;
  onChange: (devices: SiteDevices) => void;
  /** The changed file is not usable; what was read before stays in use. */
  onTrouble: (words: string) => void;
};

const lookEveryMs = 500;

/** Takes up a changed devices.yaml while the hall runs. */
export function followDevices({ siteFolder, onChange, onTrouble }: Following): { close: () => void } {
  const files = ['devices.yaml', 'keypads'].map((name) => join(siteFolder, name));
  return watchFiles(files, lookEveryMs, () => {
    const loaded = loadDevices(siteFolder);
    if (loaded.ok) onChange(loaded.value);
    else onTrouble(formatProblems(loaded.error));
  });
}
