import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadForms } from './load-forms.ts';

const small = `id: xin-thu
letter: Z
name: { vi: Tờ khai thử, en: Trial form }
source: { law: Không có, confirmed: false }
procedures: []
validFrom: 2026-01-01
retentionDays: { value: 30, confirmed: false }
persons: [{ id: toi, label: { vi: Người khai, en: Applicant } }]
pages: [{ id: ai, question: { vi: Ông/Bà là ai?, en: Who are you? } }]
groups:
  - id: toi
    title: { vi: Người khai, en: Applicant }
    fields:
      - key: hoTen
        type: person-name
        page: ai
        label: { vi: Họ tên, en: Full name }
        help: { vi: Viết như trên thẻ căn cước, en: As on the identity card }
        example: LÒ THỊ MAI
        required: true
        fromCard: { person: toi, part: full-name }
      - key: coCon
        type: yes-no
        label: { vi: Có con, en: Children }
        question: { vi: Ông/Bà có con không?, en: Do you have children? }
      - key: soCon
        type: whole-number
        label: { vi: Số con, en: Number of children }
        question: { vi: Có mấy con?, en: How many children? }
        help: { vi: Đếm cả con nuôi, en: Adopted ones as well }
        example: '2'
        appliesIf: { op: equals, field: toi.coCon, value: true }
`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'forms-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function loading(files: Record<string, string>) {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return loadForms(folder);
}

/** What is wrong with the small form after one change: the line's text, and the remedy. */
function broken(from: string, to: string): string[] {
  expect(small).toContain(from);
  const text = small.replace(from, to);
  const loaded = loading({ 'xin-thu.yaml': text });
  if (loaded.ok) return [];
  return loaded.error.map(
    ({ line, message, remedy }) => `${text.split('\n')[line - 1]?.trim()} | ${message} | ${remedy}`,
  );
}

describe('forms of a folder', () => {
  it('FM-1 a whole form is loaded as it is written', () => {
    const loaded = loading({ 'xin-thu.yaml': small, 'notes.txt': 'no form' });
    expect(loaded).toMatchObject({ ok: true, value: [{ id: 'xin-thu', letter: 'Z' }] });
  });

  it('FM-2 an empty folder, or none, says so', () => {
    expect(loading({})).toMatchObject({ ok: false, error: [{ message: 'There is no form in this folder' }] });
    expect(loadForms(join(folder, 'none')).ok).toBe(false);
  });

  it.each([
    ['a word that is not known', 'type: yes-no', 'type: yesno'],
    ['a key too many', '        required: true', '        require: true'],
    ['a page that is not there', 'page: ai', 'page: aii'],
    ['a person who is not there', 'person: toi', 'person: me'],
    ['a field that is not there', 'field: toi.coCon', 'field: toi.conCo'],
    ['an answer that a field never has', 'value: true', 'value: co'],
    ['a field asked later', 'field: toi.coCon', 'field: toi.soCon'],
    ['two fields of one name', 'key: soCon', 'key: coCon'],
    ['an example that its own field refuses', "example: '2'", "example: 'hai'"],
    ['a question missing', '        question: { vi: Có mấy con?, en: How many children? }\n', ''],
    ['a language missing', 'label: { vi: Họ tên, en: Full name }', 'label: { vi: Họ tên }'],
  ])('FM-3 %s is told with its line and what to do', (_, from, to) => {
    const told = broken(from, to);
    expect(told).not.toEqual([]);
    for (const one of told) expect(one.split(' | ').every((part) => part.length > 3)).toBe(true);
  });

  it('FM-4 mistakes of all files come at once', () => {
    const loaded = loading({
      'a.yaml': small.replace('page: ai', 'page: aii'),
      'b.yaml': small.replace('id: xin-thu', 'id: xin-khac').replace('letter: Z', 'letter: zz'),
    });
    const files = loaded.ok ? [] : loaded.error.map(({ file }) => file.split('/').at(-1));
    expect([...new Set(files)]).toEqual(['b.yaml', 'a.yaml']);
  });

  it('FM-5 two versions of a form follow each other and never overlap', () => {
    const later = small.replace('2026-01-01', '2026-07-01');
    expect(
      loading({
        'a.yaml': small.replace('validFrom: 2026-01-01', 'validFrom: 2026-01-01\nvalidTo: 2026-06-30'),
        'b.yaml': later,
      }).ok,
    ).toBe(true);
    expect(loading({ 'a.yaml': small, 'b.yaml': small }).ok).toBe(false);
  });
});
