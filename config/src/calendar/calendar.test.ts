import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatProblems } from '../config-problem.ts';
import { loadSite } from '../load-site.ts';
import type { Opening } from '../schema/opening-file.ts';
import type { Site } from '../site-schema.ts';
import { hallDate, instantAt } from './hall-date.ts';
import { solarDateOfLunar } from './lunar-date.ts';
import { openingAt } from './opening-at.ts';
import { isWorkingDay, openingDay } from './opening-day.ts';

const zone = 'Asia/Ho_Chi_Minh';
const vietnam = (text: string) => Date.parse(`${text}:00+07:00`);

function tuanGiao(): Site {
  const result = loadSite(fileURLToPath(new URL('../../sites/tuan-giao', import.meta.url)));
  if (!result.ok) throw new Error(formatProblems(result.error));
  return result.value;
}
const site = tuanGiao();

function withOpening(change: Partial<Opening>): Site {
  return { ...site, opening: { ...site.opening, ...change } };
}

describe('the hall’s day', () => {
  test('CF-20 turns at the hall’s midnight', () => {
    expect(hallDate(Date.parse('2026-11-22T16:59:59.999Z'), zone)).toBe('2026-11-22');
    expect(hallDate(Date.parse('2026-11-22T17:00:00.000Z'), zone)).toBe('2026-11-23');
  });

  test.each([zone, 'UTC', 'Europe/Berlin', 'America/Sao_Paulo', 'Asia/Kathmandu'])(
    'CF-20 is what a clock in %s shows, whatever was asked before',
    (timeZone) => {
      const format = new Intl.DateTimeFormat('en-CA', {
        timeZone,
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
      });
      const instants = fc.integer({ min: Date.UTC(2015, 0, 1), max: Date.UTC(2035, 0, 1) });
      fc.assert(
        fc.property(instants, fc.integer({ min: -90_000_000, max: 90_000_000 }), (instant, step) => {
          expect(hallDate(instant, timeZone)).toBe(format.format(instant));
          expect(hallDate(instant + step, timeZone)).toBe(format.format(instant + step));
        }),
        { numRuns: 200, seed: 7 },
      );
    },
  );

  test('CF-20 a time of day keeps its meaning on the day a clock changes', () => {
    expect(instantAt('2026-11-23', 450, zone)).toBe(vietnam('2026-11-23T07:30'));
    expect(instantAt('2026-03-29', 480, 'Europe/Berlin')).toBe(Date.parse('2026-03-29T08:00+02:00'));
    expect(instantAt('2026-10-25', 480, 'Europe/Berlin')).toBe(Date.parse('2026-10-25T08:00+01:00'));
  });
});

describe('the lunar calendar', () => {
  test.each([
    '1985-01-21',
    '2007-02-17',
    '2024-02-10',
    '2025-01-29',
    '2026-02-17',
    '2027-02-06',
    '2028-01-26',
    '2029-02-13',
    '2030-02-02',
  ])('CF-21 Tết falls on %s', (date) => {
    expect(solarDateOfLunar(Number(date.slice(0, 4)), 1, 1)).toBe(date);
  });

  test.each([
    '2024-04-18',
    '2025-04-07',
    '2026-04-26',
    '2027-04-16',
    '2028-04-04',
    '2029-04-23',
    '2030-04-12',
  ])('CF-21 Giỗ Tổ falls on %s', (date) => {
    expect(solarDateOfLunar(Number(date.slice(0, 4)), 3, 10)).toBe(date);
  });
});

describe('working days', () => {
  const daysOff = (from: string, count: number) =>
    Array.from({ length: count }, (_, i) =>
      new Date(Date.parse(from) + i * 86_400_000).toISOString().slice(0, 10),
    )
      .filter((date) => !isWorkingDay(site.opening, date))
      .map((date) => Number(date.slice(8)));

  test('CF-22 Tết 2026 is off from 14 to 22 February, weekends included', () => {
    expect(daysOff('2026-02-13', 11)).toEqual([14, 15, 16, 17, 18, 19, 20, 21, 22]);
  });

  test('CF-22 the holidays of the law are off', () => {
    for (const date of ['2026-01-01', '2026-04-30', '2026-05-01', '2026-09-01', '2026-09-02'])
      expect(openingDay(site.opening, date)).toMatchObject({ off: { kind: 'holiday' } });
  });

  test('CF-23 Giỗ Tổ 2026 falls on a Sunday, so Monday is off', () => {
    expect(openingDay(site.opening, '2026-04-27')).toMatchObject({
      off: { kind: 'in-lieu', name: { vi: 'Giỗ Tổ Hùng Vương' } },
    });
    expect(isWorkingDay(site.opening, '2026-04-28')).toBe(true);
  });

  test('CF-23 without the rule Monday is worked', () => {
    expect(isWorkingDay({ ...site.opening, nextWorkingDayInLieu: false }, '2026-04-27')).toBe(true);
  });

  test('CF-23 two holidays on one weekend take two different days', () => {
    // 30 April and 1 May 2022 were Saturday and Sunday.
    expect(
      ['2022-05-02', '2022-05-03', '2022-05-04'].map((date) => isWorkingDay(site.opening, date)),
    ).toEqual([false, false, true]);
  });

  test('CF-24 31 August 2026 is exchanged for Saturday 22 August', () => {
    expect(openingDay(site.opening, '2026-08-31')).toMatchObject({ off: { kind: 'swap' } });
    expect(openingDay(site.opening, '2026-08-22')).toMatchObject({ sessions: site.opening.week.monday });
    expect(isWorkingDay(site.opening, '2026-08-29')).toBe(false);
  });

  test('CF-25 24 November is worked until its switch is on', () => {
    expect(isWorkingDay(site.opening, '2026-11-24')).toBe(true);
    const holidays = site.opening.holidays.map((one) => ({ ...one, enabled: true }));
    expect(openingDay({ ...site.opening, holidays }, '2026-11-24')).toMatchObject({
      off: { confirmed: false },
    });
  });

  test('CF-26 single days come before everything else', () => {
    const name = { vi: 'Bảo trì', en: 'Maintenance' };
    const opening: Opening = {
      ...site.opening,
      closures: [{ day: '2026-12-01', name }],
      extraDays: [{ day: '2026-12-05', sessions: [{ from: '08:00', to: '11:00' }], name }],
    };
    expect(openingDay(opening, '2026-12-01')).toMatchObject({ off: { kind: 'closure', name } });
    expect(openingDay(opening, '2026-12-05')).toMatchObject({ sessions: [{ from: '08:00' }] });
  });

  test('CF-27 a season has its own hours, also over New Year', () => {
    const winter = { ...site.opening.week, monday: [{ from: '08:00', to: '12:00' }] };
    const season = {
      id: 'dong',
      name: { vi: 'Đông', en: 'Winter' },
      from: '10-16',
      to: '04-15',
      week: winter,
    };
    const opening: Opening = { ...site.opening, seasons: [{ ...season, confirmed: true }] };
    for (const monday of ['2026-10-19', '2027-01-04', '2027-04-12'])
      expect(openingDay(opening, monday)).toMatchObject({ sessions: winter.monday, confirmed: true });
    expect(openingDay(opening, '2027-04-19')).toMatchObject({
      sessions: site.opening.week.monday,
      confirmed: false,
    });
  });
});

describe('open or closed', () => {
  test.each([
    [
      '2026-11-23T07:29',
      { open: false, reason: { kind: 'before-hours' }, nextOpen: vietnam('2026-11-23T07:30') },
    ],
    [
      '2026-11-23T07:30',
      {
        open: true,
        opensAt: vietnam('2026-11-23T07:30'),
        closesAt: vietnam('2026-11-23T11:30'),
        takesTickets: true,
      },
    ],
    ['2026-11-23T11:14', { open: true, takesTickets: true, nextOpen: vietnam('2026-11-23T13:30') }],
    ['2026-11-23T11:15', { open: true, takesTickets: false, lastTicketAt: vietnam('2026-11-23T11:15') }],
    [
      '2026-11-23T11:30',
      { open: false, reason: { kind: 'between-sessions' }, nextOpen: vietnam('2026-11-23T13:30') },
    ],
    [
      '2026-11-23T17:00',
      { open: false, reason: { kind: 'after-hours' }, nextOpen: vietnam('2026-11-24T07:30') },
    ],
    [
      '2026-11-27T18:00',
      { open: false, reason: { kind: 'after-hours' }, nextOpen: vietnam('2026-11-30T07:30') },
    ],
    ['2026-11-28T09:00', { open: false, reason: { kind: 'weekly' }, nextOpen: vietnam('2026-11-30T07:30') }],
    ['2026-02-17T09:00', { open: false, reason: { kind: 'holiday' }, nextOpen: vietnam('2026-02-23T07:30') }],
  ])('CF-28 at %s', (time, expected) => {
    expect(openingAt(site, vietnam(time))).toMatchObject(expected);
  });

  test('CF-28 hours nobody confirmed are marked', () => {
    expect(openingAt(site, vietnam('2026-11-23T09:00'))).toMatchObject({ confirmed: false });
  });

  test('CF-28 a hall that never opens has no next opening', () => {
    const { saturday } = site.opening.week;
    const week = {
      ...site.opening.week,
      monday: saturday,
      tuesday: saturday,
      wednesday: saturday,
      thursday: saturday,
    };
    const never = withOpening({ week: { ...week, friday: saturday }, swaps: [] });
    expect(openingAt(never, vietnam('2026-11-23T09:00'))).toMatchObject({ open: false, nextOpen: undefined });
  });
});
