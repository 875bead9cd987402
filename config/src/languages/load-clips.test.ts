import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadForms } from '../forms/load/load-forms.ts';
import { loadSite } from '../load-site.ts';
import { resources } from '../words.ts';
import { clipName, loadClips } from './load-clips.ts';
import { madeUpPack } from './made-up-pack.fake.ts';
import { packReport } from './pack-words.ts';
import { sourceLines } from './source-lines.ts';

const config = join(import.meta.dirname, '..', '..');
const [forms, site] = [loadForms(join(config, 'forms')), loadSite(join(config, 'sites', 'tuan-giao'))];
if (!forms.ok || !site.ok) throw new Error('forms or site do not load');
const { services, procedures, hall } = site.value;
const { priorityReasons } = hall;
const sources = sourceLines({ ...resources, forms: forms.value, services, procedures, priorityReasons });

const folder = mkdtempSync(join(tmpdir(), 'clips-'));
const place = join(folder, 'languages', 'zxx', 'clips');
beforeAll(() => {
  mkdirSync(join(place, 'kiosk~more.mp3'), { recursive: true });
  const files = [
    'kiosk~back.m4a',
    'kiosk~back.mp3',
    'form~khai-sinh~name.webm',
    'kiosk~bakc.mp3',
    'kiosk~proceed.txt',
  ];
  for (const file of files) writeFileSync(join(place, file), 'x');
  symlinkSync('/etc/hostname', join(place, 'kiosk~proceed.mp3'));
});
afterAll(() => rmSync(folder, { recursive: true }));

it('LG-15 a clip is found by the key of its line; folders and links are none, and other names are told', () => {
  const { clips, problems } = loadClips(folder, 'zxx', sources);
  expect([...clips]).toEqual([
    ['form:khai-sinh/name', join(place, 'form~khai-sinh~name.webm')],
    ['kiosk:back', join(place, 'kiosk~back.m4a')],
  ]);
  expect(problems.map(({ file, message, remedy }) => [file.split('/').at(-1), message, remedy])).toEqual([
    ['kiosk~back.mp3', 'The line has two clips', 'Take one of them out'],
    ['kiosk~bakc.mp3', 'No screen has this line', 'Did you mean kiosk~back?'],
    ['kiosk~proceed.txt', 'This is no clip', 'Record it as m4a, webm, ogg, mp3'],
  ]);
  expect(loadClips(folder, 'tai', sources)).toEqual({ clips: new Map(), problems: [] });
});

it('LG-15 no two lines have the same name of a clip', () => {
  expect(new Set([...sources.keys()].map(clipName)).size).toBe(sources.size);
});

it('LG-16 the report counts clips of lines that are shown, and no others', () => {
  const { clips } = loadClips(folder, 'zxx', sources);
  const pack = madeUpPack(sources, ['kiosk:back', 'kiosk:proceed']);
  expect(packReport(pack, sources, clips).clips).toEqual({ recorded: 1, of: 2 });
});
