import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ConfigProblem } from './config-problem.ts';
import { isYaml, loadFile, namesIn, wholeFile } from './load-file.ts';
import { type Loaded, problemAt, repeated } from './named-entries.ts';
import { err, ok, type Result } from './result.ts';
import { KeypadFile, type KeypadProfile } from './schema/keypad-file.ts';

export const keypadsFolder = { folder: 'keypads', schema: KeypadFile } as const;

/** The product's own folder of keypads, from the sources and from a bundled program alike: the nearest one above. */
function shippedFolder(): string | undefined {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    for (const base of [folder, join(folder, 'config')])
      if (existsSync(join(base, keypadsFolder.folder, 'ascii-line.yaml'))) return base;
    const above = dirname(folder);
    if (above === folder) return undefined;
    folder = above;
  }
}

function rawForm(profile: KeypadProfile): readonly [RegExp, string] {
  if (profile.over === 'hid')
    return profile.report.kind === 'bits'
      ? [/^[0-9a-f]{2}(01|02|04|08|10|20|40|80)$/i, "byte and mask, such as '0204'"]
      : [/^[0-9a-f]{2}$/i, "two hexadecimal digits, such as '59'"];
  const { talk } = profile;
  if (talk.kind === 'coils') return [/^[0-9a-f]{4}$/i, "the coil in four hexadecimal digits, such as '0003'"];
  if (talk.frame.mode === 'line') return [/^[\x20-\x7e]+$/, 'the text of the line, in plain letters'];
  const digits = 2 * talk.codeLength;
  return [new RegExp(`^[0-9a-f]{${digits}}$`, 'i'), `${digits} hexadecimal digits in quotes`];
}

function checkProfile({ source, value }: Loaded<KeypadProfile>): ConfigProblem[] {
  const [form, words] = rawForm(value);
  const entries = value.keys.map(({ raw }, i) => ({
    source,
    path: ['keys', i, 'raw'],
    name: raw.toLowerCase(),
  }));
  const odd = entries.filter(({ name }) => !form.test(name));
  const stem = source.file.slice(source.file.lastIndexOf('/') + 1).replace(/\.ya?ml$/, '');
  const misnamed =
    stem === value.id
      ? []
      : [
          problemAt(
            source,
            ['id'],
            `The id "${value.id}" is not the file's name`,
            `Name the file ${value.id}.yaml`,
          ),
        ];
  return [
    ...misnamed,
    ...odd.map(({ path, name }) =>
      problemAt(source, path, `"${name}" is not a key of this keypad`, `Write ${words}`),
    ),
    ...repeated('key', entries),
  ];
}

function loadFolder(folder: string): Result<Loaded<KeypadProfile>[], ConfigProblem[]> {
  const name = keypadsFolder.folder;
  const files = (namesIn(join(folder, name)) ?? []).filter(isYaml);
  const loaded = files.map((file) => loadFile(folder, `${name}/${file}`, keypadsFolder.schema));
  const profiles = loaded.flatMap((one) => (one.ok ? [one.value] : []));
  const problems = [...loaded.flatMap((one) => (one.ok ? [] : one.error)), ...profiles.flatMap(checkProfile)];
  return problems.length > 0 ? err(problems) : ok(profiles);
}

/** The product's keypads and the hall's own; one of the hall replaces one of the product with the same id. */
export function loadKeypads(siteFolder: string): Result<Loaded<KeypadProfile>[], ConfigProblem[]> {
  const shipped = shippedFolder();
  if (shipped === undefined)
    return err([wholeFile('keypads', 'The product’s keypads are missing', 'Install the product again')]);
  const ours = loadFolder(shipped);
  const theirs = loadFolder(siteFolder);
  if (!ours.ok) return ours;
  if (!theirs.ok) return theirs;
  const replaced = new Set(theirs.value.map(({ value }) => value.id));
  return ok([...ours.value.filter(({ value }) => !replaced.has(value.id)), ...theirs.value]);
}
