import { join } from 'node:path';
import { loadSite } from '../load-site.ts';
import { describe, expect, it } from 'vitest';
import { checkForm } from './check/check-form.ts';
import { pagesOf } from './filling/pages-of.ts';
import { paperApplies } from './filling/paper-applies.ts';
import { loadForms } from './load/load-forms.ts';
import type { Form } from './schema/form.ts';
import type { Answers } from './schema/value.ts';

const today = '2026-11-23';
const loaded = loadForms(join(import.meta.dirname, '..', '..', 'forms'));
const forms: readonly Form[] = loaded.ok ? loaded.value : [];

function formOf(id: string): Form {
  const form = forms.find((one) => one.id === id);
  if (form === undefined) throw new Error(`no form ${id}`);
  return form;
}

function pagesIn(id: string, answers: Answers): string[] {
  return pagesOf(formOf(id), answers, today).map((page) => page.id);
}

function remarks(id: string, answers: Answers): { warned: string[]; stopped: string[] } {
  const { warnings, stops } = checkForm(formOf(id), answers, today);
  return { warned: warnings.map(({ code }) => code), stopped: stops.map(({ code }) => code) };
}

describe('the social pension', () => {
  it.each([
    ['1949-08-15', 'huong', false, []],
    ['1951-11-23', 'huong', false, []],
    ['1951-11-24', 'huong', true, ['chua-75']],
    ['1956-11-23', 'huong', true, ['chua-75']],
    ['1956-11-24', 'huong', false, ['chua-70']],
    ['1949', 'huong', false, []],
    ['1954', 'huong', true, ['chua-75']],
    ['1951', 'huong', false, []],
    ['1960', 'huong', false, ['chua-70']],
    ['1960-01-01', 'noi-moi', false, []],
    ['1953-01-01', 'thay-doi', false, []],
  ])('FM-85 born %s, %s: poverty asked %s, warned %j', (born, kind, isAsked, warned) => {
    const answers = { 'deNghi.loai': kind, 'toi.ngaySinh': born, 'toi.hoNgheo': 'khong' };
    expect(pagesIn('huu-tri-xa-hoi', answers).includes('toi/hoNgheo')).toBe(isAsked);
    expect(remarks('huu-tri-xa-hoi', answers)).toEqual({ warned, stopped: [] });
  });

  it('FM-85 a poor household from 70 on is told nothing', () => {
    for (const household of ['ngheo', 'can-ngheo']) {
      const answers = { 'deNghi.loai': 'huong', 'toi.ngaySinh': '1954-02-03', 'toi.hoNgheo': household };
      expect(remarks('huu-tri-xa-hoi', answers)).toEqual({ warned: [], stopped: [] });
    }
  });
});

describe('what a case needs', () => {
  it.each([
    ['tre-em', ['hoanCanh/diHoc']],
    ['nuoi-con', ['hoanCanh/honNhan', 'hoanCanh/soCon']],
    ['cao-tuoi', ['hoanCanh/luongHuu', 'hoanCanh/honNhan']],
    ['khuyet-tat', ['hoanCanh/luongHuu', 'hoanCanh/honNhan', 'hoanCanh/dangTat', 'hoanCanh/mucDo']],
    ['khac', ['hoanCanh/luongHuu', 'hoanCanh/honNhan']],
  ])('FM-86 assistance for %s asks %j of its own', (kind, own) => {
    const always = pagesIn('tro-giup-xa-hoi', {});
    const asked = pagesIn('tro-giup-xa-hoi', { 'loai.doiTuong': kind });
    expect(asked.filter((page) => !always.includes(page))).toEqual(own);
  });

  it.each([
    ['ban-sao', ['viec/bao-nhieu']],
    ['chu-ky', ['viec/soTruongHop']],
  ])('FM-86 certification of %s counts %j', (kind, own) => {
    const always = pagesIn('chung-thuc', {});
    const asked = pagesIn('chung-thuc', { 'viec.loai': kind });
    expect(asked.filter((page) => !always.includes(page))).toEqual(own);
  });

  it('FM-86 a bank account is asked for only where money goes to one', () => {
    for (const id of ['huu-tri-xa-hoi', 'tro-giup-xa-hoi']) {
      expect(pagesIn(id, { 'chiTra.hinhThuc': 'tai-khoan' })).toContain('chiTra/tai-khoan');
      expect(pagesIn(id, { 'chiTra.hinhThuc': 'tien-mat' })).not.toContain('chiTra/tai-khoan');
    }
  });
});

describe('rules of forms', () => {
  it('FM-87 what no source settles warns and never stops', () => {
    const unsettled = forms.flatMap(({ id, rules }) =>
      rules.flatMap((rule) => (rule.confirmed ? [] : [[id, rule.id, rule.severity]])),
    );
    expect(unsettled).toContainEqual(['ho-kinh-doanh', 'du-tuoi', 'warn']);
    expect(unsettled.filter(([, , severity]) => severity === 'stop')).toEqual([]);
  });

  it('FM-87 an owner under 18 is warned on the day before the birthday and not on it', () => {
    const born = (day: string) => remarks('ho-kinh-doanh', { 'chuHo.ngaySinh': day });
    expect(born('2008-11-24')).toEqual({ warned: ['du-tuoi'], stopped: [] });
    expect(born('2008-11-23')).toEqual({ warned: [], stopped: [] });
  });
});

/** Required whatever else was answered; `?`: once its case holds. The promise and the addressee stand on every form. */
const required: [string, string][] = [
  [
    'ct01',
    'nguoi.hoTen nguoi.ngaySinh nguoi.gioiTinh nguoi.soDinhDanh chuHo.quanHe chuHo.hoTen chuHo.soDinhDanh noiDung.deNghi',
  ],
  [
    'ho-kinh-doanh',
    'chuHo.hoTen chuHo.ngaySinh chuHo.soDinhDanh chuHo.dienThoai hoKinhDoanh.ten hoKinhDoanh.truSo hoKinhDoanh.nganhNghe hoKinhDoanh.von hoKinhDoanh.chuThe',
  ],
  [
    'bien-dong-dat-dai',
    'nguoi.hoTen nguoi.loaiGiayTo? nguoi.soGiayTo? nguoi.noiCuTru giay.soPhatHanh giay.soVaoSo giay.ngayCap thua.so thua.toBanDo thua.diaChi bienDong.truoc bienDong.sau bienDong.lyDo',
  ],
  [
    'huu-tri-xa-hoi',
    'deNghi.loai toi.hoTen toi.ngaySinh toi.gioiTinh toi.soDinhDanh toi.danToc toi.noiCuTru giamHo.co',
  ],
  ['tro-giup-xa-hoi', 'loai.doiTuong toi.hoTen toi.ngaySinh toi.soDinhDanh'],
  ['chung-thuc', 'viec.loai viec.ten viec.soTrang? viec.soBan? viec.soTruongHop?'],
  ['phan-anh-kien-nghi', 'noiDung.noiDung toi.hoTen toi.noiCuTru'],
];

describe('what a form requires and hides', () => {
  it.each(required)('FM-88 %s', (id, expected) => {
    const paths = formOf(id).groups.flatMap((group) =>
      group.fields.flatMap((field) => {
        const isRequired = 'required' in field && field.required === true && field.type !== 'commitment';
        const isOfCase = 'appliesIf' in field && field.appliesIf !== undefined;
        return isRequired ? [`${group.id}.${field.key}${isOfCase ? '?' : ''}`] : [];
      }),
    );
    expect(paths).toEqual(expected.split(' '));
  });

  it('FM-88 a row of people who move needs a name alone', () => {
    const field = formOf('ct01').groups.flatMap(
      ({ fields }) => fields.find(({ key }) => key === 'thanhVien') ?? [],
    )[0];
    const columns = field?.type === 'rows' ? field.columns : [];
    expect(columns.filter((one) => 'required' in one && one.required).map(({ key }) => key)).toEqual([
      'hoTen',
    ]);
    const rows = [{ hoTen: 'LÒ BẢO AN' }];
    const { wrong, missing } = checkForm(formOf('ct01'), { 'noiDung.thanhVien': rows }, today);
    expect([...wrong, ...missing].filter(({ path }) => path.startsWith('noiDung.thanhVien'))).toEqual([]);
  });

  it('FM-88 a land user without a personal number shows another paper', () => {
    const other = (answers: Answers) => pagesIn('bien-dong-dat-dai', answers).includes('nguoi/nguoi-giay-to');
    expect(other({})).toBe(true);
    expect(other({ 'nguoi.soDinhDanh': '011070004321' })).toBe(false);
  });

  it('FM-89 what may hurt if others read it is marked', () => {
    const delicate =
      /danToc|honNhan|hoNgheo|baoHiemYTe|dangTat|mucDo|luongHuu|soTaiKhoan|soDinhDanh|soGiayTo/i;
    const open = forms.flatMap(({ id, groups }) =>
      groups.flatMap((group) =>
        group.fields.flatMap((field) => {
          const parts = field.type === 'rows' ? field.columns : [field];
          return parts
            .filter((one) => delicate.test(one.key) && !('sensitive' in one && one.sensitive))
            .map(({ key }) => `${id} ${group.id}.${key}`);
        }),
      ),
    );
    expect(open).toEqual([]);
  });
});

describe('papers that a case asks for', () => {
  const authority = { case: 'uy-quyen' };
  const known: readonly [string, Answers, { case?: string }, boolean | undefined][] = [
    ['khai-sinh', { 'yeuCau.quanHe': 'me' }, authority, false],
    ['khai-sinh', { 'yeuCau.quanHe': 'ong-ba' }, authority, false],
    ['khai-sinh', { 'yeuCau.quanHe': 'nguoi-duoc-uy-quyen' }, authority, true],
    ['khai-sinh', { 'yeuCau.quanHe': 'khac' }, authority, true],
    ['khai-sinh', {}, authority, undefined],
    ['khai-sinh', { 'yeuCau.quanHe': 'me' }, {}, true],
    ['khai-sinh', { 'yeuCau.quanHe': 'me' }, { case: 'khong-biet' }, undefined],
    ['khai-tu', { 'yeuCau.quanHe': 'con' }, authority, false],
    ['khai-tu', { 'yeuCau.quanHe': 'nguoi-duoc-uy-quyen' }, authority, true],
    ['trich-luc-ho-tich', { 'yeuCau.quanHe': 'ban-than' }, authority, false],
    ['trich-luc-ho-tich', { 'yeuCau.quanHe': 'con' }, authority, true],
    ['xac-nhan-hon-nhan', { 'nguoi.tinhTrang': 'chua' }, { case: 'ly-hon-hoac-goa' }, false],
    ['xac-nhan-hon-nhan', { 'nguoi.tinhTrang': 'goa' }, { case: 'ly-hon-hoac-goa' }, true],
    ['ket-hon', { 'benNu.tinhTrang': 'chua', 'benNam.tinhTrang': 'goa' }, { case: 'ly-hon' }, false],
    ['ket-hon', { 'benNu.tinhTrang': 'chua' }, { case: 'ly-hon' }, undefined],
    ['ket-hon', { 'benNu.tinhTrang': 'chua', 'benNam.tinhTrang': 'ly-hon' }, { case: 'ly-hon' }, true],
  ];
  it.each(known)('FM-90 %s with %j: %j is asked for: %s', (id, answers, paper, isAsked) => {
    expect(paperApplies(formOf(id), answers, today, paper)).toBe(isAsked);
  });

  it('FM-90 every case that a form names is one of a paper of its procedures, and no other way round', () => {
    const site = loadSite(join(import.meta.dirname, '..', '..', 'sites', 'tuan-giao'));
    const procedures = site.ok ? site.value.procedures : [];
    expect(procedures.length).toBeGreaterThan(10);
    const named = forms.flatMap((form) => Object.keys(form.cases).map((name) => `${form.id} ${name}`));
    const meant = forms.flatMap((form) =>
      procedures
        .filter(({ code }) => code !== undefined && form.procedures.includes(code))
        .flatMap(({ papers }) => papers.flatMap((paper) => paper.case ?? []))
        .map((name) => `${form.id} ${name}`),
    );
    expect([...new Set(meant)].sort()).toEqual([...new Set(named)].sort());
  });
});
