import { DeclarationCode, err, ok } from '@motcua/contract';
import type { Failure } from '@motcua/contract/client';
import { describe, expect, test } from 'vitest';
import { kioskDelays } from './kiosk-delays.ts';
import type { Touch } from './kiosk-event.ts';
import type { KioskRig } from './kiosk-rig.fixture.ts';
import { hall, kioskAt, printOf, ticket } from './kiosk-rig.fixture.ts';

const code = DeclarationCode.parse('K7M42QXP');
const declared: Touch = { type: 'declared', outcome: 'number', code };
const toNumber: Touch[] = [{ type: 'turn-chosen', priority: false }, { type: 'take-number' }];
const nothing = { isDeclaring: false, declarationCode: undefined, procedureCode: undefined };

/** What takes the person elsewhere, from the procedures on. */
const elsewhere: [string, Touch[]][] = [
  ['another procedure', [{ type: 'procedure-chosen', code: '1.001193' }]],
  ['something else of the field', [{ type: 'other-chosen' }]],
  ['another field', [{ type: 'back' }, { type: 'service-chosen', serviceId: 'tra-ket-qua' }]],
  ['the same field again', [{ type: 'back' }, { type: 'service-chosen', serviceId: 'ho-tich' }]],
  ['a search', [{ type: 'back' }, { type: 'search-opened' }, { type: 'procedure-chosen', code: '1.000894' }]],
];

async function numberWith(rig: KioskRig): Promise<KioskRig> {
  rig.send(declared, ...toNumber);
  await rig.settle();
  return rig;
}

describe('a declaration on the way to the number', () => {
  test('DN-1 the papers of a procedure with a form lead to its declaration, other papers to the turn', () => {
    const rig = kioskAt('declare');
    expect([rig.screen(), rig.session().isDeclaring]).toEqual(['declare', true]);
    const plain = kioskAt('papers');
    plain.send({ type: 'proceed' });
    expect([plain.screen(), plain.session().isDeclaring]).toEqual(['turn', false]);
  });

  test('DN-1 a procedure found by search has its declaration as well', () => {
    const rig = kioskAt('search');
    rig.send({ type: 'procedure-chosen', code: '2.000635' }, { type: 'proceed' });
    expect(rig.screen()).toBe('declare');
  });

  test('DN-2 whoever thinks better of it is back at the papers, and is offered it again', () => {
    const rig = kioskAt('declare');
    rig.send({ type: 'declared', outcome: 'back' });
    expect([rig.screen(), rig.session().isDeclaring]).toEqual(['papers', false]);
    rig.send({ type: 'proceed' });
    expect(rig.screen()).toBe('declare');
  });

  test('DN-2 whoever wants only a number goes on to the turn without a code', async () => {
    const rig = kioskAt('declare');
    rig.send({ type: 'declared', outcome: 'number' });
    expect([rig.screen(), rig.session().isDeclaring]).toEqual(['turn', false]);
    rig.send(...toNumber);
    await rig.settle();
    expect(rig.asked[0]?.body).not.toHaveProperty('declarationCode');
  });

  test('DN-3 the request for the number carries the code, and the next person has none', async () => {
    const rig = await numberWith(kioskAt('declare'));
    expect(rig.asked).toMatchObject([{ body: { declarationCode: code, procedureCode: '2.000635' } }]);
    rig.send({ type: 'print-reported', print: printOf({ confirmed: true }) });
    rig.clock.increment(kioskDelays.doneHome);
    expect(rig.screen()).toBe('attract');
    expect(rig.session()).toMatchObject(nothing);
  });

  test('DN-3 it is made once: back and on again leads past it', () => {
    const rig = kioskAt('declare');
    rig.send(declared, { type: 'back' });
    expect(rig.screen()).toBe('papers');
    rig.send({ type: 'proceed' });
    expect([rig.screen(), rig.session().declarationCode]).toEqual(['turn', code]);
  });

  test.each(elsewhere)('DN-4 the code does not go with %s', (_, touches) => {
    const rig = kioskAt('declare');
    rig.send(declared, { type: 'back' }, { type: 'back' });
    expect([rig.screen(), rig.session().declarationCode]).toEqual(['procedure', code]);
    rig.send(...touches);
    expect(rig.session().declarationCode).toBeUndefined();
  });

  test.each(['declaration-in-use', 'unknown-declaration', 'declarations-closed'] as const)(
    'DN-5 a declaration that the server refuses (%s) costs nobody the number',
    async (refusal) => {
      const rig = kioskAt('declare');
      const refused = err<Failure>({ code: refusal });
      rig.serverAnswers(async () => (rig.asked.length === 1 ? refused : ok(ticket)));
      await numberWith(rig);
      await rig.settle();
      expect(rig.asked.map(({ body }) => body.declarationCode)).toEqual([code, undefined]);
      expect(rig.asked.map(({ requestKey }) => requestKey)).toEqual(['key-1', 'key-1']);
      expect(rig.screen()).toBe('printing');
      expect(rig.session()).toMatchObject({ declarationCode: code, isDeclarationApart: true });
    },
  );

  test('DN-5 a server that goes on refusing is not asked for ever', async () => {
    const rig = kioskAt('declare');
    const refused = err<Failure>({ code: 'declaration-in-use' });
    // a fifth question would be answered by nobody, so that a kiosk that never stops fails here
    rig.serverAnswers(() => (rig.asked.length < 5 ? Promise.resolve(refused) : new Promise(() => undefined)));
    await numberWith(rig);
    await rig.settle();
    expect([rig.screen(), rig.asked.length]).toEqual(['refused', 2]);
  });
});

describe('who leaves a declaration', () => {
  test('DN-6 while the person is asked, or reads the help, the answers are kept', () => {
    const rig = kioskAt('declare');
    rig.clock.increment(kioskDelays.idle);
    expect([rig.screen(), rig.session().isDeclaring]).toEqual(['still-there', true]);
    rig.send({ type: 'stay' }, { type: 'help' });
    expect([rig.screen(), rig.session().isDeclaring]).toEqual(['guide', true]);
    rig.send({ type: 'back' });
    expect([rig.screen(), rig.session().isDeclaring]).toEqual(['declare', true]);
  });

  test.each<[string, (rig: KioskRig) => void]>([
    [
      'nobody answers',
      ({ clock }) => {
        clock.increment(kioskDelays.idle);
        for (let second = 0; second < 30; second += 1) clock.increment(kioskDelays.countdownStep);
      },
    ],
    ['home is touched', ({ send }) => send({ type: 'home' })],
    [
      'the help is left open',
      ({ clock, send }) => {
        send({ type: 'help' });
        clock.increment(kioskDelays.readHome);
      },
    ],
    [
      'the server stays away',
      ({ clock, send }) => {
        send({ type: 'server-lost' });
        clock.increment(kioskDelays.forget);
      },
    ],
    [
      'the hall closes',
      ({ send }) =>
        send({ type: 'hall-changed', hall: { ...hall, opening: { ...hall.opening, open: false } } }),
    ],
    ['the kiosk must be paired anew', ({ send }) => send({ type: 'not-paired' })],
  ])('DN-6 when %s the declaration is over and forgotten', (_, leave) => {
    const rig = kioskAt('declare');
    leave(rig);
    expect(rig.screen()).not.toBe('declare');
    expect(rig.session()).toMatchObject(nothing);
  });
});

describe('a form that stands for itself', () => {
  test('DN-14 is filled in from the page of help, without a procedure or a number, and ends at the first page', () => {
    const rig = kioskAt('field');
    rig.send({ type: 'help' }, { type: 'lone-form-chosen', formId: 'phan-anh-kien-nghi' });
    expect(rig.screen()).toBe('declare');
    expect(rig.session()).toMatchObject({ isDeclaring: true, loneFormId: 'phan-anh-kien-nghi' });
    rig.send(declared);
    expect(rig.screen()).toBe('attract');
    expect(rig.session()).toMatchObject({ ...nothing, loneFormId: undefined });
  });

  test('DN-14 whoever leaves it is at the first page as well, and the next procedure is asked for its own form', () => {
    const rig = kioskAt('field');
    rig.send({ type: 'help' }, { type: 'lone-form-chosen', formId: 'phan-anh-kien-nghi' });
    rig.send({ type: 'declared', outcome: 'back' });
    expect([rig.screen(), rig.session().isDeclaring]).toEqual(['attract', false]);
  });
});
