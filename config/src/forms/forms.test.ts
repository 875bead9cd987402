import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillFromCard } from './card/fill-from-card.ts';
import type { Card } from './card/parse-card.ts';
import { parseCard } from './card/parse-card.ts';
import { cards, damaged, isAddressOf, toldBy } from './card/told-by-card.fake.ts';
import { checkForm } from './check/check-form.ts';
import { fieldsOf } from './fields-of.ts';
import { answerField, startAnswers } from './filling/answering.ts';
import { pageAfter, pageBefore, pagesOf } from './filling/pages-of.ts';
import { formOn } from './forms-on.ts';
import { loadForms } from './load/load-forms.ts';
import type { CardPart } from './schema/field.ts';
import type { Form } from './schema/form.ts';
import { seeded, someAnswers } from './some-answers.fake.ts';

const loaded = loadForms(join(import.meta.dirname, '..', '..', 'forms'));
const forms: readonly Form[] = loaded.ok ? loaded.value : [];
const named = forms.map((form) => [form.id, form] as const);
const today = '2026-11-23';
const card =
  '011190012345|040123456|LÒ THỊ PANH|15081990|Nữ|Bản Chiềng An, Thị trấn Tuần Giáo, Tuần Giáo, Điện Biên|20062021';

describe('the forms of the hall', () => {
  it('FM-10 all twelve are in order, each with its own letter', () => {
    expect(loaded).toMatchObject({ ok: true });
    expect(forms.map(({ letter }) => letter).sort()).toEqual([...'ABCDEFGHIKLM']);
  });

  it.each(named)(
    'FM-11 %s: whoever answers every question has a complete declaration, or is told why not',
    (_, form) => {
      for (let seed = 1; seed <= 30; seed += 1) {
        const check = checkForm(form, someAnswers(form, seeded(seed), today), today);
        expect({ seed, missing: check.missing, wrong: check.wrong }).toEqual({
          seed,
          missing: [],
          wrong: [],
        });
        expect(check.ok).toBe(check.stops.length === 0);
      }
    },
  );

  it.each(named)(
    'FM-12 %s: whatever is answered in whatever order, the pages are a way with two ends and nothing is lost',
    (_, form) => {
      const paths = [...fieldsOf(form).keys()];
      const anything = fc.oneof(
        fc.string({ unit: 'grapheme', maxLength: 20 }),
        fc.constantFrom<unknown>(
          true,
          false,
          'nam',
          'khac',
          '15/08/1990',
          '1990',
          { code: 'thai' },
          null,
          7,
          [{}],
        ),
      );
      const step = fc.tuple(fc.constantFrom(...paths), anything);
      fc.assert(
        fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
          let answers = startAnswers(form, { authority: 'UBND' });
          for (const [path, raw] of steps) {
            const outcome = answerField(form, answers, path, raw, today);
            if (!outcome.ok) continue;
            for (const known of Object.keys(answers)) {
              if (known !== path) expect(outcome.value[known]).toEqual(answers[known]);
            }
            answers = outcome.value;
          }
          const pages = pagesOf(form, answers, today);
          expect(new Set(pages.map(({ id }) => id)).size).toBe(pages.length);
          for (const [i, { id }] of pages.entries()) {
            expect(pageAfter(form, answers, today, id)?.id).toBe(pages[i + 1]?.id);
            expect(pageBefore(form, answers, today, id)?.id).toBe(pages[i - 1]?.id);
          }
          checkForm(form, answers, today);
        }),
        { numRuns: 40 },
      );
    },
  );

  it('FM-13 the version of a day is the one in force', () => {
    const [first] = forms;
    if (first === undefined) throw new Error('no form');
    const { id } = first;
    const old = { ...first, validFrom: '2024-01-01', validTo: '2025-06-30' };
    expect(formOn([old, first], id, '2025-06-30')?.validFrom).toBe('2024-01-01');
    expect(formOn([old, first], id, '2025-07-01')?.validFrom).toBe('2025-07-01');
    expect(formOn([old, first], id, '2023-12-31')).toBeUndefined();
  });
});

describe('the code of an identity card', () => {
  it('FM-20 seven fields and eleven are read; what comes after the seventh is left', () => {
    const read = parseCard(card);
    expect(read).toMatchObject({
      ok: true,
      value: { fullName: 'LÒ THỊ PANH', personalNumber: '011190012345', birthDate: '1990-08-15', sex: 'nu' },
    });
    expect(parseCard(`${card}|a|b|c|d`)).toEqual(read);
    expect(parseCard(card.normalize('NFD'))).toEqual(read);
  });

  it.each([
    ['a province that is none', '018190012345|||', 'province'],
    ['a sex that does not fit', '011090012345|||', 'sex'],
    ['a year that does not fit', '011191012345|||', 'birth'],
  ])('FM-21 %s is a doubt, never a refusal', (_, number, doubt) => {
    const read = parseCard(card.replace('011190012345', number.slice(0, 12)));
    expect(read.ok && read.value.doubts).toContain(doubt);
  });

  /** Every field that a card of this person may fill, and which part of the card it holds. */
  function ownFields(form: Form, person: string): ReadonlyMap<string, CardPart> {
    const own = [...fieldsOf(form)].flatMap(([path, { field }]): [string, CardPart][] =>
      'fromCard' in field && field.fromCard?.person === person ? [[path, field.fromCard.part]] : [],
    );
    return new Map(own);
  }

  /** What stands in a field though the line does not say it there. */
  function wronglyFilled(form: Form, person: string, card: Card, line: string): unknown[] {
    const own = ownFields(form, person);
    const told = toldBy(line);
    return Object.entries(fillFromCard(form, person, card)).flatMap(([path, value]) => {
      const part = own.get(path);
      const said = part === undefined ? undefined : told.part(part);
      const isRight = part === 'address' ? isAddressOf(value, told) : value === said;
      return said !== undefined && isRight ? [] : [{ line, form: form.id, path, value, said }];
    });
  }

  it('FM-22 ten thousand damaged codes neither throw nor fill a wrong field', () => {
    const seed = 20_261_123;
    const random = seeded(seed);
    let read = 0;
    for (let i = 0; i < 10_000; i += 1) {
      const line = damaged(cards[i % cards.length] ?? '', random);
      const result = parseCard(line);
      if (!result.ok) continue;
      read += 1;
      const { personalNumber, birthDate, sex, fullName, issuedOn } = result.value;
      expect(personalNumber).toMatch(/^\d{12}$/);
      expect(birthDate).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(issuedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(['nam', 'nu']).toContain(sex);
      expect(fullName).toMatch(/^[\p{L}\p{M} '’.-]+$/u);
      for (const form of forms)
        for (const { id } of form.persons)
          expect({ seed, i, wrong: wronglyFilled(form, id, result.value, line) }).toEqual({
            ...{ seed, i, wrong: [] },
          });
    }
    // neither all refused nor all taken: both ways were gone
    expect(read).toBeGreaterThan(1_000);
    expect(read).toBeLessThan(9_000);
  });

  it.each(cards)('FM-23 %s fills its own person’s fields, each with its own part, and no other', (line) => {
    const read = parseCard(line);
    if (!read.ok) throw new Error('the card is not read');
    for (const form of forms) {
      for (const { id } of form.persons) {
        const filled = fillFromCard(form, id, read.value);
        expect(Object.keys(filled).sort()).toEqual([...ownFields(form, id).keys()].sort());
        expect(wronglyFilled(form, id, read.value, line)).toEqual([]);
      }
    }
  });
});
