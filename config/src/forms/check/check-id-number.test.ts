import { describe, expect, it } from 'vitest';
import { type KnownPerson, numberDoubts } from '../personal-number.ts';
import { checkForm } from './check-form.ts';
import { checkPaperNumber, checkPersonalNumber } from './check-id-number.ts';
import { everyField } from './every-field.fake.ts';

const today = '2026-11-23';

describe('numbers of identity papers', () => {
  it.each([['011190012345'], ['011 190 012 345'], ['011.190.012.345'], [' 011-190-012-345 ']])(
    'FM-34 %s is kept as twelve digits',
    (written) => {
      expect(checkPersonalNumber(written)).toEqual({ ok: true, value: '011190012345' });
    },
  );

  it.each([['01119001234'], ['0111900123456'], ['01119001234O'], ['٠١١١٩٠٠١٢٣٤٥'], [11_190_012_345], [{}]])(
    'FM-34 %s is no personal number',
    (written) => {
      expect(checkPersonalNumber(written)).toMatchObject({ ok: false, error: { code: 'personal-number' } });
    },
  );

  it.each([
    ['cccd', '011190012345', '011190012345'],
    ['cmnd', '040 123 456', '040123456'],
    ['cmnd', '011190012345', '011190012345'],
    ['ho-chieu', 'b1234567', 'B1234567'],
    ['khac', '12/gcn', '12/GCN'],
    [undefined, 'GKS 05', 'GKS05'],
  ])('FM-35 %s: “%s” is kept as %s', (kind, written, kept) => {
    expect(checkPaperNumber(written, kind)).toEqual({ ok: true, value: kept });
  });

  it.each([
    ['cccd', '040123456', 'id-cccd'],
    ['cmnd', '04012345', 'id-cmnd'],
    ['cmnd', '0401234567', 'id-cmnd'],
    ['ho-chieu', 'BCDEFGH', 'id-passport'],
    ['ho-chieu', 'B12', 'id-passport'],
    ['khac', 'số?', 'id-other'],
    ['khac', '', 'id-other'],
  ])('FM-35 %s: “%s” is refused', (kind, written, code) => {
    expect(checkPaperNumber(written, kind)).toMatchObject({ ok: false, error: { code } });
  });
});

describe('what a personal number tells', () => {
  it.each<[string, KnownPerson, string[]]>([
    ['011190012345', { birth: '1990-08-15', sex: 'nu' }, []],
    ['011099004321', { birth: '1999-01-31', sex: 'nam' }, []],
    ['011304000123', { birth: '2004', sex: 'nu' }, []],
    ['011215000077', { birth: '2015-06-01', sex: 'nam' }, []],
    ['011190012345', {}, []],
    ['101190012345', { sex: 'nu' }, []],
    ['018190012345', {}, ['province']],
    ['000190012345', {}, ['province']],
    ['011190012345', { sex: 'nam' }, ['sex']],
    ['011099004321', { sex: 'nu' }, ['sex']],
    ['011190012345', { birth: '1991-08-15' }, ['birth']],
    ['011390012345', { birth: '1990' }, ['birth']],
    ['018090012345', { birth: '2090', sex: 'nu' }, ['province', 'sex', 'birth']],
  ])('FM-34 %s beside %j: doubts %j', (digits, person, doubts) => {
    expect(numberDoubts(digits, person)).toEqual(doubts);
  });

  it('FM-34 a doubt is a warning beside the number, and goes when the other answer is put right', () => {
    const answers = { 'o.so': '011190012345', 'o.nam': '1991', 'o.gioi': 'nam' };
    const warnings = (more: object) =>
      checkForm(everyField, { ...answers, ...more }, today).warnings.map(({ path, code }) => [path, code]);
    expect(warnings({})).toEqual([
      ['o.so', 'number-sex'],
      ['o.so', 'number-birth'],
    ]);
    expect(warnings({ 'o.gioi': 'nu' })).toEqual([['o.so', 'number-birth']]);
    expect(warnings({ 'o.gioi': 'nu', 'o.nam': '15/08/1990' })).toEqual([]);
    expect(warnings({ 'o.gioi': '', 'o.nam': '' })).toEqual([]);
  });
});
