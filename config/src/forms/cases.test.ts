import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkForm } from './check/check-form.ts';
import { pagesOf } from './filling/pages-of.ts';
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
