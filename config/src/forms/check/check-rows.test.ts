import { describe, expect, it } from 'vitest';
import { checkAnswer } from './check-answer.ts';
import { fieldsOf } from '../fields-of.ts';
import { everyField } from './every-field.fake.ts';

const today = '2026-11-23';

function checked(path: string, raw: unknown) {
  const field = fieldsOf(everyField).get(path)?.field;
  if (field === undefined) throw new Error(`no field ${path}`);
  return checkAnswer(field, raw, {}, today);
}

describe('choices', () => {
  const kept: [string, unknown, unknown][] = [
    ['o.gioi', 'nu', 'nu'],
    ['o.dan', 'thai', { code: 'thai' }],
    ['o.dan', { code: 'thai', other: 'Thái trắng' }, { code: 'thai' }],
    ['o.dan', { code: 'khac', other: ' Pa  Thẻn ' }, { code: 'khac', other: 'Pa Thẻn' }],
    ['o.quoc', 'vn', { code: 'vn' }],
    ['o.co', false, false],
    ['o.camDoan', true, true],
  ];

  it.each(kept)('FM-39 %s: %j is kept', (path, written, value) => {
    expect(checked(path, written)).toEqual({ ok: true, value });
  });

  it.each<[string, unknown, string]>([
    ['o.gioi', 'Nữ', 'choice'],
    ['o.gioi', 'constructor', 'choice'],
    ['o.gioi', ['nu'], 'choice'],
    ['o.dan', { code: 'Thái' }, 'choice'],
    ['o.dan', { code: 'khac', other: ' ' }, 'other-needed'],
    ['o.dan', { code: 'khac', other: 'x'.repeat(61) }, 'too-long'],
    ['o.quoc', 84, 'choice'],
    ['o.co', 'true', 'choice'],
    ['o.camDoan', false, 'needed-commitment'],
    ['o.camDoan', 'có', 'needed-commitment'],
    ['o.camDoan', undefined, 'needed-commitment'],
  ])('FM-39 %s: %j is refused', (path, written, code) => {
    expect(checked(path, written)).toMatchObject({ ok: false, error: { code } });
  });
});

describe('rows', () => {
  const an = { ten: 'lò thị an', nghe: ' bán  hàng ', sinh: '1990', so: '011 190 000 001', con: '2' };

  it('FM-40 each cell is kept as its column has it, and what no column asks is left out', () => {
    const written = [{ ...an, gioi: 'nu', song: true, them: 'x' }];
    const cells = { ten: 'LÒ THỊ AN', nghe: 'bán hàng', sinh: '1990', so: '011190000001', con: 2 };
    expect(checked('o.bang', written)).toEqual({ ok: true, value: [{ ...cells, gioi: 'nu', song: true }] });
  });

  it('FM-40 a row in which nothing was written is left out', () => {
    const written = [{ ten: '' }, an, { ten: ' ', sinh: { day: '', month: '', year: '' } }, {}];
    expect(checked('o.bang', written)).toMatchObject({ ok: true, value: [{ ten: 'LÒ THỊ AN' }] });
  });

  it.each<[string, unknown, object]>([
    ['the first fault is told with row and column', [an, { ...an, so: '12' }], { row: 1, column: 'so' }],
    ['a needed cell', [{ nghe: 'dệt' }], { code: 'needed', row: 0, column: 'ten' }],
    ['a row counts by where it was written', [{}, { ten: '7' }], { code: 'name-letters', row: 1 }],
    ['a cell of text', [{ ...an, nghe: 'x'.repeat(21) }], { code: 'too-long', column: 'nghe' }],
    ['a cell of a day', [{ ...an, sinh: '2027' }], { code: 'date-future', column: 'sinh' }],
    ['a cell that counts', [{ ...an, con: '21' }], { code: 'too-large', column: 'con' }],
    ['a cell with choices', [{ ...an, gioi: 'x' }], { code: 'choice', column: 'gioi' }],
    ['a cell with yes and no', [{ ...an, song: 'x' }], { code: 'choice', column: 'song' }],
    ['more rows than fit', [an, an, an, an], { code: 'rows-many' }],
    ['no rows at all', 'x', { code: 'not-understood' }],
    ['rows that are none', [an, 'x'], { code: 'not-understood' }],
    ['rows of columns nobody asked for', [{ them: 'x' }], { code: 'rows-few' }],
  ])('FM-40 %s', (_, written, error) => {
    expect(checked('o.bang', written)).toMatchObject({ ok: false, error });
  });
});

describe('boxes left empty', () => {
  it.each<[unknown]>([[undefined], [null], [''], [' \u200b '], [[]], [{}], [{ kind: 'new', province: ' ' }]])(
    'FM-41 %j is no answer: missing where one is needed, nothing where none is',
    (written) => {
      expect(checked('o.tenCan', written)).toMatchObject({ error: { code: 'needed' } });
      expect(checked('o.gioiCan', written)).toMatchObject({ error: { code: 'needed-choice' } });
      for (const path of ['o.ten', 'o.ngay', 'o.gioi', 'o.oDau', 'o.bang', 'o.tien'])
        expect([path, checked(path, written)]).toEqual([path, { ok: true, value: undefined }]);
    },
  );

  it('FM-41 no and naught are answers', () => {
    expect(checked('o.co', false)).toEqual({ ok: true, value: false });
    expect(checked('o.dem', 0)).toMatchObject({ error: { code: 'too-small' } });
  });
});
