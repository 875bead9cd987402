import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { loadForms } from '@motcua/config';
import type { Answers, Form } from '@motcua/config/forms';
import { startAnswers } from '@motcua/config/forms';
import { describe, expect, it } from 'vitest';
import { seeded, someAnswers } from '../../../config/src/forms/some-answers.fake.ts';
import type { Block } from './block.ts';
import { formSheet } from './form-sheet.ts';
import { writeSheet } from './write-sheet.ts';

const loaded = loadForms(join(import.meta.dirname, '..', '..', '..', 'config', 'forms'));
const forms: readonly Form[] = loaded.ok ? loaded.value : [];
const named = forms.map((form) => [form.id, form] as const);
const today = '2026-11-23';
const at = new Date('2026-11-23T02:00:00Z');
const personsAForm = 17;

/** What somebody else's reader finds in the file, blanks as single spaces. */
function readBack(pdf: Uint8Array): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = execFile('pdftotext', ['-raw', '-', '-'], (error: Error | null, text) =>
      error
        ? reject(error)
        : resolve(flat(text.replace(/Mã tờ khai [A-Z0-9 ]+ · Trang \d+\/\d+|Trang \d+\/\d+/g, ''))),
    );
    child.stdin?.end(pdf);
  });
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** All that must stand on the paper, label and answer together. */
function expected(block: Block): string[] {
  switch (block.kind) {
    case 'line':
      return block.text === undefined ? [] : [`${block.label}: ${block.text}`];
    case 'table':
      return block.rows.flat();
    case 'group':
      return [block.title];
    case 'statement':
      return [block.text];
    case 'papers':
      return [...block.papers];
    case 'signatures':
      return [...block.boxes];
    default:
      return block satisfies never;
  }
}

async function paperOf(form: Form, answers: Answers): Promise<{ text: string; missing: string[] }> {
  const sheet = formSheet(form, answers, today, ['Giấy chứng sinh']);
  const text = await readBack(
    await writeSheet(sheet, { code: 'K7M4 2QXP', place: 'xã Tuần Giáo', date: today, at }),
  );
  // a narrow column of a table may break a long word
  const bare = text.replaceAll(' ', '');
  const missing = sheet.blocks
    .flatMap(expected)
    .filter((one) => !bare.includes(flat(one).replaceAll(' ', '')));
  return { text, missing };
}

describe('the official paper', () => {
  it.each(named)(
    'OF-1 %s: what was entered stands on the paper and is read back letter by letter',
    async (_, form) => {
      for (let seed = 1; seed <= personsAForm; seed += 1) {
        const { text, missing } = await paperOf(form, someAnswers(form, seeded(seed), today));
        expect({ seed, missing }).toEqual({ seed, missing: [] });
        expect(text).toBe(text.normalize('NFC'));
        expect(text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
        expect(text).toContain('Độc lập - Tự do - Hạnh phúc');
        expect(text).toContain(flat(form.name.vi.toLocaleUpperCase('vi')));
      }
    },
    60_000,
  );

  it('OF-2 where nothing was given there are dots to write on', async () => {
    for (const form of forms) {
      const blank = startAnswers(form, { authority: 'Ủy ban nhân dân xã Tuần Giáo' });
      const sheet = formSheet(form, blank, today);
      const text = await readBack(await writeSheet(sheet, { at }));
      const empty = sheet.blocks.filter((block) => block.kind === 'line' && block.text === undefined);
      expect(text.match(/\.{10,}/g)?.length ?? 0).toBeGreaterThanOrEqual(empty.length);
      for (const block of empty) if (block.kind === 'line') expect(text).toContain(flat(`${block.label}:`));
    }
  });

  it('OF-3 a day is repeated in words where the paper asks for it', async () => {
    const form = forms.find(({ id }) => id === 'khai-sinh');
    if (form === undefined) throw new Error('no form');
    const answers = { ...someAnswers(form, seeded(1), today), 'tre.ngaySinh': '2026-04-05' };
    const { text } = await paperOf(form, answers);
    expect(text).toContain(
      '05/04/2026 (Ghi bằng chữ: Ngày năm, tháng tư, năm hai nghìn không trăm hai mươi sáu)',
    );
  });
});
