import type { Answers, Form } from '@motcua/config/forms';
import { describe, expect, it } from 'vitest';
import { seeded, someAnswers } from '../../../config/src/forms/some-answers.fake.ts';
import type { Block } from './block.ts';
import { formSheet } from './form-sheet.ts';
import { blankAnswers, formNamed, today } from './forms.fixture.ts';

const birth = formNamed('khai-sinh');

function blocksOf(form: Form, answers: Answers): readonly Block[] {
  return formSheet(form, answers, today).blocks;
}

function linesOf(form: Form, answers: Answers): Map<string, string | undefined> {
  const lines = blocksOf(form, answers).filter((block) => block.kind === 'line');
  return new Map(lines.map(({ label, text }) => [label, text]));
}

describe('what stands on the paper', () => {
  it('OF-2 a form without any answer has every clause', () => {
    const lines = linesOf(birth, blankAnswers(birth));
    expect([...lines.values()].filter((text) => text !== undefined)).toEqual([]);
    expect([...lines.keys()].flatMap((label) => /^\((\d+)\)/.exec(label)?.[1] ?? [])).toEqual(
      Array.from({ length: 27 }, (_, i) => String(i + 1)),
    );
    expect([...lines.keys()]).toEqual(expect.arrayContaining(['Số lượng bản sao', 'Nơi đăng ký']));
  });

  it('OF-3 a day is repeated in words where the paper asks for it', () => {
    const answers = { ...someAnswers(birth, seeded(1), today), 'tre.ngaySinh': '2026-04-05' };
    expect(linesOf(birth, answers).get('(7) Ngày, tháng, năm sinh')).toBe(
      '05/04/2026 (Ghi bằng chữ: Ngày năm, tháng tư, năm hai nghìn không trăm hai mươi sáu)',
    );
  });

  it('OF-4 a clause of the law stays on the paper, dotted, though nobody was asked about it', () => {
    const answers = { ...someAnswers(birth, seeded(3), today), 'me.biet': false, 'me.hoTen': 'LÒ THỊ CŨ' };
    const lines = linesOf(birth, answers);
    expect(lines.has('(13) Họ, chữ đệm, tên')).toBe(true);
    expect(lines.get('(13) Họ, chữ đệm, tên')).toBeUndefined();
    expect([...lines.keys()].filter((label) => label.includes('Có thông tin'))).toEqual([]);
    expect(JSON.stringify([...lines])).not.toContain('LÒ THỊ CŨ');
  });

  it('OF-4 a question without a number that did not apply is not on the paper', () => {
    const answers = someAnswers(birth, seeded(3), today);
    const none = linesOf(birth, { ...answers, 'banSao.capBanSao': false, 'banSao.soLuong': 3 });
    expect(none.get('(27) Đề nghị cấp bản sao')).toBe('Không');
    expect(none.has('Số lượng bản sao')).toBe(false);
  });

  it('OF-5 clauses stand in the order of their numbers, each number once', () => {
    const residence = formNamed('ct01');
    const labels = [...linesOf(residence, someAnswers(residence, seeded(1), today)).keys()];
    expect(labels.map((label) => Number.parseInt(label, 10))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    const pension = formNamed('huu-tri-xa-hoi');
    expect([...linesOf(pension, blankAnswers(pension)).keys()].slice(1, 6)).toEqual([
      ...['1. Họ, chữ đệm, tên', '2. Ngày, tháng, năm sinh', 'Giới tính', 'Dân tộc'],
      '3. Số định danh cá nhân',
    ]);
  });

  it('OF-12 bride and groom stand beside each other, and each has a place to sign', () => {
    const marriage = formNamed('ket-hon');
    const answers = someAnswers(marriage, seeded(6), today);
    const blocks = blocksOf(marriage, {
      ...answers,
      ...{ 'benNu.hoTen': 'LÒ THỊ PANH', 'benNam.hoTen': 'CÀ VĂN ÚN', 'benNam.tinhTrang': 'chua' },
      ...{ 'benNu.tinhTrang': 'ly-hon', 'benNu.coQuanBanAn': 'Tòa án khu vực 3' },
    });
    const table = blocks.find((block) => block.kind === 'table');
    expect(table?.columns).toEqual(['Thông tin', 'Bên nữ', 'Bên nam']);
    expect(table?.rows[0]).toEqual(['Họ, chữ đệm, tên', 'LÒ THỊ PANH', 'CÀ VĂN ÚN']);
    expect(table?.rows.at(-1)).toEqual(['Tòa án', 'Tòa án khu vực 3', '']);
    expect(blocks.at(-1)).toEqual({ kind: 'signatures', boxes: ['Bên nữ', 'Bên nam'], isDated: true });
  });
});
