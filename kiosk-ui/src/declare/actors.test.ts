import { describe, expect, test } from 'vitest';
import type { AnyActorRef, Snapshot } from 'xstate';
import { createActor, waitFor } from 'xstate';
import { declareMachineOf } from './actors.ts';
import type { Reply } from './declare-server.fixture.ts';
import { fakeServer, refusal } from './declare-server.fixture.ts';
import type { Place } from './session/declare-context.ts';
import { scanSeconds } from './session/declare-delays.ts';
import type { DeclareTouch } from './session/declare-event.ts';
import type { DeclareScreenName } from './session/screen-name.ts';
import { declareScreenOf } from './session/screen-name.ts';
import { smallForm, someCard } from './session/small-form.fixture.ts';

const at = '2026-11-23T02:00:00.000Z';
const head = {
  ...{ code: 'K7M42QXP', formId: 'xin-thu', validFrom: '2026-01-01', status: 'complete' },
  ...{ savedAt: at, until: at },
};
const handoffId = 'A'.repeat(22);
const handoff = {
  ...{ id: handoffId, url: `http://127.0.0.1/d/${handoffId}`, kioskId: 'kiosk-1', formId: 'xin-thu' },
  ...{ procedureCode: '1.000001', locale: 'vi', until: at },
};
const kiosk: Place = { kind: 'kiosk', kioskId: 'kiosk-1', canScan: true };
const formLine = 'GET /forms/xin-thu';
const saveLine = 'POST /declarations';
const scanLine = 'POST /kiosks/kiosk-1/scan';
const inviteLine = 'POST /kiosks/kiosk-1/handoffs';
const handoffLine = `GET /handoffs/${handoffId}`;
const resumeLine = 'POST /declarations/K7M42QXP/resume';
const answers = { 'toi.hoTen': 'LÒ THỊ CÁNH', 'toi.so': '011190746352', 'toi.coCon': false };
const whole = { ...answers, 'toi.camDoan': true };
const saved: Reply = [201, { head, missing: [], remarks: [] }];

/** The declaration as the pages run it, in front of a server that says what the test wants. */
function start(replies: Readonly<Record<string, Reply>> = {}, place: Place = kiosk) {
  const server = fakeServer({ [formLine]: [200, smallForm], ...replies });
  let keys = 0;
  const actor = createActor(declareMachineOf(server.fetchFn), {
    input: {
      ...{ place, formId: 'xin-thu', procedureCode: '1.000001', authority: 'UBND', papers: [] },
      ...{ today: '2026-11-23', locale: 'vi', newKey: () => `key-${(keys += 1)}` },
    },
  });
  actor.start();
  actor.send({ type: 'declare' });
  return {
    ...{ actor, server },
    send: (...touches: DeclareTouch[]) => touches.forEach((touch) => actor.send(touch)),
    at: (name: DeclareScreenName) => waitFor(actor, (state) => declareScreenOf(state) === name),
    asked: (line: string) => server.asked.filter((one) => one.line === line),
  };
}

const fill: DeclareTouch[] = [
  { type: 'by-typing' },
  { type: 'written', path: 'toi.hoTen', raw: 'lò thị cánh' },
  { type: 'written', path: 'toi.so', raw: '011190746352' },
  { type: 'next' },
  { type: 'answered', path: 'toi.coCon', raw: false },
  { type: 'answered', path: 'toi.camDoan', raw: true },
  { type: 'proceed' },
  { type: 'proceed' },
];

async function filled(replies: Readonly<Record<string, Reply>>, place: Place = kiosk) {
  const rig = start(replies, place);
  await rig.at('begin');
  rig.send(...fill);
  return rig;
}

/** In front of a scanner, or of the wish for one. */
async function scanning(replies: Readonly<Record<string, Reply>>, place: Place = kiosk) {
  const rig = start(replies, place);
  await rig.at('begin');
  rig.send({ type: 'by-card' }, { type: 'person-chosen', person: 'toi' });
  return rig;
}

/** The scanner has answered. */
function isOver(child: AnyActorRef | undefined): boolean {
  const snapshot = child?.getSnapshot() as Snapshot<unknown> | undefined; // what every actor has
  return snapshot?.status !== 'active';
}

describe('what is asked of the server', () => {
  test('DN-8 a declaration is sent with the form it was made with, its key, and nothing else', async () => {
    const rig = await filled({ [saveLine]: saved });
    const { context } = await rig.at('saved');
    expect(context.head?.code).toBe('K7M42QXP');
    expect(rig.asked(saveLine)).toMatchObject([{ key: 'key-1' }]);
    expect(rig.asked(saveLine)[0]?.body).toEqual({
      ...{ formId: 'xin-thu', validFrom: '2026-01-01', locale: 'vi', answers: whole, ticked: [] },
    });
  });

  const sheetKey = 'S'.repeat(22);
  const sheetLine = 'POST /kiosks/kiosk-1/sheets';

  test('DN-15 the form is printed with the key of its saving, and nothing else', async () => {
    const rig = await filled({
      [saveLine]: [201, { head, sheetKey, missing: [], remarks: [] }],
      [sheetLine]: [200, { kind: 'printed' }],
    });
    await rig.at('saved');
    rig.send({ type: 'print' });
    await waitFor(rig.actor, ({ context }) => context.sheet === 'printed');
    expect(rig.asked(sheetLine).map(({ body }) => body)).toEqual([{ sheetKey }]);
  });

  test('DN-15 without a key there is nothing to print with', async () => {
    const rig = await filled({ [saveLine]: saved });
    await rig.at('saved');
    rig.send({ type: 'print' });
    expect([declareScreenOf(rig.actor.getSnapshot()), rig.asked(sheetLine)]).toEqual(['saved', []]);
  });

  test('DN-8 a telephone hands back under the invitation it came with', async () => {
    const rig = await filled({ [saveLine]: saved }, { kind: 'phone', handoffId });
    await rig.at('saved');
    expect(rig.asked(saveLine)).toMatchObject([{ body: { handoffId, answers: whole } }]);
  });

  test('DN-8 what is sent again has the same key', async () => {
    const rig = await filled({ [saveLine]: 'down' });
    await rig.at('not-saved');
    rig.server.answer(saveLine, saved);
    rig.send({ type: 'retry' });
    await rig.at('saved');
    expect(rig.asked(saveLine).map(({ key }) => key)).toEqual(['key-1', 'key-1']);
  });

  test('DN-8 an earlier declaration is opened with its proof, and finished under its code', async () => {
    const opened = { head, missing: [], remarks: [], locale: 'vi', answers: whole, ticked: [] };
    const rig = start({
      [resumeLine]: [200, opened],
      'POST /declarations/K7M42QXP/finish': [200, { head, missing: [], remarks: [] }],
    });
    await rig.at('begin');
    rig.send({ type: 'by-code' }, { type: 'code-given', code: 'K7M42QXP', lastFour: '6352' });
    await rig.at('check');
    expect(rig.asked(resumeLine)).toMatchObject([{ body: { lastFour: '6352' } }]);
    rig.send({ type: 'proceed' }, { type: 'proceed' });
    await rig.at('saved');
    expect(rig.asked('POST /declarations/K7M42QXP/finish')[0]?.body).toEqual({
      ...{ lastFour: '6352', answers: whole, ticked: [] },
    });
    expect(rig.asked(saveLine)).toEqual([]);
  });

  test('DN-8 a telephone is invited to the chosen procedure, and what it hands back is taken', async () => {
    const answered = { ...handoff, declaration: head };
    const rig = start({ [inviteLine]: [201, handoff], [handoffLine]: [200, answered] });
    await rig.at('begin');
    rig.send({ type: 'by-phone' });
    const { context } = await rig.at('saved');
    expect(rig.asked(inviteLine)[0]?.body).toEqual({
      ...{ formId: 'xin-thu', procedureCode: '1.000001', locale: 'vi' },
    });
    expect(context.head?.code).toBe('K7M42QXP');
  });

  test('DN-12 a language chosen in the middle is the language of what is saved', async () => {
    const rig = start({ [saveLine]: saved });
    await rig.at('begin');
    rig.send(...fill.slice(0, -1), { type: 'locale-chosen', locale: 'en' }, ...fill.slice(-1));
    await rig.at('saved');
    expect(rig.asked(saveLine)).toMatchObject([{ body: { locale: 'en', answers: whole } }]);
  });
});

describe('what the server does not do', () => {
  const failures: Record<string, Reply> = {
    'is away': 'down',
    refuses: refusal(503, 'declarations-closed'),
    'speaks another language': [200, { hello: 'there' }],
    'sends a page': [502, '<html>'],
  };
  test.each(Object.entries(failures))(
    'DN-9 a server that %s leads to a screen, not to an error',
    async (_, reply) => {
      const noForm = start({ [formLine]: reply });
      await noForm.at('no-form');
      const notSaved = await filled({ [saveLine]: reply });
      await notSaved.at('not-saved');
      const noPhone = start({ [inviteLine]: reply });
      await noPhone.at('begin');
      noPhone.send({ type: 'by-phone' });
      await noPhone.at('no-invitation');
      const notOpened = start({ [resumeLine]: reply });
      await notOpened.at('begin');
      notOpened.send({ type: 'by-code' }, { type: 'code-given', code: 'K7M42QXP', lastFour: '6352' });
      await notOpened.at('not-opened');
      const noScan = await scanning({ [scanLine]: reply });
      noScan.send({ type: 'scanned', text: someCard });
      await noScan.at('card');
      for (const { actor } of [noForm, notSaved, noPhone, notOpened, noScan])
        expect(actor.getSnapshot().status).toBe('active');
    },
  );
});

describe('the scanner', () => {
  test('DN-10 the kiosk’s own scanner is asked for as long as its screen may stand', async () => {
    const rig = await scanning({ [scanLine]: [200, { kind: 'read', text: someCard }] });
    await rig.at('card');
    expect(rig.asked(scanLine)).toMatchObject([{ body: { seconds: scanSeconds } }]);
  });

  test('DN-10 nothing seen: the citizen is told, and may try again', async () => {
    const rig = await scanning({ [scanLine]: [200, { kind: 'nothing' }] });
    await rig.at('card-refused');
    rig.server.answer(scanLine, [200, { kind: 'read', text: someCard }]);
    rig.send({ type: 'retry' });
    await rig.at('card');
  });

  test.each<[string, DeclareTouch]>([
    ['back', { type: 'back' }],
    ['typing instead', { type: 'by-typing' }],
    ['a card from a scanner that types', { type: 'scanned', text: someCard }],
    ['wiping', { type: 'wipe' }],
  ])('DN-10 %s hangs up: no card is read behind another screen', async (_, touch) => {
    const rig = await scanning({ [scanLine]: 'silent' });
    await rig.at('scan');
    const [asked] = rig.asked(scanLine);
    expect(asked?.signal?.aborted).toBe(false);
    rig.send(touch);
    expect(asked?.signal?.aborted).toBe(true);
  });

  test('DN-10 whoever goes home hangs up as well', async () => {
    const rig = await scanning({ [scanLine]: 'silent' });
    await rig.at('scan');
    rig.actor.stop();
    expect(rig.asked(scanLine)[0]?.signal?.aborted).toBe(true);
  });

  test('DN-10 a kiosk without a scanner asks for none, and still hears one that types', async () => {
    const rig = await scanning({}, { ...kiosk, canScan: false });
    await rig.at('scan');
    rig.send({ type: 'scanned', text: someCard });
    await rig.at('card');
    expect(rig.asked(scanLine)).toEqual([]);
  });

  const ticketAddress = `http://192.168.1.10:8080/t/${'A'.repeat(22)}`;
  const heldCodes: [string, string, string | undefined][] = [
    ['a ticket with a declaration', `${ticketAddress}#K7M42QXP`, 'K7M42QXP'],
    ['a ticket without one', ticketAddress, undefined],
    ['an identity card', someCard, undefined],
  ];
  test.each(heldCodes)(
    'DN-13 where a code is asked for, %s tells it or nothing, and opens nothing by itself',
    async (_, text, code) => {
      const rig = start({ [scanLine]: [200, { kind: 'read', text }] });
      await rig.at('begin');
      rig.send({ type: 'by-code' });
      await waitFor(rig.actor, ({ children }) => Object.values(children).every(isOver));
      expect(declareScreenOf(rig.actor.getSnapshot())).toBe('ask-code');
      expect(rig.actor.getSnapshot().context.earlier).toEqual(code && { code, lastFour: '' });
      expect(rig.asked(resumeLine)).toEqual([]);
    },
  );
});
