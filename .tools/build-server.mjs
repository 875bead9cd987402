import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';

/** Native or heavy packages stay outside the bundle. */
const external = [
  ...['sqlite3', '@node-rs/argon2', '@napi-rs/canvas', 'prom-client', 'escpos', 'pdfkit'],
  ...['serialport', 'node-hid'],
];

const banner = {
  js: "import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __f } from 'node:url'; import { dirname as __d } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __f(import.meta.url); const __dirname = __d(__filename);",
};

/** Bundles one Node program into one file, so that a cold start reads one file: `entry` to `outfile`, both from the project's root. */
export async function bundle(entry, outfile) {
  await build({ ...common, entryPoints: [entry], outfile });
}

/**
 * The same for a program that loads parts of itself only where they are needed: each such part is a file of its own
 * beside it, or the packages that it stands on would be loaded with the program all the same.
 */
export async function bundleInParts(entry, outfile) {
  const outdir = dirname(outfile);
  rmSync(join(outdir, 'parts'), { recursive: true, force: true });
  const name = outfile.slice(outdir.length + 1).replace(/\.js$/, '');
  await build({
    ...common,
    entryPoints: { [name]: entry },
    outdir,
    splitting: true,
    chunkNames: 'parts/[name]-[hash]',
  });
}

const common = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  external,
  banner,
  minifySyntax: true,
  legalComments: 'none',
  logLevel: 'warning',
};
