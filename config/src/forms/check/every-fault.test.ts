import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import words from '../../../forms/words.json' with { type: 'json' };
import { fault, type FaultCode } from '../fault.ts';
import { fieldsOf } from '../fields-of.ts';
import { checkAnswer, checkValue } from './check-answer.ts';
import { checkForm } from './check-form.ts';
import { everyField } from './every-field.fake.ts';

const today = '2026-11-23';
const place = { province: 'Điện Biên', commune: 'Tuần Giáo', detail: 'Bản Cản' };
const old = { province: 'Sơn La', district: 'Thuận Châu', commune: 'Phổng Lái', detail: 'Bản Cản' };

/** For every fault somebody who causes it: which box, what was written, what else was answered. */
const causes: Readonly<Record<FaultCode, readonly [string, unknown, Record<string, unknown>?]>> = {
  needed: ['tenCan', ''],
  'needed-choice': ['gioiCan', undefined],
  'needed-commitment': ['camDoan', false],
  'not-understood': ['bang', 'x'],
  'too-long': ['ten', 'Lò '.repeat(20)],
  'name-letters': ['ten', 'Lò 2'],
  pattern: ['mau', '47'],
  'date-parts': ['ngay', '1990'],
  'date-parts-or-year': ['nam', '8/1990'],
  'date-impossible': ['ngay', '30/2/1990'],
  'date-year': ['ngay', '1/2/90'],
  'date-future': ['ngay', '24/11/2026'],
  time: ['gio', '25:00'],
  'personal-number': ['so', '0111'],
  'id-cccd': ['soGiay', '1', { 'o.loaiGiay': 'cccd' }],
  'id-cmnd': ['soGiay', '1', { 'o.loaiGiay': 'cmnd' }],
  'id-passport': ['soGiay', '1', { 'o.loaiGiay': 'ho-chieu' }],
  'id-other': ['soGiay', '1', { 'o.loaiGiay': 'khac' }],
  phone: ['goi', '113'],
  email: ['thu', 'lopanh'],
  money: ['tien', 'nhiều'],
  number: ['dem', 'hai'],
  'too-small': ['dem', '0'],
  'too-large': ['dem', '501'],
  area: ['dat', 'hai sào'],
  choice: ['gioi', 'x'],
  'other-needed': ['dan', { code: 'khac' }],
  'address-province': ['oDau', { ...place, province: '' }],
  'address-commune': ['oDau', { ...place, commune: '' }],
  'address-detail': ['oDau', { ...place, detail: '' }],
  'rows-few': ['bang', [{ them: 'x' }]],
  'rows-many': ['bang', ['A', 'B', 'C', 'D'].map((ten) => ({ ten }))],
  'number-province': ['so', '018190000001'],
  'number-sex': ['so', '011190000001', { 'o.gioi': 'nam' }],
  'number-birth': ['so', '011190000001', { 'o.nam': '1991' }],
  'old-address': ['oDau', old],
};
const codes = Object.keys(words).filter((code) => code !== 'progress') as FaultCode[]; // the keys of words.json

describe('what is said beside a box', () => {
  it.each(Object.entries(causes))('FM-42 %s is told where it happens, in both languages', (code, cause) => {
    const [key, raw, others = {}] = cause;
    const path = `o.${key}`;
    const check = checkForm(everyField, { ...others, [path]: raw }, today);
    const told = [...check.missing, ...check.wrong].map((one) => ({ path: one.path, ...one.fault }));
    const said = [...told, ...check.warnings].filter((one) => one.path === path);
    expect(said.map((one) => one.code)).toEqual([code]);
    for (const { words: both } of said) {
      expect(`${both.vi} ${both.en}`).not.toMatch(/[{}]|undefined|object/);
      expect(both.vi).not.toBe(both.en);
    }
  });

  it('FM-42 every fault there are words for has somebody who causes it', () => {
    expect(Object.keys(causes).sort()).toEqual([...codes].sort());
  });

  it.each(codes)('FM-42 %s says what to do, briefly and without jargon', (code) => {
    const { vi, en } = fault(code).words;
    expect(vi).toMatch(/Xin |cứ tiếp tục|Cán bộ sẽ/);
    expect(en).toMatch(/\b(please|write|go on|the officer will)\b/i);
    for (const text of [vi, en]) expect(text.length).toBeLessThanOrEqual(90);
    expect(`${vi} ${en}`).not.toMatch(/lỗi|invalid|error|format|định dạng|hợp lệ/i);
  });
});

describe('whatever comes over a wire', () => {
  const fields = fieldsOf(everyField);
  const likely = fc.constantFrom<unknown>(
    ...Object.values(causes).map(([, raw]) => raw),
    ...[
      place,
      'Lò Thị An',
      '1990',
      '15/08/1990',
      '7h30',
      '120,5',
      '50.000',
      '011190000001',
      true,
      'nu',
      'khac',
    ],
    ...[
      { code: 'thai' },
      { code: 'khac', other: 'Pa Thẻn' },
      [{ ten: 'An' }, {}],
      'a\u200d\u0301',
      '0912345678',
    ],
    ...[
      { ...old, district: 'Tuần Giáo', province: 'Điện Biên', commune: 'Quài Cang' },
      JSON.parse('{"__proto__":1}'),
    ],
  );
  const anything = fc.oneof(likely, fc.string({ unit: 'binary' }), fc.anything({ withNullPrototype: true }));

  it('FM-43 no check throws, and what one keeps it keeps again unchanged', () => {
    fc.assert(
      fc.property(fc.constantFrom(...fields.keys()), anything, (path, raw) => {
        const field = fields.get(path)?.field;
        if (field === undefined) throw new Error(`no field ${path}`);
        const first = checkAnswer(field, raw, {}, today);
        if (!first.ok || first.value === undefined) return;
        expect(checkValue(field, first.value, {}, today)).toEqual(first);
      }),
      { numRuns: 5_000 },
    );
  });

  it('FM-43 what a hall or a clerk fills in is no citizen’s answer', () => {
    expect(checkForm(everyField, { 'o.ky': 'Lò Thị An' }, today).wrong).toMatchObject([
      { path: 'o.ky', fault: { code: 'not-understood' } },
    ]);
  });
});
