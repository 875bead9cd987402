import { describe, expect, test } from 'vitest';
import { issueTries, kioskDelays } from './kiosk-delays.ts';
import { hall, kioskAt, kioskWithNumber, printOf, startKiosk, ticket, wayTo } from './kiosk-rig.fixture.ts';
import type { ScreenName } from './screen-name.ts';

const choosing = Object.keys(wayTo) as ScreenName[]; // Object.keys forgets the literals it was given
const closedHall = { ...hall, opening: { ...hall.opening, open: false } };

describe('from the first touch to the number', () => {
  test('KI-10 the whole way ends with the paper and the first page', async () => {
    const rig = await kioskWithNumber();
    expect(rig.screen()).toBe('printing');
    rig.send({ type: 'print-reported', print: printOf({ confirmed: true }) });
    expect(rig.screen()).toBe('done');
    rig.clock.increment(kioskDelays.doneHome);
    expect(rig.screen()).toBe('attract');
  });

  test('KI-11 the request carries service, procedure, language, kiosk and channel', async () => {
    const rig = await kioskWithNumber();
    expect(rig.asked).toEqual([
      {
        hallId: 'nha-thu',
        requestKey: 'key-1',
        body: {
          ...{ serviceId: 'ho-tich', priority: false, locale: 'vi', channel: 'kiosk' },
          ...{ procedureCode: '1.001193', kioskId: 'kiosk-1' },
        },
      },
    ]);
  });

  test('KI-12 a field without procedures goes straight to the turn, "other" likewise', () => {
    const bare = kioskAt('field');
    bare.send({ type: 'service-chosen', serviceId: 'tra-ket-qua' });
    expect(bare.screen()).toBe('turn');
    bare.send({ type: 'back' });
    expect(bare.screen()).toBe('field');
    const other = kioskAt('procedure');
    other.send({ type: 'other-chosen' });
    expect(other.screen()).toBe('turn');
    other.send({ type: 'back' });
    expect(other.screen()).toBe('procedure');
  });

  test('KI-13 what was found by search leads to its papers, back to the search', () => {
    const rig = kioskAt('search');
    rig.send({ type: 'query-changed', query: 'ket hon' }, { type: 'procedure-chosen', code: '1.000894' });
    expect(rig.screen()).toBe('papers');
    expect(rig.session()).toMatchObject({ serviceId: 'ho-tich', procedureCode: '1.000894' });
    rig.send({ type: 'back' });
    expect([rig.screen(), rig.session().query]).toEqual(['search', 'ket hon']);
  });

  test('KI-14 back goes one page back, home to the first page, from every page', () => {
    const before: Partial<Record<ScreenName, ScreenName>> = {
      ...{ language: 'attract', field: 'language', search: 'field', procedure: 'field', papers: 'procedure' },
      ...{ turn: 'papers', reason: 'turn', confirm: 'turn' },
      // its own pages go back, and then it says so (DN-2)
      declare: 'declare',
    };
    for (const name of choosing) {
      const rig = kioskAt(name);
      expect(rig.screen()).toBe(name);
      rig.send({ type: 'back' });
      expect([name, rig.screen()]).toEqual([name, before[name]]);
      const other = kioskAt(name);
      other.send({ type: 'home' });
      expect([name, other.screen()]).toEqual([name, 'attract']);
    }
  });

  test('KI-15 a language chosen on the first page needs no language page; changing it keeps the place', () => {
    const rig = startKiosk();
    rig.open();
    rig.send({ type: 'locale-chosen', locale: 'en' }, { type: 'begin' });
    expect(rig.screen()).toBe('field');
    rig.send({ type: 'service-chosen', serviceId: 'ho-tich' }, { type: 'locale-chosen', locale: 'vi' });
    expect([rig.screen(), rig.session().locale]).toEqual(['procedure', 'vi']);
  });

  test('KI-16 help comes back to the same page', () => {
    for (const name of choosing) {
      const rig = kioskAt(name);
      rig.send({ type: 'help' });
      expect(rig.screen()).toBe('guide');
      rig.send({ type: 'back' });
      expect(rig.screen()).toBe(name);
    }
  });

  test('KI-17 a list goes round by pages', () => {
    const rig = kioskAt('procedure');
    rig.send({ type: 'more', pages: 2 });
    expect(rig.session().page).toBe(1);
    rig.send({ type: 'more', pages: 2 });
    expect(rig.session().page).toBe(0);
  });
});

describe('priority', () => {
  test('KI-20 the ticket says priority and nothing else; the reason is counted once, when the number is there', async () => {
    const rig = kioskAt('reason');
    rig.send({ type: 'reason-chosen', reason: 'elderly' });
    expect(rig.reasons).toEqual([]);
    rig.send({ type: 'take-number' });
    await rig.settle();
    expect(rig.asked[0]?.body).toMatchObject({ priority: true });
    expect(JSON.stringify(rig.asked)).not.toContain('elderly');
    expect(rig.reasons).toEqual(['elderly']);
    expect(rig.session().reason).toBeUndefined();
  });

  test('KI-21 whoever goes back to the ordinary number leaves no reason', async () => {
    const rig = kioskAt('reason');
    rig.send({ type: 'reason-chosen', reason: 'elderly' }, { type: 'back' }, { type: 'back' });
    rig.send({ type: 'turn-chosen', priority: false }, { type: 'take-number' });
    await rig.settle();
    expect([rig.reasons, rig.asked[0]?.body.priority]).toEqual([[], false]);
  });
});

describe('one number', () => {
  test('KI-30 a double tap asks once', async () => {
    const rig = kioskAt('confirm');
    rig.send({ type: 'take-number' }, { type: 'take-number' });
    await rig.settle();
    rig.send({ type: 'take-number' });
    await rig.settle();
    expect(rig.asked).toHaveLength(1);
  });

  test('KI-31 an unreachable server is asked again with the same key, then refused with a way on', async () => {
    const rig = kioskAt('confirm');
    rig.serverAnswers({ ok: false, error: { code: 'unreachable' } });
    rig.send({ type: 'take-number' });
    for (let again = 0; again < issueTries; again += 1) {
      await rig.settle();
      rig.clock.increment(kioskDelays.retryPause);
    }
    expect(rig.screen()).toBe('refused');
    rig.serverAnswers({ ok: true, value: ticket });
    rig.send({ type: 'retry' });
    await rig.settle();
    expect(rig.screen()).toBe('printing');
    expect(rig.asked).toHaveLength(issueTries + 1);
    expect(new Set(rig.asked.map(({ requestKey }) => requestKey))).toEqual(new Set(['key-1']));
  });

  test('KI-32 the next person has another key', async () => {
    const rig = await kioskWithNumber();
    rig.send({ type: 'print-reported', print: printOf({ confirmed: true }) }, { type: 'home' });
    rig.send(...(wayTo.confirm ?? []), { type: 'take-number' });
    await rig.settle();
    expect(rig.asked.map(({ requestKey }) => requestKey)).toEqual(['key-1', 'key-2']);
  });

  test('KI-33 a bug in the way of the number has a screen too', async () => {
    const rig = kioskAt('confirm');
    rig.serverAnswers(() => Promise.reject(new Error('bug')));
    rig.send({ type: 'take-number' });
    await rig.settle();
    expect(rig.screen()).toBe('refused');
    rig.clock.increment(kioskDelays.readHome);
    expect(rig.screen()).toBe('attract');
  });
});

describe('nobody there', () => {
  test.each(choosing)('KI-50 on %s sixty quiet seconds ask, thirty more lead home and forget', (name) => {
    const rig = kioskAt(name);
    rig.clock.increment(kioskDelays.idle - 1_000);
    expect(rig.screen()).toBe(name);
    rig.send({ type: 'touched' });
    rig.clock.increment(kioskDelays.idle - 1);
    expect(rig.screen()).toBe(name);
    rig.clock.increment(1);
    expect([rig.screen(), rig.context().secondsLeft]).toEqual(['still-there', 30]);
    for (let second = 0; second < 29; second += 1) rig.clock.increment(1_000);
    expect([rig.screen(), rig.context().secondsLeft]).toEqual(['still-there', 1]);
    rig.clock.increment(1_000);
    expect(rig.screen()).toBe('attract');
    expect(rig.session()).toMatchObject({ hasBegun: false, serviceId: undefined, requestKey: '', query: '' });
  });

  test.each(choosing)('KI-51 more time goes back to %s, as often as wished', (name) => {
    const rig = kioskAt(name);
    for (let round = 0; round < 12; round += 1) {
      rig.clock.increment(kioskDelays.idle);
      expect(rig.screen()).toBe('still-there');
      rig.send({ type: 'stay' });
      expect(rig.screen()).toBe(name);
    }
  });

  test('KI-52 every screen after the number goes home by itself', async () => {
    const rig = await kioskWithNumber();
    rig.send({ type: 'print-reported', print: printOf({ confirmed: false }) });
    rig.clock.increment(kioskDelays.askPaper);
    expect(rig.screen()).toBe('on-screen');
    rig.clock.increment(kioskDelays.onScreenHome);
    expect(rig.screen()).toBe('attract');
    const lost = kioskAt('field');
    lost.send({ type: 'help' });
    lost.clock.increment(kioskDelays.readHome);
    expect(lost.screen()).toBe('attract');
  });

  test('KI-53 large letters get twice the time, and all settings end with the session', () => {
    const rig = kioskAt('field');
    rig.send({ type: 'text-size-chosen', textSize: 'largest' }, { type: 'touched' });
    rig.clock.increment(kioskDelays.idle);
    expect(rig.screen()).toBe('field');
    rig.clock.increment(kioskDelays.idle);
    expect(rig.screen()).toBe('still-there');
    rig.send({ type: 'home' });
    expect(rig.session()).toMatchObject({ textSize: 'normal', appearance: 'light', locale: 'vi' });
  });
});

describe('hall and server', () => {
  test.each(choosing)('KI-60 a missing server shows on %s, and the page comes back with it', (name) => {
    const rig = kioskAt(name);
    rig.send({ type: 'server-lost' });
    expect(rig.screen()).toBe('away');
    rig.send({ type: 'server-heard' });
    expect(rig.screen()).toBe(name);
  });

  test('KI-61 a choice half made is forgotten when the server stays away', () => {
    const rig = kioskAt('confirm');
    rig.send({ type: 'server-lost' });
    rig.clock.increment(kioskDelays.forget);
    expect(rig.session().serviceId).toBeUndefined();
    rig.send({ type: 'server-heard' });
    expect(rig.screen()).toBe('attract');
  });

  test('KI-62 a page that finds no server says so within five seconds', () => {
    const rig = startKiosk();
    expect(rig.screen()).toBe('starting');
    rig.clock.increment(5_000);
    expect(rig.screen()).toBe('away');
    rig.open();
    expect(rig.screen()).toBe('attract');
  });

  test('KI-63 a number that is there stays, also without the server', async () => {
    const rig = await kioskWithNumber();
    rig.send({ type: 'server-lost' });
    expect(rig.screen()).toBe('printing');
    rig.clock.increment(kioskDelays.printLimit);
    expect(rig.screen()).toBe('on-screen');
    rig.clock.increment(kioskDelays.onScreenHome);
    expect(rig.screen()).toBe('away');
  });

  test.each(['attract', ...choosing] as const)(
    'KI-64 a hall that closes shows on %s, and opens by itself',
    (name) => {
      const rig = kioskAt(name);
      rig.send({ type: 'hall-changed', hall: closedHall });
      expect(rig.screen()).toBe('closed');
      rig.send({ type: 'hall-changed', hall });
      expect(rig.screen()).toBe('attract');
    },
  );

  test('KI-65 a number refused because the hall has closed shows the closed hall', async () => {
    const rig = kioskAt('confirm');
    rig.serverAnswers({ ok: false, error: { code: 'hall-closed' } });
    rig.send({ type: 'take-number' });
    await rig.settle();
    expect(rig.screen()).toBe('closed');
  });

  test('KI-66 a kiosk that is not paired asks for its token, at the start and when a number is refused', async () => {
    const rig = startKiosk();
    rig.send({ type: 'not-paired' });
    expect(rig.screen()).toBe('pairing');
    rig.pairingAnswers({ ok: false, error: { code: 'unauthenticated' } });
    rig.send({ type: 'token-given', token: 'wrong' });
    await rig.settle();
    expect([rig.screen(), rig.context().pairFailure]).toEqual(['pairing', 'wrong-token']);
    rig.pairingAnswers({ ok: true, value: undefined });
    rig.send({ type: 'token-given', token: 'right' });
    await rig.settle();
    rig.open();
    expect(rig.screen()).toBe('attract');

    const stranger = kioskAt('confirm');
    stranger.serverAnswers({ ok: false, error: { code: 'unauthenticated' } });
    stranger.send({ type: 'take-number' });
    await stranger.settle();
    expect(stranger.screen()).toBe('pairing');
  });

  test('KI-67 counts come with every event of the hall', () => {
    const rig = kioskAt('field');
    const serviceId = hall.services[0]?.id;
    if (serviceId === undefined) throw new Error('the hall has a field');
    rig.send({ type: 'waiting-changed', waiting: [{ serviceId, count: 9, longestMinutes: 1 }] });
    expect(rig.context().hall?.services.map(({ waiting }) => waiting)).toEqual([9, 0]);
  });
});
