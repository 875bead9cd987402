import { describe, expect, it } from 'vitest';
import { checkLongText, checkName, checkText } from './check-text.ts';

const label = { vi: 'Ô này', en: 'This box' };
const name = { label, maxLength: 40, upperCase: true };
const text = { label, maxLength: 20 };

describe('names', () => {
  it.each([
    ['lò thị panh', 'LÒ THỊ PANH'],
    ['  Lò   Thị\tPanh ', 'LÒ THỊ PANH'],
    ['Đặng Thuỷ Ước'.normalize('NFD'), 'ĐẶNG THUỶ ƯỚC'],
    ['h’hen niê', 'H’HEN NIÊ'],
    ["K'Sor H'Bia", "K'SOR H'BIA"],
    ['vừ a dơ', 'VỪ A DƠ'],
    ['Nguyễn Văn A.', 'NGUYỄN VĂN A.'],
    ['Lò\u200bThị\u200e Mai', 'LÒTHỊ MAI'],
    ['Lo\u200d\u0300 Mai', 'LÒ MAI'],
  ])('FM-30 “%s” is kept as %s', (written, kept) => {
    expect(checkName(written, name)).toEqual({ ok: true, value: kept });
  });

  it('FM-30 where the paper has small letters, they stay', () => {
    expect(checkName('Lò Thị Panh', { ...name, upperCase: false })).toMatchObject({ value: 'Lò Thị Panh' });
  });

  it.each([
    ['Lò Thị Panh 2', 'name-letters'],
    ['Lò_Thị', 'name-letters'],
    ['-Lò', 'name-letters'],
    ['Lò; drop table', 'name-letters'],
    ['😀', 'name-letters'],
    ['Ly '.repeat(14).trim(), 'too-long'],
    [true, 'not-understood'],
    [['Lò'], 'not-understood'],
  ])('FM-30 %s is refused', (written, code) => {
    expect(checkName(written, name)).toMatchObject({ ok: false, error: { code } });
  });
});

describe('text', () => {
  it('FM-31 what cannot be seen is left out, letters are composed, spaces are single', () => {
    const written = '\uFEFF Tua\u0302\u0300n\u0000 Gia\u0301o \u202E\uD800';
    expect(checkText(written, text)).toEqual({ ok: true, value: 'Tuần Giáo' });
  });

  it('FM-31 a hidden mark between a letter and its accent does not keep them apart', () => {
    expect(checkText('tua\u0302\u200d\u0300n', text)).toEqual({ ok: true, value: 'tuần' });
  });

  it.each([
    ['20 letters fit', 'ệ'.repeat(20), true],
    ['a letter is one, however many bytes it takes', '𠀀'.repeat(20), true],
    ['21 do not', 'ệ'.repeat(21), false],
  ])('FM-31 %s', (_, written, fits) => {
    expect(checkText(written, text).ok).toBe(fits);
  });

  it.each([
    ['minh quàng', 'Hộ kinh doanh minh quàng'],
    ['Hộ kinh doanh Minh', 'Hộ kinh doanh Minh'],
    ['HỘ KINH DOANH Minh', 'Hộ kinh doanh Minh'],
    ['Hộ kinh doanhMinh', 'Hộ kinh doanh Hộ kinh doanhMinh'],
  ])('FM-31 “%s” has its prefix once', (written, kept) => {
    const field = { label, maxLength: 40, prefix: 'Hộ kinh doanh' };
    expect(checkText(written, field)).toEqual({ ok: true, value: kept });
  });

  it.each([
    ['4711', true],
    ['47110', false],
    ['x4711', false],
    ['4711\n', true],
  ])('FM-31 a pattern fits the whole of %j, or not', (written, fits) => {
    expect(checkText(written, { ...text, pattern: '[0-9]{4}' }).ok).toBe(fits);
  });

  it('FM-31 a form’s own hint is told where its pattern does not fit', () => {
    const patternHint = { vi: 'Bốn chữ số', en: 'Four digits' };
    expect(checkText('x', { ...text, pattern: '[0-9]{4}', patternHint })).toEqual({
      ok: false,
      error: { code: 'pattern', words: patternHint },
    });
  });

  it('FM-31 a long text keeps its lines and at most one empty one', () => {
    const written = 'Chờ  lâu.\r\n\r\n\r\n\r\nQuầy 3 ';
    expect(checkLongText(written, text)).toEqual({ ok: true, value: 'Chờ lâu.\n\nQuầy 3' });
    expect(checkLongText('a'.repeat(21), text)).toMatchObject({ error: { code: 'too-long' } });
    expect(checkLongText(7, text)).toMatchObject({ error: { code: 'not-understood' } });
  });
});
