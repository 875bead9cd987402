import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { editorSchemas } from './src/editor-schemas.ts';
import { loadSite } from './src/load-site.ts';

for (const [name, text] of Object.entries(editorSchemas())) {
  const file = fileURLToPath(new URL(`schemas/${name}`, import.meta.url));
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
}
console.log('schemas/ is up to date.');

/** The shipped keypads as plain data, with which the drivers test the bytes of each. */
const site = loadSite(fileURLToPath(new URL('sites/tuan-giao', import.meta.url)));
if (site.ok) {
  const file = fileURLToPath(
    new URL('../drivers/src/keypad/fixtures/shipped-profiles.json', import.meta.url),
  );
  const text = JSON.stringify(site.value.keypadProfiles);
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
}
