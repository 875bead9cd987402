import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feeOf } from './fee-of.ts';
import { loadForms } from './load/load-forms.ts';
import type { FeeItem, Form } from './schema/form.ts';
import type { Answers } from './schema/value.ts';

const today = '2026-11-23';
const loaded = loadForms(join(import.meta.dirname, '..', '..', 'forms'));
const forms: readonly Form[] = loaded.ok ? loaded.value : [];

function formOf(id: string): Form {
  const form = forms.find((one) => one.id === id);
  if (form === undefined) throw new Error(`no form ${id}`);
  return form;
}

const certification = formOf('chung-thuc');
function copies(pages: number, count: number): Answers {
  return { 'viec.loai': 'ban-sao', 'viec.soTrang': pages, 'viec.soBan': count };
}
function dong(answers: Answers): number | undefined {
  return feeOf(certification, answers, today)?.dong;
}

describe('what a case will cost', () => {
  it.each([
    [1, 1, 2_000],
    [2, 1, 4_000],
    [3, 1, 5_000],
    [2, 3, 12_000],
    [10, 2, 24_000],
    [198, 1, 200_000],
    [199, 1, 200_000],
    [500, 2, 400_000],
  ])('FM-80 %i pages in %i certified copies: %i đồng', (pages, count, price) => {
    expect(feeOf(certification, copies(pages, count), today)).toEqual({
      dong: price,
      lines: [{ name: { vi: 'Chứng thực bản sao', en: 'Certified copies' }, dong: price }],
      confirmed: true,
    });
  });

  it('FM-80 a page more never makes it cheaper, and every copy costs the same', () => {
    const number = fc.integer({ min: 1, max: 100 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), number, (pages, count) => {
        const one = dong(copies(pages, 1)) ?? 0;
        expect(one).toBeGreaterThanOrEqual(dong(copies(Math.max(1, pages - 1), 1)) ?? 0);
        expect(one).toBeLessThanOrEqual(200_000);
        expect(dong(copies(pages, count))).toBe(one * count);
      }),
    );
  });

  it.each([
    [1, 10_000],
    [3, 30_000],
  ])('FM-81 %i certified signatures: %i đồng', (count, price) => {
    expect(dong({ 'viec.loai': 'chu-ky', 'viec.soTruongHop': count })).toBe(price);
  });

  it.each<[string, Answers]>([
    ['nothing is answered', {}],
    ['only the kind is known', { 'viec.loai': 'ban-sao' }],
    ['the copies are not counted yet', { 'viec.loai': 'ban-sao', 'viec.soTrang': 4 }],
    ['the pages are not counted yet', { 'viec.loai': 'ban-sao', 'viec.soBan': 4 }],
    ['pages and copies are kept from before, the kind is not', { 'viec.soTrang': 4, 'viec.soBan': 2 }],
  ])('FM-82 no estimate while %s', (_, answers) => {
    expect(feeOf(certification, answers, today)).toBeUndefined();
  });

  it('FM-82 answers kept aside from another kind of case cost nothing', () => {
    const changed = { ...copies(10, 2), 'viec.loai': 'chu-ky', 'viec.soTruongHop': 1 };
    expect(dong(changed)).toBe(10_000);
  });

  it.each<[string, Answers, number, boolean]>([
    ['trich-luc-ho-tich', { 'viec.soLuong': 3 }, 24_000, true],
    ['ho-kinh-doanh', {}, 100_000, false],
  ])('FM-83 %s is priced as its source has it, with the source’s doubt', (id, answers, dong, confirmed) => {
    expect(feeOf(formOf(id), answers, today)).toMatchObject({ dong, confirmed });
  });

  it('FM-83 every other form has no price: free of charge, or set by the province', () => {
    const priced = ['chung-thuc', 'ho-kinh-doanh', 'trich-luc-ho-tich'];
    const others = forms.filter(({ id }) => !priced.includes(id));
    expect(others).toHaveLength(9);
    for (const form of others) expect([form.id, feeOf(form, {}, today)]).toEqual([form.id, undefined]);
  });
});

describe('an estimate of several prices', () => {
  type Piece = Extract<FeeItem, { per: 'piece' }>;
  const name = { vi: 'Lệ phí', en: 'Fee' };
  const price = (dong: number, more: Partial<Piece> = {}): Piece => ({
    ...{ name, per: 'piece', price: dong, confirmed: true },
    ...more,
  });
  const withFees = (...fees: FeeItem[]): Form => ({ ...certification, fees });

  it('FM-84 prices that hold are added up, those that do not are left out', () => {
    const onlyCopies = { op: 'equals', field: 'viec.loai', value: 'ban-sao' } as const;
    const form = withFees(price(5_000), price(7_000, { if: onlyCopies }));
    expect(feeOf(form, {}, today)).toMatchObject({ dong: 5_000, lines: [{ dong: 5_000 }] });
    expect(feeOf(form, { 'viec.loai': 'ban-sao' }, today)).toMatchObject({
      dong: 12_000,
      lines: [{ dong: 5_000 }, { dong: 7_000 }],
    });
  });

  it('FM-84 one price that nobody confirmed makes the whole estimate unconfirmed', () => {
    expect(feeOf(withFees(price(5_000), price(7_000)), {}, today)?.confirmed).toBe(true);
    expect(feeOf(withFees(price(5_000), price(7_000, { confirmed: false })), {}, today)?.confirmed).toBe(
      false,
    );
  });
});
