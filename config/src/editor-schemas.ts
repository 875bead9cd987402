import { z } from 'zod';
import { keypadsFolder } from './load-keypads.ts';
import { LanguagePack } from './languages/language-pack.ts';
import { Form } from './forms/schema/form.ts';
import { proceduresFolder, siteFiles } from './site-schema.ts';

/** JSON Schemas by file name, with which an editor checks and completes a hall's files and the forms while they are typed. */
export function editorSchemas(): Record<string, string> {
  const files = [
    ...Object.values(siteFiles).map(({ file, schema }) => ({ name: file.replace('.yaml', ''), schema })),
    { name: proceduresFolder.folder, schema: proceduresFolder.schema },
    { name: 'form', schema: Form },
    { name: 'language', schema: LanguagePack },
    { name: keypadsFolder.folder, schema: keypadsFolder.schema },
  ];
  return Object.fromEntries(
    files.map(({ name, schema }) => [
      `${name}.schema.json`,
      `${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 2)}\n`,
    ]),
  );
}
