import type { Form } from '@motcua/config/forms';
import type { DeclarationHead, OpenDeclaration, Result, ScanReply } from '@motcua/contract';
import { DeclarationCode, err, ok } from '@motcua/contract';
import type { Failure } from '@motcua/contract/client';
import { createActor, fromPromise } from 'xstate';
import { countdownSeconds, kioskDelays } from '../../session/kiosk-delays.ts';
import { startKiosk, wayTo } from '../../session/kiosk-rig.fixture.ts';
import type { DeclareInput } from './declare-context.ts';
import { declareMachine } from './declare-machine.ts';
import type { CodeRequest, Opened, Saved, SaveRequest } from './declare-setup.ts';
import type { Happening, Seen } from './expected-answers.fixture.ts';
import { begun } from './expected-answers.fixture.ts';
import { declareScreenOf } from './screen-name.ts';
import { smallForm } from './small-form.fixture.ts';

const at = '2026-11-23T02:00:00.000Z';
const head: DeclarationHead = {
  ...{ code: DeclarationCode.parse(begun.proof.code), formId: smallForm.id, validFrom: smallForm.validFrom },
  ...{ status: 'incomplete', savedAt: at, until: at },
};
const earlier: OpenDeclaration = {
  ...{ head, locale: 'vi', answers: begun.answers, ticked: [...begun.ticked], missing: [], remarks: [] },
};
const both = (text: string): { vi: string; en: string } => ({ vi: text, en: text });

const input: DeclareInput = {
  place: { kind: 'kiosk', kioskId: 'kiosk-1', canScan: true },
  ...{ formId: smallForm.id, procedureCode: '2.000635', authority: 'UBND', today: '2026-11-23' },
  ...{ locale: 'vi', newKey: () => 'key-1' },
  papers: [
    { text: both('Giấy chứng sinh'), kind: 'hand-in' },
    { text: both('Có con: giấy khai sinh'), kind: 'show', case: 'co-con' },
  ],
};

/** The real declaration, with a server and a scanner that do as the test says. */
function declarationWith(takes: () => boolean) {
  const saved: SaveRequest[] = [];
  let answerScan: (reply: ScanReply) => void = () => undefined;
  const machine = declareMachine.provide({
    actors: {
      fetchForm: fromPromise<Result<Form, Failure>, { formId: string }>(async () => ok(smallForm)),
      scanCard: fromPromise(() => new Promise<ScanReply>((resolve) => (answerScan = resolve))),
      openEarlier: fromPromise<Result<Opened, Failure>, CodeRequest>(async ({ input: asked }) =>
        asked.code === begun.proof.code && asked.lastFour === begun.proof.lastFour
          ? ok({ declaration: earlier, form: smallForm })
          : err({ code: 'not-found' }),
      ),
      save: fromPromise<Result<Saved, Failure>, SaveRequest>(async ({ input: request }) => {
        saved.push(request);
        return takes() ? ok({ head, sheetKey: undefined }) : err({ code: 'unreachable' });
      }),
    },
  });
  return { machine, saved, hold: (text: string) => answerScan({ kind: 'read', text }) };
}

/** The two real machines, joined as the page joins them. */
export function someoneDeclares(takes: () => boolean = () => true) {
  const kiosk = startKiosk();
  const { machine, saved, hold } = declarationWith(takes);
  const begin = () => createActor(machine, { input }).start();
  kiosk.open();
  kiosk.send(...(wayTo.declare ?? []));
  let part = begin();

  /** The declaration stands as long as the kiosk says so; whoever comes next begins a new one. */
  function follow(): void {
    const { output } = part.getSnapshot();
    if (output !== undefined) kiosk.send({ type: 'declared', outcome: output.kind });
    if (kiosk.session().isDeclaring) return;
    part.stop();
    kiosk.send({ type: 'home' }, ...(wayTo.declare ?? []));
    part = begin();
  }
  function waitTillGone(): void {
    if (kiosk.screen() !== 'still-there') kiosk.clock.increment(kioskDelays.idle);
    for (let second = 0; second < countdownSeconds; second += 1)
      kiosk.clock.increment(kioskDelays.countdownStep);
  }
  function happen(one: Happening): void {
    if (one.type === 'idled') kiosk.clock.increment(kioskDelays.idle);
    else if (one.type === 'gone') waitTillGone();
    else if (one.type === 'stay') kiosk.send(one);
    else if (kiosk.screen() !== 'declare') return;
    else if (one.type === 'held') hold(one.text);
    else {
      kiosk.send({ type: 'touched' });
      part.send(one);
    }
  }
  return {
    saved,
    async happen(one: Happening): Promise<void> {
      happen(one);
      const isAnswerDue = ['fetching', 'opening', 'saving'].includes(declareScreenOf(part.getSnapshot()));
      if (isAnswerDue || one.type === 'held') await kiosk.settle();
      follow();
    },
    seen(): Seen {
      const snapshot = part.getSnapshot();
      const screen = kiosk.screen() === 'declare' ? declareScreenOf(snapshot) : kiosk.screen();
      return { screen, page: snapshot.context.filling?.pageId ?? '' };
    },
    context: () => part.getSnapshot().context,
    /** Everything that is known of the person, on both machines. */
    everything: () => JSON.stringify([part.getSnapshot().context, kiosk.session()]),
    leave: () => part.stop(),
  };
}
