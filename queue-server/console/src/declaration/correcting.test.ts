import type { Form } from '@motcua/config/forms';
import { describe, expect, it } from 'vitest';
import { codeIn, declarationGroups, spokenCode, troublesIn } from './correcting.ts';

const label = (text: string) => ({ vi: text, en: text });
const name = {
  type: 'person-name',
  upperCase: true,
  maxLength: 100,
  help: label(''),
  example: 'LÒ VĂN MẪU',
} as const;
const plain = { sensitive: false, confirmed: false } as const;
const form = {
  ...{ id: 'thu', letter: 'A', name: label('Tờ khai thử'), procedures: [], validFrom: '2026-01-01' },
  ...{ source: { law: 'made up', confirmed: false }, persons: [], pages: [], rules: [], fees: [] },
  retentionDays: { value: 1, confirmed: false },
  groups: [
    {
      ...{ id: 'nguoiKhai', title: label('Người khai') },
      fields: [
        { ...name, ...plain, key: 'hoTen', label: label('Họ tên'), required: true },
        {
          ...{ type: 'yes-no', key: 'khaiHo', label: label('Khai hộ'), required: true },
          ...plain,
        },
        {
          ...{
            ...name,
            ...plain,
            key: 'hoTenNguoiKhac',
            label: label('Họ tên người được khai'),
            required: true,
          },
          appliesIf: { op: 'equals', field: 'nguoiKhai.khaiHo', value: true },
        },
      ],
    },
  ],
} as unknown as Form; // as the loader would make it; only what the engine reads here

describe('a declaration at the counter', () => {
  it('CO-60 says what is missing where it is missing, and asks nothing that does not apply', () => {
    const groups = declarationGroups(form, { 'nguoiKhai.khaiHo': false }, '2026-11-23');
    expect(groups[0]?.lines.map(({ path }) => path)).toEqual(['nguoiKhai.hoTen', 'nguoiKhai.khaiHo']);
    expect(groups[0]?.lines[0]?.trouble?.vi).toBeTruthy();
    expect(troublesIn(groups)).toBe(1);
    const whole = { 'nguoiKhai.hoTen': 'Lò Văn Mẫu', 'nguoiKhai.khaiHo': false };
    expect(troublesIn(declarationGroups(form, whole, '2026-11-23'))).toBe(0);
    expect(troublesIn(declarationGroups(form, { ...whole, 'nguoiKhai.khaiHo': true }, '2026-11-23'))).toBe(1);
  });

  it('CO-61 reads a code however it was written, and nothing else', () => {
    for (const text of ['K7M42QXP', 'k7m4 2qxp', ' K7M4-2QXP '])
      expect(spokenCode(codeIn(text) ?? '')).toBe('K7M4 2QXP');
    for (const text of ['', 'K7M42QX', 'K7M42QXPP', 'O7M42QXP', '17M42QXP'])
      expect(codeIn(text)).toBeUndefined();
  });
});
