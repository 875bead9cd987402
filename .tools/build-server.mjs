import { build } from 'esbuild';

/** Native or heavy packages stay outside the bundle; everything else is one file, so that a cold start reads one file. */
const external = ['sqlite3', '@node-rs/argon2', '@napi-rs/canvas', 'prom-client', 'escpos'];

const banner = {
  js: "import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __f } from 'node:url'; import { dirname as __d } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __f(import.meta.url); const __dirname = __d(__filename);",
};

/** Bundles one Node program: `entry` to `outfile`, both from the project's root. */
export async function bundle(entry, outfile) {
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    external,
    banner,
    minifySyntax: true,
    legalComments: 'none',
    logLevel: 'warning',
  });
}
