import type { Form } from '@motcua/config/forms';
import { describe, expect, it } from 'vitest';
import { seeded, someAnswers } from '../../../config/src/forms/some-answers.fake.ts';
import type { Block } from './block.ts';
import { formSheet, type FormSheet } from './form-sheet.ts';
import { at, authority, blankAnswers, formNamed, forms, today } from './forms.fixture.ts';
import { bare, flat, pagesOf, poppler, wordBoxes } from './read-pdf.fixture.ts';
import { writeSheet } from './write-sheet.ts';

const named = forms.map((form) => [form.id, form] as const);
const personsAForm = 17;
const papers = ['Giấy chứng sinh', 'Văn bản ủy quyền có chứng thực'];

/** All that must stand on the paper, each label with its answer and each row as a whole. */
function expected(block: Block): string[] {
  switch (block.kind) {
    case 'line':
      return block.text === undefined ? [] : [`${block.label}: ${block.text}`];
    case 'table':
      return [block.columns.join(' '), ...block.rows.map((row) => row.join(' '))];
    case 'group':
      return [block.title];
    case 'statement':
      return [block.text];
    case 'papers':
      return block.papers.map((paper) => `- ${paper}`);
    case 'signatures':
      return [...block.boxes];
    default:
      return block satisfies never;
  }
}

function written(sheet: FormSheet): Promise<Uint8Array> {
  return writeSheet(sheet, { code: 'K7M4 2QXP', place: 'xã Tuần Giáo', date: today, at });
}

function personsSheet(form: Form, seed: number): FormSheet {
  return formSheet(form, someAnswers(form, seeded(seed), today), today, papers);
}

function missingFrom(text: string, { blocks }: FormSheet): string[] {
  return blocks.flatMap(expected).filter((one) => !bare(text).includes(bare(one)));
}

/** What stands together at the end, or the faults of pages where it does not. */
function closingFaults(pages: readonly string[], { blocks }: FormSheet): string[] {
  const promise = blocks.find(({ kind }) => kind === 'statement');
  const last = blocks.findLast(({ kind }) => kind === 'line' || kind === 'table');
  const signatures = blocks.find(({ kind }) => kind === 'signatures');
  if (signatures === undefined) return [];
  const before =
    promise === undefined ? (last === undefined ? [] : expected(last).slice(-1)) : expected(promise);
  const together = [...before, 'ngày 23 tháng 11 năm 2026', ...expected(signatures)];
  const page = bare(pages.at(-1) ?? '');
  return together.filter((one) => !page.includes(bare(one)));
}

describe('the official paper', () => {
  it.each(named)(
    'OF-1 OF-6 %s: what was entered stands on the paper, and its end together on one page',
    async (_, form) => {
      for (let seed = 1; seed <= personsAForm; seed += 1) {
        const sheet = personsSheet(form, seed);
        const pages = await pagesOf(await written(sheet));
        const text = pages.join(' ');
        expect({ seed, missing: missingFrom(text, sheet), apart: closingFaults(pages, sheet) }).toEqual({
          ...{ seed, missing: [], apart: [] },
        });
        expect(text).toBe(text.normalize('NFC'));
      }
    },
    90_000,
  );

  it('OF-1 a reader that keeps the layout finds the same lines', async () => {
    for (const form of forms) {
      const sheet = personsSheet(form, 5);
      const text = (await pagesOf(await written(sheet), '-layout')).join(' ');
      const lines = { blocks: sheet.blocks.filter(({ kind }) => kind === 'line' || kind === 'statement') };
      expect({ form: form.id, missing: missingFrom(text, { ...sheet, ...lines }) }).toEqual({
        ...{ form: form.id, missing: [] },
      });
    }
  }, 30_000);

  it('OF-2 where nothing was given there are dots to write on', async () => {
    for (const form of forms) {
      const sheet = formSheet(form, blankAnswers(form), today);
      expect(sheet.blocks.some((block) => block.kind === 'line' && block.text !== undefined)).toBe(false);
      const text = (await pagesOf(await writeSheet(sheet, { at }))).join(' ');
      for (const block of sheet.blocks)
        if (block.kind === 'line')
          expect(text).toMatch(new RegExp(`${escaped(`${block.label}:`)} ?\\.{10,}`));
      if (form.id !== 'chung-thuc') expect(text).toContain('ngày ..... tháng ..... năm ......');
    }
  }, 30_000);

  it('OF-6 wherever the page ends, the last lines and the signatures stay together', async () => {
    const form = formNamed('phan-anh-kien-nghi');
    const answers = someAnswers(form, seeded(2), today);
    const ends = new Set<number>();
    for (let words = 60; words <= 320; words += 13) {
      const sheet = formSheet(form, { ...answers, 'noiDung.noiDung': 'đường '.repeat(words).trim() }, today);
      const pdf = await written(sheet);
      const pages = await pagesOf(pdf);
      ends.add(pages.length);
      expect({ words, apart: closingFaults(pages, sheet) }).toEqual({ words, apart: [] });
      expect(await roomToSign(pdf)).toBeGreaterThanOrEqual(23);
    }
    expect([...ends]).toEqual([1, 2]);
  }, 30_000);

  it('OF-6 after a table the last row comes along', async () => {
    const form = formNamed('ct01');
    const answers = someAnswers(form, seeded(4), today);
    const row = { hoTen: 'CÀ VĂN ÚN', ngaySinh: '1990-08-15', gioiTinh: 'nam', quanHe: 'con' };
    const ends = new Set<number>();
    for (let count = 1; count <= 24; count += 1) {
      const rows = Array.from({ length: count }, () => row);
      const sheet = formSheet(form, { ...answers, 'noiDung.thanhVien': rows }, today);
      const pdf = await written(sheet);
      const pages = await pagesOf(pdf);
      ends.add(pages.length);
      expect({ count, apart: closingFaults(pages, sheet) }).toEqual({ count, apart: [] });
      expect(await roomToSign(pdf)).toBeGreaterThanOrEqual(23);
    }
    expect([...ends]).toEqual([1, 2]);
  }, 30_000);

  it('OF-13 lines stand closer where that saves a page, and only there', async () => {
    const form = formNamed('phan-anh-kien-nghi');
    const answers = someAnswers(form, seeded(2), today);
    const drawn = async (words: number): Promise<{ pages: number; step: number }> => {
      const text = 'đường '.repeat(words).trim();
      const pdf = await written(formSheet(form, { ...answers, 'noiDung.noiDung': text }, today));
      const rows = (await wordBoxes(pdf))
        .filter(({ word }) => word === 'đường')
        .map(({ box }) => box[1] ?? 0);
      const tops = [...new Set(rows)];
      return { pages: (await pagesOf(pdf)).length, step: Math.round((tops[3] ?? 0) - (tops[2] ?? 0)) };
    };
    expect(await drawn(60)).toEqual({ pages: 1, step: 18 });
    const lengths = Array.from({ length: 27 }, (_, i) => 60 + 10 * i);
    const seen = new Set<string>();
    for (const words of lengths) {
      const { pages, step } = await drawn(words);
      seen.add(`${pages} pages at ${step}`);
    }
    expect([...seen]).toEqual(['1 pages at 18', '1 pages at 15', '2 pages at 18']);
  }, 30_000);

  it('OF-7 every word stands between the margins, however long it is', async () => {
    const endless = 'Đặng'.repeat(24);
    for (const form of forms) {
      const sheet = personsSheet(form, 11);
      const blocks = sheet.blocks.map((block): Block => {
        if (block.kind === 'line') return { ...block, text: `${block.text ?? ''} ${endless}` };
        if (block.kind !== 'table') return block;
        return { ...block, rows: block.rows.map((row) => row.map((cell, i) => (i === 1 ? endless : cell))) };
      });
      const long = { ...sheet, blocks };
      const pdf = await written(long);
      expect(missingFrom((await pagesOf(pdf)).join(' '), long)).toEqual([]);
      const words = await wordBoxes(pdf);
      expect(words.length).toBeGreaterThan(30);
      expect(words.filter(({ box }) => !isInside(box))).toEqual([]);
    }
  }, 60_000);

  it('OF-7 a label too long for its line wraps, and its dots follow', async () => {
    const label = 'Tên của cơ quan, đơn vị hoặc người đã cấp giấy tờ cho người được đề nghị '
      .repeat(3)
      .trim();
    const sheet = personsSheet(formNamed('chung-thuc'), 1);
    const pdf = await writeSheet({ ...sheet, blocks: [{ kind: 'line', label, text: undefined }] }, { at });
    expect((await pagesOf(pdf)).join(' ')).toMatch(new RegExp(`${label}: \\.{10,}`));
    expect((await wordBoxes(pdf)).filter(({ box }) => !isInside(box))).toEqual([]);
  });

  it('OF-8 the file says its title, its language and its structure', async () => {
    const form = formNamed('ct01');
    const pdf = await written(personsSheet(form, 3));
    expect(await poppler('pdfinfo', [], pdf)).toMatch(
      /Title: +Tờ khai thay đổi thông tin cư trú \(CT01\)[^]*Tagged: +yes[^]*Page size: +595\.28 x 841\.89 pts \(A4\)/,
    );
    expect(Buffer.from(pdf).toString('latin1')).toMatch(/\/Lang \(vi-VN\)/);
    const tree = await poppler('pdfinfo', ['-struct'], pdf);
    expect(tree.match(/\b(Document|H1|H2|TH|Table)\b/g)).toEqual(
      expect.arrayContaining(['Document', 'H1', 'H2', 'Table', 'TH']),
    );
  });

  it('OF-10 head and day are written as NĐ 30/2020 has them', async () => {
    const form = formNamed('huu-tri-xa-hoi');
    const sheet = personsSheet(form, 1);
    const place = 'xã Tuần Giáo';
    const [april = ''] = await pagesOf(await writeSheet(sheet, { at, place, date: '2026-04-05' }));
    expect(april).toMatch(
      new RegExp(
        `^Mẫu số 01 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc VĂN BẢN ĐỀ NGHỊ TRỢ CẤP HƯU TRÍ XÃ HỘI Kính gửi: Chủ tịch ${authority} `,
      ),
    );
    expect(april).toContain('xã Tuần Giáo, ngày 05 tháng 4 năm 2026');
    const february = await pagesOf(await writeSheet(sheet, { at, place, date: '2026-02-14' }));
    expect(february.join(' ')).toContain('ngày 14 tháng 02 năm 2026');
  });

  it('OF-11 a row stands on one page, under the heads of its columns', async () => {
    const form = formNamed('ct01');
    const base = someAnswers(form, seeded(4), today);
    const row = { hoTen: `${'NGUYỄN THỊ NGỌC '.repeat(5)}PHƯƠNG`, ngaySinh: '1990-08-15', gioiTinh: 'nu' };
    const rows = Array.from({ length: 40 }, () => row);
    const sheet = formSheet(form, { ...base, 'noiDung.thanhVien': rows }, today);
    const pages = await pagesOf(await written(sheet));
    const table = sheet.blocks.find((block) => block.kind === 'table');
    expect(pages.length).toBeGreaterThan(2);
    const found = (table?.rows ?? []).map((cells) =>
      pages.findIndex((page) => bare(page).includes(bare(`${cells.join(' ')}`))),
    );
    expect(found).not.toContain(-1);
    for (const page of new Set(found)) expect(pages[page]).toContain(flat(table?.columns.join(' ') ?? '?'));
    expect(closingFaults(pages, sheet)).toEqual([]);
  });
});

/** Millimetres between the words under which one signs and the lower margin. */
async function roomToSign(pdf: Uint8Array): Promise<number> {
  const sign = (await wordBoxes(pdf)).findLast(({ word }) => word.startsWith('tên)'));
  return 297 - 20 - ((sign?.box[3] ?? Infinity) * 25.4) / 72;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Between the margins of NĐ 30/2020, and for the foot of the page above its edge; half a point for rounding. */
function isInside([left = 0, top = 0, right = 0, bottom = 0]: readonly number[]): boolean {
  const millimetre = 72 / 25.4;
  return (
    left >= 30 * millimetre - 0.5 &&
    right <= 190 * millimetre + 0.5 &&
    top >= 20 * millimetre - 4 &&
    bottom <= 292 * millimetre
  );
}
