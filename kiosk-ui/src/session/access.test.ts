import { expect, test } from 'vitest';
import type { AccessMode } from './kiosk-context.ts';
import { accessModes, freshSession } from './kiosk-context.ts';
import { kioskDelays } from './kiosk-delays.ts';
import { kioskAt, wayTo } from './kiosk-rig.fixture.ts';
import type { ScreenName } from './screen-name.ts';

const choosing = Object.keys(wayTo) as ScreenName[]; // Object.keys forgets the literals it was given
const everyMode = accessModes.flatMap((mode) =>
  choosing.map((screen): [AccessMode, ScreenName] => [mode, screen]),
);

test.each(everyMode)(
  'KA-5 %s at "%s" changes nothing of what was chosen, and ends with the person',
  (mode, screen) => {
    const rig = kioskAt(screen);
    const before = rig.session();
    rig.send({ type: 'mode-chosen', mode, on: true });
    expect(rig.screen()).toBe(screen);
    expect(rig.session()).toEqual({ ...before, page: 0, modes: { ...before.modes, [mode]: true } });
    rig.send({ type: 'mode-chosen', mode, on: false });
    expect(rig.session().modes).toEqual(freshSession().modes);
    rig.send({ type: 'mode-chosen', mode, on: true }, { type: 'home' });
    expect(rig.session().modes).toEqual(freshSession().modes);
  },
);

test.each(choosing)(
  'KA-6 the panel opens over "%s" and gives way to the question for more time',
  (screen) => {
    const rig = kioskAt(screen);
    rig.send({ type: 'access-opened' });
    expect([rig.screen(), rig.session().isAccessOpen]).toEqual([screen, true]);
    rig.send({ type: 'touched' });
    rig.clock.increment(kioskDelays.idle);
    expect([rig.screen(), rig.session().isAccessOpen]).toEqual(['still-there', false]);
    rig.send({ type: 'stay' });
    expect(rig.screen()).toBe(screen);
  },
);

test('KA-6 whoever asks for help from the panel finds the page of help without it', () => {
  const rig = kioskAt('field');
  rig.send({ type: 'access-opened' }, { type: 'help' });
  expect([rig.screen(), rig.session().isAccessOpen]).toEqual(['guide', false]);
});
