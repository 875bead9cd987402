import type { KeyLearning } from '@motcua/contract';
import { describe, expect, it } from 'vitest';
import type { Teaching, TeachingNews } from './teaching.ts';
import { resting, teach } from './teaching.ts';

const none: KeyLearning = { keys: [], isLearning: true };
const known: KeyLearning['keys'] = [{ raw: '01 41', key: 'call-next' }];

function pressed(raw: string, second: number): KeyLearning {
  return { keys: known, isLearning: true, press: { raw, at: `2026-11-23T02:00:0${second}.000Z` } };
}

function after(...news: TeachingNews[]): Teaching {
  return news.reduce(teach, resting);
}

describe('a lesson', () => {
  it('DP-9 waits for a key, has it named, waits for the next', () => {
    const begun = after({ type: 'begun', learning: none });
    expect(begun).toEqual({ step: 'pressing', keys: [], isChanged: false });
    const naming = teach(begun, { type: 'heard', learning: pressed('01 42', 1) });
    expect(naming).toMatchObject({ step: 'naming', press: { raw: '01 42' } });
    const next = teach(naming, { type: 'named', learning: pressed('01 42', 1) });
    expect(next).toEqual({
      ...{ step: 'pressing', keys: known, isChanged: true, handledAt: '2026-11-23T02:00:01.000Z' },
    });
    expect(teach(next, { type: 'heard', learning: pressed('01 42', 2) }).step).toBe('naming');
  });

  it('DP-9 asks about a press once, and about the newest', () => {
    const begun = after({ type: 'begun', learning: pressed('01 42', 1) });
    expect(teach(begun, { type: 'heard', learning: pressed('01 42', 1) }).step).toBe('pressing');
    const naming = teach(begun, { type: 'heard', learning: pressed('01 43', 2) });
    const newer = teach(naming, { type: 'heard', learning: pressed('01 44', 3) });
    expect(newer).toMatchObject({ step: 'naming', press: { raw: '01 44' } });
    const passed = teach(newer, { type: 'passed-over' });
    expect(passed).toMatchObject({ step: 'pressing', isChanged: false });
    expect(teach(passed, { type: 'heard', learning: pressed('01 44', 3) }).step).toBe('pressing');
  });

  it('DP-9 keeps the same press while it is being named', () => {
    const naming = after({ type: 'begun', learning: none }, { type: 'heard', learning: pressed('01 42', 1) });
    expect(teach(naming, { type: 'heard', learning: pressed('01 42', 1) })).toMatchObject({
      ...{ step: 'naming', keys: known, press: { raw: '01 42' } },
    });
  });

  it('DP-10 changes nothing after the end', () => {
    const saved = after(
      { type: 'begun', learning: none },
      { type: 'ended', end: { kind: 'saved', file: 'keypads/phim-1.yaml' } },
    );
    expect(saved).toEqual({ step: 'resting', end: { kind: 'saved', file: 'keypads/phim-1.yaml' } });
    expect(teach(saved, { type: 'heard', learning: pressed('01 42', 4) })).toBe(saved);
    expect(teach(saved, { type: 'named', learning: none })).toBe(saved);
    expect(teach(saved, { type: 'passed-over' })).toBe(saved);
  });

  it('DP-10 says that the lesson was stopped', () => {
    const lost = after(
      { type: 'begun', learning: none },
      { type: 'heard', learning: { ...none, isLearning: false } },
    );
    expect(lost).toEqual({ step: 'resting', end: { kind: 'lost' } });
  });
});
