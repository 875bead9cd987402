import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { editorSchemas } from './src/editor-schemas.ts';

for (const [name, text] of Object.entries(editorSchemas())) {
  const file = fileURLToPath(new URL(`schemas/${name}`, import.meta.url));
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
}
console.log('schemas/ is up to date.');
