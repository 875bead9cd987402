import en from '@motcua/config/locales/en/console.json';
import enDevice from '@motcua/config/locales/en/device.json';
import vi from '@motcua/config/locales/vi/console.json';
import viDevice from '@motcua/config/locales/vi/device.json';
import * as contract from '@motcua/contract';
import { describe, expect, it } from 'vitest';
import { failureWords } from './failure-words.ts';

function flat(words: object, path = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(words) as [string, unknown][]) {
    if (typeof value === 'string') found.set(path + key, value);
    else if (typeof value === 'object' && value !== null) {
      for (const [inner, text] of flat(value, `${path}${key}.`)) found.set(inner, text);
    }
  }
  return found;
}

function facts(text: string | undefined): string[] {
  return [...(text ?? '').matchAll(/{{(\w+)}}/g)].map(([, name]) => name ?? '').sort();
}

const both = {
  vi: new Map([...flat(vi), ...flat(viDevice, 'device:')]),
  en: new Map([...flat(en), ...flat(enDevice, 'device:')]),
};

function expectWords(list: string, words: readonly string[]): void {
  for (const word of words) {
    expect(both.vi.get(`${list}.${word}`), `${list}.${word}`).toBeTruthy();
    expect(both.en.get(`${list}.${word}`), `${list}.${word}`).toBeTruthy();
  }
}

describe('words', () => {
  it('CO-22 has the same keys and facts in both languages', () => {
    expect([...both.en.keys()].sort()).toEqual([...both.vi.keys()].sort());
    for (const [key, text] of both.vi)
      expect([key, ...facts(both.en.get(key))]).toEqual([key, ...facts(text)]);
  });

  it('CO-23 tells every refusal, with its facts where they came along', () => {
    const codes = [...contract.RejectionCode.options, 'unreachable', 'not-understood'] as const;
    expectWords('failure', codes);
    const cases = [
      [{ code: 'recall-too-soon', facts: { seconds: 6 } }, 'recall-too-soon_wait'],
      [{ code: 'recall-too-soon' }, 'recall-too-soon'],
      [{ code: 'no-show-too-soon', facts: { calls: 1, needed: 3 } }, 'no-show-too-soon_calls'],
      [{ code: 'too-many-attempts', facts: { seconds: 30 } }, 'too-many-attempts_wait'],
      [{ code: 'counter-taken', facts: { clerkId: 'quay1' } }, 'counter-taken_by'],
      [{ code: 'help-taken', facts: { clerkId: 'quay2' } }, 'help-taken_by'],
      [{ code: 'clerk-at-other-counter', facts: { counter: 'Quầy 3' } }, 'clerk-at-other-counter_at'],
      [{ code: 'wrong-status', facts: { statusWord: 'đang chờ' } }, 'wrong-status_now'],
      [{ code: 'queue-empty', facts: { seconds: 6 } }, 'queue-empty'],
    ] as const;
    for (const [failure, key] of cases) {
      const words = failureWords(failure);
      expect(words.key).toBe(`failure.${key}`);
      const needed = facts(both.vi.get(words.key)).filter((name) => name !== 'status');
      expect(Object.keys(words.facts)).toEqual(expect.arrayContaining(needed));
    }
  });

  it('CO-24 has a word for every known reason, outcome and state', () => {
    expectWords('outOfTurn', contract.outOfTurnReasons);
    expectWords('parkReason', contract.parkReasons);
    expectWords('pauseReason', contract.pauseReasons);
    expectWords('outcome', contract.ServiceOutcome.options);
    expectWords('priorityReason', contract.PriorityReason.options);
    expectWords('printFailure', contract.PrintFailure.options);
    expectWords('devices.do', contract.VirtualAction.options);
    expectWords('devices.key', contract.keyNames);
    expectWords('devices.group', contract.DeviceKind.options);
    expectWords('device:state', contract.DeviceState.options);
    expectWords('device:cause', contract.DeviceCause.options);
    expectWords('device:remedy', [...contract.DeviceState.options, ...contract.DeviceCause.options]);
    expectWords('device:link', contract.DeviceLink.options);
    expectWords('device:what', contract.ReadinessLine.shape.what.options);
    expectWords('status', ['waiting', 'called', 'serving', 'parked', 'closed']);
  });

  it('CO-26 never shouts', () => {
    for (const texts of [both.vi, both.en]) {
      for (const [key, text] of texts) expect([key, text.includes('!')]).toEqual([key, false]);
    }
  });
});
