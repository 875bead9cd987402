import { describe, expect, test } from 'vitest';
import { hall } from '../session/kiosk-rig.fixture.ts';
import { textSizes } from '../session/kiosk-context.ts';
import {
  fieldsPerPage,
  foundPerPage,
  onPage,
  pageCount,
  proceduresPerPage,
  reasonsPerPage,
} from './choice-pages.ts';
import { countersToWaitAt } from './counters-to-wait-at.ts';
import { findProcedures } from './find-procedures.ts';
import { paperPages } from './paper-pages.ts';
import { hallWait, priorityWait, waitRange } from './wait-range.ts';

const names = (query: string) => findProcedures(hall.procedures, query).map(({ name }) => name.vi);

describe('search', () => {
  test('KI-70 case, tone marks and đ do not matter; keywords and codes count', () => {
    expect(names('dang ky KHAI')).toEqual(['Đăng ký khai sinh']);
    expect(names('kết hôn')).toEqual(['Đăng ký kết hôn']);
    expect(names('giay')).toHaveLength(2);
    expect(names('1.000894')).toEqual(['Đăng ký kết hôn']);
  });

  test('KI-71 every typed word must begin a word; nothing typed finds nothing', () => {
    expect(names('ai')).toEqual([]);
    expect(names('khai hon')).toEqual([]);
    expect(names('   ')).toEqual([]);
  });
});

describe('pages instead of scrolling', () => {
  test('KI-72 never more than six procedures a page, fewer in larger letters, none lost', () => {
    const rooms = textSizes.flatMap((textSize) =>
      [true, false].map((lowReach) => ({ textSize, modes: { lowReach, simple: false, spoken: false } })),
    );
    const most = rooms.flatMap((room) => [proceduresPerPage(room), foundPerPage(room)]);
    expect(Math.max(...most)).toBeLessThanOrEqual(6);
    expect(Math.min(...most)).toBeGreaterThan(0);
    const all = Array.from({ length: 23 }, (_, index) => index);
    const pages = Array.from({ length: pageCount(all.length, 7) }, (_, page) => onPage(all, page, 7));
    expect(pages.flat()).toEqual(all);
    expect(pageCount(0, 7)).toBe(1);
    // a page that is no longer there, after letters grew or a mode changed, shows the first ones again
    expect(onPage(all, 4, 7)).toEqual(onPage(all, 0, 7));
    expect(onPage(all, 1, Infinity)).toEqual(all);
  });

  test('KI-77 the simple screen asks with at most five choices a page, in every letter size', () => {
    for (const textSize of textSizes) {
      const room = { textSize, modes: { lowReach: false, simple: true, spoken: false } };
      expect(proceduresPerPage(room) + 1).toBeLessThanOrEqual(5);
      expect(fieldsPerPage(room) + 1).toBeLessThanOrEqual(5);
      expect(reasonsPerPage(room)).toBeLessThanOrEqual(5);
    }
  });

  test('KI-73 papers come by what is done with them, each once, also over several pages', () => {
    const papers = (['show', 'hand-in', 'database', 'hand-in'] as const).map((kind, index) => {
      const text = `${'Giấy tờ '.repeat(12)}${index}`;
      return { kind, text: { vi: text, en: text } };
    });
    const one = paperPages(papers, { locale: 'vi', textSize: 'normal' });
    expect(one.map((page) => page.map(({ kind, texts }) => [kind, texts.length]))).toEqual([
      [
        ['hand-in', 2],
        ['show', 1],
        ['database', 1],
      ],
    ]);
    const many = paperPages(papers, { locale: 'vi', textSize: 'largest' });
    expect(many.length).toBeGreaterThan(1);
    expect(many.flat().flatMap(({ texts }) => texts)).toHaveLength(4);
    expect(paperPages([], { locale: 'vi', textSize: 'normal' })).toEqual([[]]);
  });
});

describe('what is told before the number', () => {
  test('KI-74 the wait is a range as on the paper, a short one is told as short', () => {
    expect(waitRange({ medianMinutes: 10, p80Minutes: 15 })).toEqual({ kind: 'range', from: 10, to: 15 });
    expect(waitRange({ medianMinutes: 15, p80Minutes: 15 })).toEqual({ kind: 'range', from: 14, to: 15 });
    expect(waitRange({ medianMinutes: 2, p80Minutes: 4 })).toEqual({ kind: 'short', minutes: 5 });
    expect(priorityWait({ medianMinutes: 10, p80Minutes: 15 })).toEqual({ kind: 'short', minutes: 15 });
  });

  test('KI-75 the first page tells how many wait and how long they do', () => {
    expect(hallWait(hall.services)).toEqual({ people: 3, minutes: 10 });
    expect(hallWait([])).toEqual({ people: 0, minutes: 0 });
  });

  test('KI-76 only priority tickets are called to a priority counter', () => {
    expect(countersToWaitAt(hall, 'ho-tich', false)).toEqual([1]);
    expect(countersToWaitAt(hall, 'ho-tich', true)).toEqual([1, 8]);
    expect(countersToWaitAt(hall, 'tra-ket-qua', false)).toEqual([]);
  });
});
