import type { Form } from '@motcua/config/forms';
import type { DeclarationHead, Handoff, Result, ScanReply, SheetReply } from '@motcua/contract';
import { DeclarationCode, DeviceId, err, ok } from '@motcua/contract';
import type { Failure } from '@motcua/contract/client';
import { describe, expect, test } from 'vitest';
import type { AnyStateNode } from 'xstate';
import { createActor, fromPromise, SimulatedClock } from 'xstate';
import type { DeclareTouch } from './declare-event.ts';
import { declareDelays } from './declare-delays.ts';
import { declareMachine } from './declare-machine.ts';
import type {
  CodeRequest,
  InviteRequest,
  Opened,
  Saved,
  SaveRequest,
  SheetRequest,
} from './declare-setup.ts';
import type { DeclareInput } from './declare-context.ts';
import { neededPapers } from './declare-context.ts';
import { declareScreenOf, declareScreens } from './screen-name.ts';
import { smallForm, someCard } from './small-form.fixture.ts';

const today = '2026-11-23';
const at = '2026-11-23T02:00:00.000Z';
const head: DeclarationHead = {
  ...{
    code: DeclarationCode.parse('K7M42QXP'),
    formId: 'xin-thu',
    validFrom: '2026-01-01',
    status: 'complete',
  },
  ...{ savedAt: at, until: at },
};
const handoff: Handoff = {
  ...{ id: 'A'.repeat(22), url: 'http://127.0.0.1/d/x', kioskId: DeviceId.parse('kiosk-1') },
  ...{ formId: 'xin-thu', locale: 'vi', until: at },
};
const sheetKey = 'S'.repeat(22);
const secrets = ['LÒ THỊ CÁNH', 'LÒ THỊ PANH', '011190746352', '011190012345', 'LÒ BẢO BÌNH'];

type Fakes = {
  scan?: ScanReply | 'never';
  phone?: Handoff | 'gone';
  saves?: boolean;
  sheet?: Result<SheetReply, Failure>;
};

/** The real machine, with a server and a scanner that say what the test wants. */
function start({
  scan = 'never',
  phone = handoff,
  saves = true,
  sheet = ok({ kind: 'printed' }),
}: Fakes = {}) {
  const saved: SaveRequest[] = [];
  const sheets: SheetRequest[] = [];
  const clock = new SimulatedClock();
  const refusal = err<Failure>({ code: 'not-found' });
  const machine = declareMachine.provide({
    actors: {
      fetchForm: fromPromise<Result<Form, Failure>, { formId: string }>(async () => ok(smallForm)),
      scanCard: fromPromise(() =>
        scan === 'never' ? new Promise<ScanReply>(() => undefined) : Promise.resolve(scan),
      ),
      invitePhone: fromPromise<Result<Handoff, Failure>, InviteRequest>(async () => ok(handoff)),
      askHandoff: fromPromise<Result<Handoff, Failure>, { id: string }>(async () =>
        phone === 'gone' ? refusal : ok(phone),
      ),
      openEarlier: fromPromise<Result<Opened, Failure>, CodeRequest>(async () => refusal),
      save: fromPromise<Result<Saved, Failure>, SaveRequest>(async ({ input }) => {
        saved.push(input);
        return saves ? ok({ head, sheetKey }) : err({ code: 'unreachable' });
      }),
      printSheet: fromPromise<Result<SheetReply, Failure>, SheetRequest>(async ({ input }) => {
        sheets.push(input);
        return sheet;
      }),
    },
  });
  let keys = 0;
  const input: DeclareInput = {
    place: { kind: 'kiosk', kioskId: 'kiosk-1', canScan: true },
    ...{ formId: 'xin-thu', procedureCode: '1.000001', authority: 'UBND', today },
    locale: 'vi',
    papers: [
      { text: { vi: 'Giấy chứng sinh', en: 'Certificate of birth' }, kind: 'hand-in' },
      {
        text: { vi: 'Có con: giấy khai sinh', en: 'With a child: its certificate' },
        kind: 'show',
        case: 'co-con',
      },
    ],
    newKey: () => `key-${(keys += 1)}`,
  };
  const actor = createActor(machine, { clock, input });
  actor.start();
  const send = (...touches: DeclareTouch[]) => touches.forEach((touch) => actor.send(touch));
  return {
    ...{ actor, clock, saved, sheets, send },
    settle: () => new Promise<void>((resolve) => setImmediate(resolve)),
    screen: () => declareScreenOf(actor.getSnapshot()),
    context: () => actor.getSnapshot().context,
    answers: () => actor.getSnapshot().context.filling?.answers ?? {},
  };
}

async function atQuestions(fakes: Fakes = {}) {
  const rig = start(fakes);
  rig.send({ type: 'declare' });
  await rig.settle();
  rig.send({ type: 'by-typing' });
  return rig;
}

const who: DeclareTouch[] = [
  { type: 'written', path: 'toi.hoTen', raw: 'lò thị cánh' },
  { type: 'written', path: 'toi.so', raw: '011190746352' },
  { type: 'next' },
];
const whole: DeclareTouch[] = [
  ...who,
  { type: 'answered', path: 'toi.coCon', raw: false },
  { type: 'answered', path: 'toi.camDoan', raw: true },
];

describe('the session of a declaration', () => {
  test('DS-1 every state has one screen, and every screen a state', () => {
    const tags: string[] = [];
    const visit = (node: AnyStateNode, above: number): void => {
      tags.push(...node.tags);
      expect(above + node.tags.length).toBeLessThanOrEqual(1);
      Object.values(node.states).forEach((child) => visit(child, above + node.tags.length));
    };
    visit(declareMachine.root, 0);
    expect([...new Set(tags)].sort()).toEqual([...declareScreens].sort());
  });

  test('DS-2 question after question, then everything to check, papers, and the last word', async () => {
    const rig = await atQuestions();
    rig.send(...whole);
    expect(rig.screen()).toBe('check');
    rig.send({ type: 'proceed' });
    expect(rig.screen()).toBe('checklist');
    rig.send({ type: 'paper-ticked', id: 'hand-in-1', isThere: true }, { type: 'proceed' });
    expect(rig.screen()).toBe('confirm');
    expect(rig.saved).toEqual([]);
    rig.send({ type: 'proceed' });
    await rig.settle();
    expect(rig.screen()).toBe('saved');
    expect(rig.saved).toMatchObject([
      {
        ticked: ['hand-in-1'],
        requestKey: 'key-1',
        answers: { 'toi.hoTen': 'LÒ THỊ CÁNH', 'toi.coCon': false },
      },
    ]);
    expect(secrets.filter((one) => JSON.stringify(rig.context()).includes(one))).toEqual([]);
    rig.send({ type: 'proceed' });
    expect(rig.actor.getSnapshot().output).toEqual({ kind: 'number', code: 'K7M42QXP' });
  });

  test('DS-3 a wrong answer stays in its box with words beside it, and the page stays', async () => {
    const rig = await atQuestions();
    rig.send({ type: 'written', path: 'toi.hoTen', raw: 'Mai 7' }, { type: 'next' });
    const { filling } = rig.context();
    expect(Object.keys(filling?.faults ?? {})).toEqual(['toi.hoTen', 'toi.so']);
    expect([rig.screen(), filling?.drafts['toi.hoTen'], rig.answers()['toi.hoTen']]).toEqual([
      ...['question', 'Mai 7', undefined],
    ]);
    rig.send({ type: 'leave-empty' });
    expect(rig.context().filling?.faults).toHaveProperty(['toi.hoTen']);
  });

  test('DS-4 a changed answer brings its question and then the way back to the check', async () => {
    const rig = await atQuestions();
    rig.send(
      ...whole,
      { type: 'change', path: 'toi.coCon' },
      { type: 'answered', path: 'toi.coCon', raw: true },
    );
    expect(rig.context().filling?.pageId).toBe('toi/tenCon');
    rig.send({ type: 'written', path: 'toi.tenCon', raw: 'Lò Bảo Bình' }, { type: 'next' });
    expect(rig.screen()).toBe('check');
    rig.send(
      { type: 'change', path: 'toi.hoTen' },
      { type: 'written', path: 'toi.hoTen', raw: 'x' },
      { type: 'back' },
    );
    expect([rig.screen(), rig.answers()['toi.hoTen']]).toEqual(['check', 'LÒ THỊ CÁNH']);
  });

  test('DS-5 nothing of a card is kept before its owner has said yes; then it is not asked again', async () => {
    const rig = start({ scan: { kind: 'read', text: someCard } });
    rig.send({ type: 'declare' });
    await rig.settle();
    rig.send({ type: 'by-card' });
    expect(rig.screen()).toBe('whose-card');
    rig.send({ type: 'person-chosen', person: 'toi' });
    await rig.settle();
    expect([rig.screen(), rig.answers()['toi.hoTen']]).toEqual(['card', undefined]);
    rig.send({ type: 'card-right' });
    expect([rig.screen(), rig.context().filling?.pageId]).toEqual(['question', 'toi/coCon']);
    expect(rig.answers()).toMatchObject({ 'toi.hoTen': 'LÒ THỊ PANH', 'toi.so': '011190012345' });
    expect(rig.answers()).not.toHaveProperty(['toi.tenCon']);
    expect(rig.context().card).toBeUndefined();
  });

  test('DS-5 a code that is no card fills nothing, and a typing scanner is heard as well', async () => {
    const rig = start({ scan: { kind: 'read', text: 'https://example.com' } });
    rig.send({ type: 'declare' });
    await rig.settle();
    rig.send({ type: 'by-card' }, { type: 'person-chosen', person: 'toi' });
    await rig.settle();
    expect(rig.screen()).toBe('card-refused');
    rig.send({ type: 'scanned', text: someCard });
    expect(rig.screen()).toBe('card');
    rig.send({ type: 'back' });
    expect(rig.context().card).toBeUndefined();
  });

  test('DS-6 a telephone that hands back brings the code; one that is gone is told', async () => {
    const rig = start({ phone: { ...handoff, declaration: head } });
    rig.send({ type: 'declare' });
    await rig.settle();
    rig.send({ type: 'by-phone' });
    await rig.settle();
    await rig.settle();
    expect([rig.screen(), rig.context().head?.code]).toEqual(['saved', 'K7M42QXP']);
    const gone = start({ phone: 'gone' });
    gone.send({ type: 'declare' });
    await gone.settle();
    gone.send({ type: 'by-phone' });
    await gone.settle();
    await gone.settle();
    expect(gone.screen()).toBe('no-invitation');
    const waiting = start();
    waiting.send({ type: 'declare' });
    await waiting.settle();
    waiting.send({ type: 'by-phone' });
    await waiting.settle();
    await waiting.settle();
    expect(waiting.screen()).toBe('on-phone');
    waiting.clock.increment(declareDelays.handoffPause);
    await waiting.settle();
    expect(waiting.screen()).toBe('on-phone');
  });

  test('DS-7 what the server did not take stays, and is sent again under the same key', async () => {
    const rig = await atQuestions({ saves: false });
    rig.send(...whole, { type: 'proceed' }, { type: 'proceed' }, { type: 'proceed' });
    await rig.settle();
    expect([rig.screen(), rig.answers()['toi.hoTen']]).toEqual(['not-saved', 'LÒ THỊ CÁNH']);
    rig.send({ type: 'retry' });
    await rig.settle();
    expect(rig.saved.map(({ requestKey }) => requestKey)).toEqual(['key-1', 'key-1']);
  });
});

describe('the form on paper, at the kiosk', () => {
  const ends: readonly [Result<SheetReply, Failure>, SheetReply['kind']][] = [
    [ok({ kind: 'printed' }), 'printed'],
    [ok({ kind: 'unknown' }), 'unknown'],
    [ok({ kind: 'failed', reason: 'paper-out' }), 'failed'],
    [err({ code: 'not-found' }), 'failed'],
    [err({ code: 'unreachable' }), 'unknown'],
  ];
  test.each(ends)('DS-15 %j is told as %s, and only what failed is printed again', async (sheet, told) => {
    const rig = await atQuestions({ sheet });
    rig.send(...whole, { type: 'proceed' }, { type: 'proceed' }, { type: 'proceed' });
    await rig.settle();
    rig.send({ type: 'print' });
    expect(rig.screen()).toBe('printing-sheet');
    await rig.settle();
    expect([rig.screen(), rig.context().sheet]).toEqual(['saved', told]);
    rig.send({ type: 'print' });
    await rig.settle();
    expect(rig.sheets).toHaveLength(told === 'failed' ? 2 : 1);
    expect(rig.sheets[0]).toEqual({ kioskId: 'kiosk-1', sheetKey });
  });

  test('DS-15 whoever does not want to wait goes on to the number', async () => {
    const rig = await atQuestions();
    rig.send(...whole, { type: 'proceed' }, { type: 'proceed' }, { type: 'proceed' });
    await rig.settle();
    rig.send({ type: 'print' }, { type: 'proceed' });
    expect(rig.actor.getSnapshot().output).toEqual({ kind: 'number', code: head.code });
    expect([rig.context().sheetKey, rig.context().head]).toEqual([undefined, undefined]);
  });
});

test('DS-16 the list follows the answers, and what is needed no more is not said', async () => {
  const rig = await atQuestions();
  const listed = (): string[] => neededPapers(rig.context()).map(({ id }) => id);
  rig.send(...who);
  expect(listed()).toEqual(['hand-in-1', 'show-2']);
  rig.send({ type: 'answered', path: 'toi.coCon', raw: true }, { type: 'leave-empty' });
  rig.send({ type: 'answered', path: 'toi.camDoan', raw: true }, { type: 'proceed' });
  expect([rig.screen(), listed()]).toEqual(['checklist', ['hand-in-1', 'show-2']]);
  for (const id of listed()) rig.send({ type: 'paper-ticked', id, isThere: true });
  expect(rig.context().ticked).toEqual(['hand-in-1', 'show-2']);
  rig.send({ type: 'back' }, { type: 'change', path: 'toi.coCon' });
  rig.send({ type: 'answered', path: 'toi.coCon', raw: false }, { type: 'proceed' });
  expect([rig.screen(), listed()]).toEqual(['checklist', ['hand-in-1']]);
  rig.send({ type: 'proceed' }, { type: 'proceed' });
  await rig.settle();
  expect(rig.saved.map(({ ticked }) => ticked)).toEqual([['hand-in-1']]);
});
