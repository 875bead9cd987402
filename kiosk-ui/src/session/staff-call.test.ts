import { expect, test } from 'vitest';
import { kioskDelays } from './kiosk-delays.ts';
import { kioskAt } from './kiosk-rig.fixture.ts';

test('HP-40 pressing again while a person is being called, called or coming calls nobody else', () => {
  const rig = kioskAt('field');
  rig.send({ type: 'staff-called' }, { type: 'staff-called' });
  expect([rig.context().staffCall, rig.staffCalls()]).toEqual(['calling', 1]);
  for (const staffCall of ['called', 'coming'] as const) {
    rig.send({ type: 'staff-call-changed', staffCall }, { type: 'staff-called' });
    expect([rig.context().staffCall, rig.staffCalls()]).toEqual([staffCall, 1]);
  }
  rig.send({ type: 'staff-call-changed', staffCall: 'none' }, { type: 'staff-called' });
  expect(rig.staffCalls()).toBe(2);
});

test('HP-41 a call that failed says so, may be tried again, and is not the next person’s', () => {
  const rig = kioskAt('field');
  rig.send({ type: 'staff-called' }, { type: 'staff-call-changed', staffCall: 'failed' });
  expect([rig.context().staffCall, rig.screen()]).toEqual(['failed', 'field']);
  rig.send({ type: 'staff-called' });
  expect([rig.context().staffCall, rig.staffCalls()]).toEqual(['calling', 2]);
  rig.send({ type: 'staff-call-changed', staffCall: 'failed' }, { type: 'home' });
  expect([rig.context().staffCall, rig.screen()]).toEqual(['none', 'attract']);
});

test('HP-41 help that is on its way stays on its way when the person has gone', () => {
  const rig = kioskAt('field');
  rig.send({ type: 'staff-called' }, { type: 'staff-call-changed', staffCall: 'coming' }, { type: 'home' });
  expect(rig.context().staffCall).toBe('coming');
});

test('HP-41 a call that failed may be made when the server is back', () => {
  const rig = kioskAt('field');
  rig.send({ type: 'staff-called' }, { type: 'staff-call-changed', staffCall: 'failed' });
  rig.send({ type: 'server-lost' });
  expect([rig.context().staffCall, rig.screen()]).toEqual(['failed', 'away']);
  rig.send({ type: 'server-heard' });
  expect([rig.context().staffCall, rig.screen()]).toEqual(['none', 'field']);
});

test('HP-43 who waits for a person of the staff gets twice the time', () => {
  const rig = kioskAt('field');
  rig.send({ type: 'staff-call-changed', staffCall: 'called' }, { type: 'touched' });
  rig.clock.increment(kioskDelays.idle);
  expect(rig.screen()).toBe('field');
  rig.clock.increment(kioskDelays.idle);
  expect(rig.screen()).toBe('still-there');
});
