import { randomBytes } from 'node:crypto';
import type { DeclarationHead, DeviceId } from '@motcua/contract';
import { expect, it } from 'vitest';
import { FakeClock } from '../hall/clock.fake.ts';
import type { Handoffs } from './handoffs.ts';
import { createHandoffs } from './handoffs.ts';

const minute = 60_000;
const kiosk = 'kiosk-1' as DeviceId; // fits its pattern
const head = { code: 'K7M42QXP', formId: 'xin-thu' } as DeclarationHead; // what an invitation looks at

function start(): { handoffs: Handoffs; clock: FakeClock; begin: (formId?: string) => string } {
  const clock = new FakeClock(Date.UTC(2026, 10, 23));
  const handoffs = createHandoffs({ now: () => clock.now(), random: randomBytes, publicUrl: 'http://hall' });
  return {
    handoffs,
    clock,
    begin: (formId = 'xin-thu') => handoffs.begin(kiosk, { formId, locale: 'vi' }).id,
  };
}

it('DC-24 it can be found for fifteen minutes, by its link, which tells nobody anything', () => {
  const { handoffs, clock, begin } = start();
  const id = begin();
  expect(handoffs.find(id)?.url).toBe(`http://hall/d/${id}`);
  expect(id).toMatch(/^[\w-]{22}$/);
  clock.move(15 * minute - 1);
  expect(handoffs.find(id)).toBeDefined();
  clock.move(1);
  expect(handoffs.find(id)).toBeUndefined();
  handoffs.answer(id, head);
  expect(handoffs.find(id)).toBeUndefined();
});

it('DC-24 a declaration of another form is no answer, and a second one neither', () => {
  const { handoffs, begin } = start();
  const other = begin('khai-sinh');
  handoffs.answer(other, head);
  expect(handoffs.find(other)?.declaration).toBeUndefined();
  const id = begin();
  handoffs.answer(id, head);
  handoffs.answer(id, { ...head, savedAt: 'later' });
  expect(handoffs.find(id)?.declaration).toEqual(head);
});

it('DC-24 of more than two hundred the oldest end early, and a sweep forgets what is over', () => {
  const { handoffs, clock, begin } = start();
  const ids = Array.from({ length: 250 }, () => begin());
  expect(ids.filter((id) => handoffs.find(id) !== undefined)).toEqual(ids.slice(50));
  clock.move(15 * minute);
  handoffs.sweep();
  // put back, the clock would bring to light what was only hidden
  clock.move(-15 * minute);
  expect(ids.filter((id) => handoffs.find(id) !== undefined)).toEqual([]);
});
