import type { Result } from '@motcua/contract';
import { err, ok } from '@motcua/contract';
import { isAbsolute, join } from 'node:path';

/** What the environment may say (the start-up contract). Nothing else reads process.env. */
export type Settings = {
  host: string;
  port: number;
  dataFolder: string;
  siteFolder: string;
  isDemo: boolean;
  /** Demo only: keep the site's opening hours instead of being always open. */
  keepsHours: boolean;
  publicUrl: string;
  isSecure: boolean;
  rootFolder: string;
  /** Where the keys of declarations lie; left out: beside the database. */
  keyFile?: string;
  /** Declarations are taken while the data folder's disk has this many bytes free; left out: 50 MB. */
  minFreeBytes?: number;
  /** Left out: the forms that came with the program. */
  formsFolder?: string;
  /** Holds `languages/`, the packs of local speakers; the product's own where it is not said. */
  packsFolder?: string;
};

const loopback = ['127.0.0.1', 'localhost', '::1'];

export function readSettings(
  env: Record<string, string | undefined>,
  rootFolder: string,
): Result<Settings, string> {
  const host = env['MOTCUA_HOST'] ?? '127.0.0.1';
  const port = Number(env['MOTCUA_PORT'] ?? '8080');
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    return err(
      `MOTCUA_PORT is "${env['MOTCUA_PORT']}", which is no port. Set a number from 1 to 65535, for example 8080.`,
    );
  }
  const isDemo = env['MOTCUA_DEMO'] === '1';
  if (isDemo && !loopback.includes(host)) {
    return err(
      `MOTCUA_DEMO=1 has well-known passwords and stays on this machine, but MOTCUA_HOST is "${host}". Set MOTCUA_HOST=127.0.0.1, or leave MOTCUA_DEMO out.`,
    );
  }
  if (env['MOTCUA_DATABASE_URL'] !== undefined) {
    return err(
      'MOTCUA_DATABASE_URL is set, but this version keeps its journal in SQLite only. Leave it out and set MOTCUA_DATA_DIR.',
    );
  }
  const minFree = env['MOTCUA_MIN_FREE_MB'];
  if (minFree !== undefined && !/^\d+$/.test(minFree)) {
    return err(
      `MOTCUA_MIN_FREE_MB is "${minFree}", which is no number of megabytes. Set a whole number, for example 50.`,
    );
  }
  const site = env['MOTCUA_SITE'] ?? 'tuan-giao';
  const isPath = isAbsolute(site) || site.startsWith('.');
  const publicUrl = (env['MOTCUA_PUBLIC_URL'] ?? `http://${host === '::1' ? '[::1]' : host}:${port}`).replace(
    /\/$/,
    '',
  );
  return ok({
    host,
    port,
    dataFolder: env['MOTCUA_DATA_DIR'] ?? join(rootFolder, '.data'),
    siteFolder: isPath ? site : join(rootFolder, 'config', 'sites', site),
    isDemo,
    keepsHours: env['MOTCUA_DEMO_HOURS'] === '1',
    publicUrl,
    isSecure: publicUrl.startsWith('https:'),
    rootFolder,
    ...(env['MOTCUA_KEY_FILE'] === undefined ? {} : { keyFile: env['MOTCUA_KEY_FILE'] }),
    ...(minFree === undefined ? {} : { minFreeBytes: Number(minFree) * 1e6 }),
    ...(env['MOTCUA_FORMS'] === undefined ? {} : { formsFolder: env['MOTCUA_FORMS'] }),
    ...(env['MOTCUA_PACKS'] === undefined ? {} : { packsFolder: env['MOTCUA_PACKS'] }),
  });
}
