import { describe, expect, it } from 'vitest';
import { checkEmail, checkPhone } from './check-contact.ts';

describe('how to reach somebody', () => {
  it.each([
    ['0912345678', '0912345678'],
    ['0912 345 678', '0912345678'],
    ['0912.345.678', '0912345678'],
    ['+84 912 345 678', '0912345678'],
    ['(0215) 3862123', '02153862123'],
    ['0356789012', '0356789012'],
  ])('FM-36 %s rings at %s', (written, kept) => {
    expect(checkPhone(written)).toEqual({ ok: true, value: kept });
  });

  it.each([
    ['091234567'],
    ['09123456789'],
    ['0112345678'],
    ['0215386212'],
    ['113'],
    ['0912 345 67x'],
    ['+85 912 345 678'],
    [912_345_678],
    [null],
  ])('FM-36 %s is no telephone number of Vietnam', (written) => {
    expect(checkPhone(written)).toMatchObject({ ok: false, error: { code: 'phone' } });
  });

  it.each([['lopanh@example.com'], ['lo.panh+1@mail.example.vn'], [' lo-panh_2@example.vn ']])(
    'FM-36 %s is an e-mail address',
    (written) => {
      expect(checkEmail(written)).toEqual({ ok: true, value: written.trim() });
    },
  );

  it.each([
    ['lopanh'],
    ['lopanh@example'],
    ['@example.com'],
    ['lo panh@example.com'],
    ['lopanh@example..com'],
    ['lò@example.com'],
    [`${'a'.repeat(65)}@example.com`],
    [`a@${'b'.repeat(250)}.vn`],
    [{}],
  ])('FM-36 %s is none', (written) => {
    expect(checkEmail(written)).toMatchObject({ ok: false, error: { code: 'email' } });
  });
});
