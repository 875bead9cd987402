import { join } from 'node:path';
import { loadForms } from '@motcua/config';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findProcedures } from '../choices/find-procedures.ts';
import { packedForm } from '../declare/packed-form.ts';
import { hall, kioskAt } from '../session/kiosk-rig.fixture.ts';
import type { PackInUse } from './pack.ts';
import { putInUse } from './pack.ts';
import { packedHall } from './packed-hall.ts';
import { wordsIn, wordsInPack } from './words.ts';

const inUse = (lines: Record<string, string>): PackInUse => putInUse({ tag: 'zxx', lines });

test('LK-1 a line of the pack takes the place of the Vietnamese one, filled and counted, and brings it along', () => {
  const pack = inUse({
    'kiosk:back': '«về»',
    'kiosk:field.waiting_other': '«{{count}} đợi»',
    'kiosk:head.step': '«{{step}}/{{steps}}»',
  });
  const say = wordsInPack(pack);
  expect(say('back')).toBe('«về»');
  expect(say('field.waiting', { count: 3 })).toBe('«3 đợi»');
  expect(say('head.step', { step: 1, steps: 4 })).toBe('«1/4»');
  expect(say('proceed')).toBe(wordsIn('vi')('proceed'));
  expect(Object.fromEntries(pack.vietnamese)).toEqual({
    '«về»': 'Quay lại',
    '«3 đợi»': '3 người chờ',
    '«1/4»': 'Bước 1 trên 4',
  });
});

const loaded = loadForms(join(import.meta.dirname, '../../../config/forms'));
const form = loaded.ok ? loaded.value.find(({ id }) => id === 'khai-sinh') : undefined;
if (form === undefined) throw new Error('the forms do not load');

test('LK-2 a form in a pack differs by the lines of the pack and by nothing else', () => {
  const words = JSON.stringify(form);
  const keys = [
    'name',
    'tre.title',
    'tre.hoTen.label',
    'tre.gioiTinh.option.nam',
    'cha.hoTen.help',
    'no.such.line',
  ];
  fc.assert(
    fc.property(fc.subarray(keys), (chosen) => {
      const pack = inUse(Object.fromEntries(chosen.map((key) => [`form:${form.id}/${key}`, `«${key}»`])));
      const packed = packedForm(form, pack);
      const back = JSON.stringify(packed, (_, value: unknown) =>
        typeof value === 'string' ? (pack.vietnamese.get(value) ?? value) : value,
      );
      expect(JSON.parse(back)).toEqual(JSON.parse(words));
    }),
  );
  const pack = inUse({ [`form:${form.id}/tre.hoTen.label`]: '«tên»' });
  const name = packedForm(form, pack)
    .groups.flatMap(({ fields }) => fields)
    .find(({ key, label }) => key === 'hoTen' && label.vi === '«tên»');
  expect(name?.label.en).not.toBe('«tên»');
});

test('LK-2 services, procedures and reasons take their names from the pack; without one the hall is the same', () => {
  const packed = packedHall(hall, inUse({ 'service:ho-tich': '«hộ tịch»' }));
  expect(packed.services.map(({ shortNames }) => shortNames.vi)).toContain('«hộ tịch»');
  const other = { services: [], procedures: [], priorityReasons: [] };
  expect({ ...packed, ...other }).toEqual({ ...hall, ...other });
  expect(packedHall(hall, undefined)).toBe(hall);
});

test('LK-4 a procedure in a pack is shown in its language and found by its Vietnamese name; a reason is said too', () => {
  const [first, second] = hall.procedures;
  const [reason] = hall.priorityReasons;
  if (first === undefined || second === undefined || reason === undefined)
    throw new Error('the hall is empty');
  const lines = { [`procedure:${first.code}`]: '«sinh»', [`reason:${reason.id}`]: '«ưu tiên»' };
  const packed = packedHall(hall, inUse(lines));
  expect(packed.procedures[0]?.name).toEqual({ ...first.name, vi: '«sinh»' });
  expect(packed.procedures[1]).toBe(second);
  expect(findProcedures(packed.procedures, first.name.vi).map(({ code }) => code)).toContain(first.code);
  expect(packed.priorityReasons[0]?.name).toEqual({ ...reason.name, vi: '«ưu tiên»' });
});

test('LK-6 a line that is shown as it was recorded tells its recording; one that was filled in has none', () => {
  const lines = { 'kiosk:back': '«về»', 'kiosk:procedure.title': '«{{field}}?»', 'kiosk:more': '«nữa»' };
  const clips = { 'kiosk:back': '/1.mp3', 'kiosk:procedure.title': '/2.mp3' };
  const spoken = putInUse({ tag: 'zxx', lines, clips });
  const say = wordsInPack(spoken);
  say('back');
  say('more');
  say('procedure.title', { field: 'Hộ tịch' });
  expect([...spoken.spoken]).toEqual([['«về»', 'kiosk:back']]);
});

const pack = { tag: 'zxx', lines: {} };

test('LK-3 a language of local speakers leads on when it comes, and the next person begins in Vietnamese', () => {
  const rig = kioskAt('language');
  rig.send({ type: 'pack-chosen', tag: 'zxx' });
  expect(rig.screen()).toBe('language');
  rig.send({ type: 'pack-came', tag: 'zxx', pack });
  expect([rig.screen(), rig.session().pack, rig.session().locale]).toEqual(['field', pack, 'vi']);
  rig.send({ type: 'home' });
  expect(rig.session().pack).toBeUndefined();
});

test('LK-3 one that does not come is told, and Vietnamese is still there; choosing another language ends it', () => {
  const rig = kioskAt('language');
  rig.send({ type: 'pack-chosen', tag: 'zxx' }, { type: 'pack-came', tag: 'zxx', pack: undefined });
  expect([rig.screen(), rig.session().isPackMissing]).toEqual(['language', true]);
  rig.send({ type: 'pack-came', tag: 'zxx', pack }, { type: 'locale-chosen', locale: 'en' });
  expect([rig.screen(), rig.session().pack, rig.session().locale]).toEqual(['field', undefined, 'en']);
});

test('LK-3 what comes for somebody who has left changes nothing', () => {
  const rig = kioskAt('language');
  rig.send({ type: 'pack-chosen', tag: 'zxx' }, { type: 'back' }, { type: 'pack-came', tag: 'zxx', pack });
  expect([rig.screen(), rig.session().pack]).toEqual(['attract', undefined]);
});

test('LK-3 what one person asked for does not come to the next one, nor in place of another language', () => {
  const rig = kioskAt('language');
  rig.send({ type: 'pack-chosen', tag: 'zxx' }, { type: 'home' }, { type: 'begin' });
  rig.send({ type: 'pack-came', tag: 'zxx', pack });
  expect([rig.screen(), rig.session().pack]).toEqual(['language', undefined]);
  rig.send({ type: 'pack-chosen', tag: 'zyy' }, { type: 'pack-came', tag: 'zxx', pack: undefined });
  expect([rig.screen(), rig.session().isPackMissing]).toEqual(['language', false]);
});
