import { describe, expect, it } from 'vitest';
import { moneyText } from '../shown-text.ts';
import { checkArea, checkMoney, checkWhole } from './check-number.ts';

const label = { vi: 'Ô này', en: 'This box' };

describe('amounts', () => {
  it.each([
    ['50000000', 50_000_000],
    ['50.000.000', 50_000_000],
    ['50,000,000', 50_000_000],
    ['50 000 000', 50_000_000],
    ['50.000.000 đồng', 50_000_000],
    ['50.000đ', 50_000],
    ['50.000 VNĐ', 50_000],
    [50_000, 50_000],
    ['999.999.999.999.999', 999_999_999_999_999],
  ])('FM-37 %s is %i đồng, and is read again as it is shown', (written, amount) => {
    const field = { label, min: 1 };
    expect(checkMoney(written, field)).toEqual({ ok: true, value: amount });
    expect(checkMoney(moneyText(amount), field)).toEqual({ ok: true, value: amount });
  });

  it.each([
    ['năm mươi triệu', 'money'],
    ['50tr', 'money'],
    ['50.00', 'money'],
    ['50.000,000', 'money'],
    ['-50.000', 'money'],
    ['1e9', 'money'],
    ['1.000.000.000.000.000', 'money'],
    [0.5, 'money'],
    [{}, 'money'],
    ['999', 'too-small'],
  ])('FM-37 %s is refused as money', (written, code) => {
    expect(checkMoney(written, { label, min: 1_000 })).toMatchObject({ ok: false, error: { code } });
  });

  it.each([
    ['1', 1],
    [' 500 ', 500],
    ['007', 7],
    [3, 3],
  ])('FM-37 %s counts as %i', (written, count) => {
    expect(checkWhole(written, { label, min: 1, max: 500 })).toEqual({ ok: true, value: count });
  });

  it.each([
    ['0', 'too-small'],
    ['501', 'too-large'],
    ['1.000', 'too-large'],
    ['1,5', 'number'],
    ['hai', 'number'],
    ['-1', 'number'],
    [true, 'number'],
  ])('FM-37 %s is refused as a count from 1 to 500', (written, code) => {
    expect(checkWhole(written, { label, min: 1, max: 500 })).toMatchObject({ ok: false, error: { code } });
  });

  it.each([
    ['250', 250],
    ['250,5', 250.5],
    ['250.5', 250.5],
    ['1.234', 1_234],
    ['1.234,56', 1_234.56],
    ['1234,5 m²', 1_234.5],
    ['0,25', 0.25],
    [250.5, 250.5],
  ])('FM-37 %s is %d square metres', (written, squareMetres) => {
    expect(checkArea(written)).toEqual({ ok: true, value: squareMetres });
  });

  it.each([['0'], ['0,00'], ['250,555'], ['1234.567'], ['-5'], ['hai sào'], ['1,234,5'], [[]]])(
    'FM-37 %s is no area',
    (written) => {
      expect(checkArea(written)).toMatchObject({ ok: false, error: { code: 'area' } });
    },
  );
});
