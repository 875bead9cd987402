import { readdirSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { editorSchemas } from './editor-schemas.ts';

const folder = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(resolve(folder, path), 'utf8');

test('CF-50 the editors’ schemas are up to date (npx tsx config/make-schemas.ts)', () => {
  const schemas = editorSchemas();
  expect(readdirSync(resolve(folder, 'schemas')).sort()).toEqual(Object.keys(schemas).sort());
  for (const [name, text] of Object.entries(schemas))
    expect(JSON.parse(read(`schemas/${name}`))).toEqual(JSON.parse(text));
});

test('CF-51 every file of a hall begins with the schema of its form', () => {
  const files = ['sites', 'keypads'].flatMap((name) =>
    readdirSync(resolve(folder, name), { recursive: true, encoding: 'utf8' }).map(
      (file) => `${name}/${file}`,
    ),
  );
  const known = Object.keys(editorSchemas()).map((name) => resolve(folder, 'schemas', name));
  for (const file of files.filter((name) => name.endsWith('.yaml'))) {
    const [, schema = ''] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(read(file)) ?? [];
    expect(known, file).toContain(resolve(folder, dirname(file), schema));
  }
});
