import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { rootFolder } from '../harness/start-hall.ts';

/** Where a forbidden import would stand, what it would say, and the rule that must find it. */
const forbidden = [
  [
    'queue-server/src/domain',
    "import express from 'express'; express();",
    'domain-imports-only-domain-and-contract',
  ],
  [
    'queue-server/src/domain',
    "import { createKeeper } from '../hall/keeper.ts'; void createKeeper;",
    'domain-imports-only-domain-and-contract',
  ],
  [
    'queue-server/src/http',
    "import { migrate } from '../journal/migrations.ts'; void migrate;",
    'journal-http-realtime-never-import-each-other',
  ],
  [
    'queue-server/src/hall',
    "import express from 'express'; express();",
    'commands-know-no-socket-and-no-express',
  ],
  [
    'kiosk-ui/src',
    "import { decide } from '../../queue-server/src/domain/decide.ts'; void decide;",
    'browsers-import-no-server',
  ],
  [
    'display-board/src',
    "import { readFileSync } from 'node:fs'; void readFileSync;",
    'browsers-import-no-node',
  ],
  ['drivers/src/port', "import { Seq } from '@motcua/contract'; void Seq;", 'drivers-know-no-queue'],
  ['drivers/src/codec', "import { connect } from 'node:net'; void connect;", 'codecs-import-nothing'],
  ['config/src', "import { Seq } from '@motcua/contract'; void Seq;", 'config-is-a-leaf'],
  [
    'queue-server/contract/src',
    "import { loadSite } from '@motcua/config'; void loadSite;",
    'contract-is-a-leaf',
  ],
  [
    'queue-server/src/hall',
    "import { until } from '../../../tests/harness/until.ts'; void until;",
    'nobody-imports-tests',
  ],
] as const;

it.each(forbidden)('HS-1 in %s: %s', (folder, code, rule) => {
  const parent = join(rootFolder, folder);
  mkdirSync(parent, { recursive: true });
  const place = mkdtempSync(join(parent, 'forbidden-'));
  const file = join(place, 'forbidden.ts');
  // one folder deeper than the import was written for
  writeFileSync(file, code.replaceAll("'../", "'../../"));
  try {
    expect(cruise(file)).toContain(rule);
  } finally {
    rmSync(place, { recursive: true });
  }
});

function cruise(file: string): string {
  try {
    return execFileSync(
      'npx',
      ['depcruise', '--config', '.dependency-cruiser.cjs', file.slice(rootFolder.length + 1)],
      { cwd: rootFolder, encoding: 'utf8', stdio: 'pipe' },
    );
  } catch (error) {
    return String((error as { stdout?: string }).stdout);
  }
}
