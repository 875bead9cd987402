import { describe, expect, it } from 'vitest';
import { checkAddress } from './check-address.ts';
import { checkForm } from './check-form.ts';
import { everyField } from './every-field.fake.ts';

const label = { vi: 'Nơi cư trú', en: 'Residence' };
const optional = { label, detail: 'optional' } as const;
const quaiCang = { province: 'Điện Biên', district: 'Tuần Giáo', commune: 'Quài Cang' };
const sonLa = { province: 'Sơn La', district: 'Thuận Châu', commune: 'Phổng Lái' };

describe('addresses', () => {
  it('FM-38 a commune of today is known by its name, however it is written', () => {
    const written = { province: 'tỉnh điện biên', commune: ' XÃ  tuan giao ', detail: 'Bản  Chiềng An' };
    const kept = { kind: 'new', province: 'Điện Biên', commune: 'Tuần Giáo', communeCode: '03253' };
    expect(checkAddress(written, optional)).toEqual({
      ok: true,
      value: { ...kept, detail: 'Bản Chiềng An' },
    });
  });

  it('FM-38 a commune nobody has listed is taken as it is written, without a code', () => {
    const written = { province: 'Lào Cai', commune: 'Bát Xát' };
    expect(checkAddress(written, optional)).toEqual({ ok: true, value: { kind: 'new', ...written } });
  });

  it('FM-38 the names before July 2025 become today’s, and are kept beside them', () => {
    expect(checkAddress({ ...quaiCang, detail: 'Bản Cản' }, optional)).toEqual({
      ok: true,
      value: {
        ...{ kind: 'new', province: 'Điện Biên', commune: 'Tuần Giáo', communeCode: '03253' },
        ...{ detail: 'Bản Cản', from: quaiCang },
      },
    });
  });

  it('FM-38 old names whose successor is not known stay, and the officer is told', () => {
    expect(checkAddress(sonLa, optional)).toEqual({ ok: true, value: { kind: 'old', ...sonLa } });
    const check = checkForm(everyField, { 'o.noiKhac': sonLa }, '2026-11-23');
    expect(check.warnings).toMatchObject([{ path: 'o.noiKhac', code: 'old-address' }]);
    expect(check.wrong).toEqual([]);
  });

  it('FM-38 old names beside an address are kept only if they lead to it', () => {
    const here = { province: 'Điện Biên', commune: 'Tuần Giáo' };
    expect(checkAddress({ ...here, from: quaiCang }, optional)).toMatchObject({ value: { from: quaiCang } });
    for (const from of [sonLa, { ...quaiCang, commune: 'Búng Lao' }, {}, 'Quài Cang', null]) {
      const outcome = checkAddress({ ...here, from }, optional);
      expect([from, outcome.ok && 'from' in outcome.value]).toEqual([from, false]);
    }
  });

  it('FM-38 where no hamlet is asked for, none is kept', () => {
    const written = { province: 'Lào Cai', commune: 'Bát Xát', detail: 'Thôn 1' };
    expect(checkAddress(written, { label, detail: 'none' })).toMatchObject({
      value: { kind: 'new', province: 'Lào Cai', commune: 'Bát Xát' },
    });
    const outcome = checkAddress(written, { label, detail: 'none' });
    expect(outcome.ok && 'detail' in outcome.value).toBe(false);
  });

  it.each<[unknown, string]>([
    [{ commune: 'Tuần Giáo', detail: 'Bản Cản' }, 'address-province'],
    [{ province: 7.5e300, commune: null }, 'address-commune'],
    [{ province: 'Điện Biên', commune: '  ', detail: 'Bản Cản' }, 'address-commune'],
    [{ province: 'Điện Biên', commune: 'Tuần Giáo' }, 'address-detail'],
    [{ ...quaiCang, detail: '\u200b' }, 'address-detail'],
    [{ province: 'Điện Biên', commune: 'Tuần Giáo', detail: 'x'.repeat(201) }, 'too-long'],
    ['Bản Cản, Tuần Giáo, Điện Biên', 'not-understood'],
    [null, 'not-understood'],
  ])('FM-38 %j is refused: %s', (written, code) => {
    expect(checkAddress(written, { label, detail: 'required' })).toMatchObject({ error: { code } });
  });
});
