import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDate, checkTime } from './check-date.ts';

const today = '2026-11-23';
const birth = { yearAlone: false, futureAllowed: false };
const parent = { yearAlone: true, futureAllowed: false };
const plan = { yearAlone: false, futureAllowed: true };

describe('dates', () => {
  it.each<[unknown, string]>([
    ['15/08/1990', '1990-08-15'],
    ['5.8.1990', '1990-08-05'],
    ['5-8-1990', '1990-08-05'],
    [' 5 8 1990 ', '1990-08-05'],
    ['1990-08-15', '1990-08-15'],
    [{ day: '15', month: '8', year: '1990' }, '1990-08-15'],
    [{ day: 15, month: 8, year: 1990 }, '1990-08-15'],
    ['29/02/2024', '2024-02-29'],
    ['01/01/1850', '1850-01-01'],
    ['23/11/2026', '2026-11-23'],
  ])('FM-32 %j is %s', (written, day) => {
    expect(checkDate(written, birth, today)).toEqual({ ok: true, value: day });
  });

  it.each<[unknown, string]>([
    ['29/02/2023', 'date-impossible'],
    ['29/02/1900', 'date-impossible'],
    ['31/04/1990', 'date-impossible'],
    ['00/08/1990', 'date-impossible'],
    ['15/13/1990', 'date-impossible'],
    ['1990-02-30', 'date-impossible'],
    [{ day: 'x', month: '8', year: '1990' }, 'date-impossible'],
    ['15/08/90', 'date-year'],
    ['31/12/1849', 'date-year'],
    [{ day: '1', month: '2', year: '19900' }, 'date-year'],
    ['24/11/2026', 'date-future'],
    ['01/01/2027', 'date-future'],
    ['1990', 'date-parts'],
    ['08/1990', 'date-parts'],
    ['hôm qua', 'date-parts'],
    [{ day: '15', month: '8' }, 'date-parts'],
    [{ day: ['15'], month: '8', year: '1990' }, 'date-parts'],
    [true, 'date-parts'],
  ])('FM-32 %j is refused: %s', (written, code) => {
    expect(checkDate(written, birth, today)).toMatchObject({ ok: false, error: { code } });
  });

  it.each<[unknown, string]>([
    ['1949', '1949'],
    [1949, '1949'],
    [{ day: '', month: '', year: '1949' }, '1949'],
    [{ day: null, month: null, year: 1949 }, '1949'],
    ['2026', '2026'],
    ['15/08/1949', '1949-08-15'],
  ])('FM-32 where a year alone will do, %j is %s', (written, kept) => {
    expect(checkDate(written, parent, today)).toEqual({ ok: true, value: kept });
  });

  it.each<[unknown, string]>([
    [{ day: '', month: '8', year: '1949' }, 'date-parts-or-year'],
    [{ day: '15', month: '', year: '1949' }, 'date-parts-or-year'],
    [{ day: '15', month: '8', year: '' }, 'date-parts-or-year'],
    ['2027', 'date-future'],
    ['49', 'date-parts-or-year'],
    ['1849', 'date-year'],
  ])('FM-32 half a date is no year alone: %j', (written, code) => {
    expect(checkDate(written, parent, today)).toMatchObject({ ok: false, error: { code } });
  });

  it('FM-32 a day to come is taken where the form looks ahead', () => {
    expect(checkDate('01/06/2027', plan, today)).toEqual({ ok: true, value: '2027-06-01' });
  });

  it('FM-32 every day of the calendar is taken in boxes and as a line, and kept the same', () => {
    const days = fc.date({ min: new Date('1850-01-01'), max: new Date(today), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [year, month, day] = iso.split('-');
        for (const written of [iso, `${day}/${month}/${year}`, { day, month, year }])
          expect(checkDate(written, birth, today)).toEqual({ ok: true, value: iso });
      }),
    );
  });
});

describe('times of day', () => {
  const times: [unknown, string][] = [
    ['7:30', '07:30'],
    ['7h30', '07:30'],
    ['7 giờ 30', '07:30'],
    ['07 05', '07:05'],
    ['7h', '07:00'],
    ['23:59', '23:59'],
    [{ hour: '7', minute: '5' }, '07:05'],
    [{ minute: 5, hour: 19 }, '19:05'],
    [{ hour: '0' }, '00:00'],
  ];

  it.each(times)('FM-33 %j is %s', (written, kept) => {
    expect(checkTime(written)).toEqual({ ok: true, value: kept });
  });

  it.each<[unknown]>([['24:00'], ['7:60'], ['sáng'], ['730'], [{ minute: '5' }], [['7', '30']], [-1]])(
    'FM-33 %j is no time of day',
    (written) => {
      expect(checkTime(written)).toMatchObject({ ok: false, error: { code: 'time' } });
    },
  );
});
