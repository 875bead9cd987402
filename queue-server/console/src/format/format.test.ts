import vi from '@motcua/config/locales/vi/console.json';
import { createInstance } from 'i18next';
import { describe, expect, it } from 'vitest';
import {
  formatDate,
  formatMinutes,
  formatSeconds,
  formatShare,
  formatTime,
  formatTimer,
  formatTimeWithSeconds,
  formatWait,
  formatWaitShort,
} from './format.ts';

const i18n = createInstance();
void i18n.init({ lng: 'vi', defaultNS: 'console', resources: { vi: { console: vi } }, initAsync: false });
const { t } = i18n;

describe('formats', () => {
  it('CO-25 tells the time of the hall', () => {
    expect(formatTime('2026-11-23T17:05:09.000Z')).toBe('00:05');
    expect(formatTimeWithSeconds('2026-11-23T07:05:09.000Z', 'Asia/Ho_Chi_Minh')).toBe('14:05:09');
    expect(formatTime('2026-11-23T07:05:09.000Z', 'UTC')).toBe('07:05');
    expect(formatDate('2026-11-22T17:05:09.000Z')).toBe('23/11/2026');
  });

  it('CO-25 never runs a timer backwards', () => {
    expect([-5_000, 0, 7_900, 750_000, 3_723_000].map(formatTimer)).toEqual([
      ...['0:00', '0:00', '0:07', '12:30', '1:02:03'],
    ]);
  });

  it('CO-25 says waits in whole minutes', () => {
    expect([-1, 0.9, 1, 12.8, 60, 65].map((minutes) => formatWait(minutes, t))).toEqual([
      ...['dưới 1 phút', 'dưới 1 phút', '1 phút', '12 phút', '1 giờ', '1 giờ 5 phút'],
    ]);
    expect([0.5, 75].map((minutes) => formatWaitShort(minutes, t))).toEqual(['< 1 ph', '75 ph']);
    expect(formatMinutes(7.46, 'vi', t)).toBe('7,5 ph');
    expect([0, 119, 120, 150].map((seconds) => formatSeconds(seconds, 'vi', t))).toEqual([
      ...['0 giây', '119 giây', '2 ph', '2,5 ph'],
    ]);
  });

  it('CO-25 never rounds a share up to the whole', () => {
    expect([0, 0.934, 0.996, 1].map((share) => formatShare(share, 'vi'))).toEqual([
      ...['0 %', '93 %', '99,6 %', '100 %'],
    ]);
    expect(formatShare(0.9996, 'en')).toBe('99.9 %');
  });
});
