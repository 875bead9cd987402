import type { Hall, IssuedTicket, PriorityReason, PrintFailure } from '@motcua/contract';
import { err, ok, Seq } from '@motcua/contract';
import type { Failure } from '@motcua/contract/client';
import { createActor, fromPromise, SimulatedClock } from 'xstate';
import { fixtureAt, someHall, someTicket, someTicketId } from './hall.fixture.ts';
import type { KioskContext } from './kiosk-context.ts';
import type { Touch } from './kiosk-event.ts';
import { kioskMachine } from './kiosk-machine.ts';
import type { Issued, IssueRequest, Paired, PairRequest, Reprinted, ReprintRequest } from './kiosk-setup.ts';
import { screenOf } from './screen-name.ts';

/** Questions to the server, each answered when the test says so. */
type Asked<Request, Answer> = { request: Request; answer: (answer: Answer) => Promise<void> };

function askedOf<Request, Answer>() {
  const asked: Asked<Request, Answer>[] = [];
  const logic = fromPromise<Answer, Request>(
    ({ input }) =>
      new Promise((resolve) => {
        asked.push({
          request: input,
          async answer(answer) {
            resolve(answer);
            await settled();
          },
        });
      }),
  );
  return { asked, logic };
}

/** Promises that were kept have told the machine so. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

export type KioskRig = ReturnType<typeof startKiosk>;

/** The real machine with a clock that stands still, a server that answers on demand, and nobody in front of it. */
export function startKiosk() {
  const clock = new SimulatedClock();
  const issues = askedOf<IssueRequest, Issued>();
  const reprints = askedOf<ReprintRequest, Reprinted>();
  const pairings = askedOf<PairRequest, Paired>();
  const counted: PriorityReason[] = [];
  let keys = 0;
  let refreshes = 0;
  const machine = kioskMachine.provide({
    actors: { issueTicket: issues.logic, reprint: reprints.logic, pairDevice: pairings.logic },
    actions: {
      refreshHall: () => void (refreshes += 1),
      countReason: (_, reason) => void (reason === undefined || counted.push(reason)),
    },
  });
  const newRequestKey = () => `key-${(keys += 1)}`;
  const actor = createActor(machine, { clock, input: { askedKioskId: undefined, newRequestKey } });
  actor.start();
  return {
    clock,
    counted,
    issues: issues.asked,
    reprints: reprints.asked,
    pairings: pairings.asked,
    refreshes: () => refreshes,
    screen: () => screenOf(actor.getSnapshot()),
    context: (): KioskContext => actor.getSnapshot().context,
    session: () => actor.getSnapshot().context.session,
    tell: actor.send,
    touch: (...touches: Touch[]) => touches.forEach(actor.send),
  };
}

/** A kiosk of an open hall with a ready printer, on its first page. */
export function openKiosk(hall: Hall = someHall()): KioskRig {
  const kiosk = startKiosk();
  kiosk.tell({ type: 'hall-changed', hall });
  kiosk.tell({ type: 'printer-changed', printer: 'ready' });
  kiosk.tell({ type: 'server-heard' });
  return kiosk;
}

export const toFields: Touch[] = [{ type: 'begin' }, { type: 'locale-chosen', locale: 'vi' }];
export const toPapers: Touch[] = [
  ...toFields,
  { type: 'service-chosen', serviceId: 'ho-tich' },
  { type: 'procedure-chosen', code: '1.001' },
];
export const toConfirm: Touch[] = [
  ...toPapers,
  { type: 'proceed' },
  { type: 'turn-chosen', priority: false },
];

/** A kiosk that has just been asked for a number. */
export function askingKiosk(hall?: Hall): KioskRig {
  const kiosk = openKiosk(hall);
  kiosk.touch(...toConfirm, { type: 'take-number' });
  return kiosk;
}

/** A kiosk that holds a number and waits for its paper. */
export async function printingKiosk(ticket: Partial<IssuedTicket> = {}): Promise<KioskRig> {
  const kiosk = askingKiosk();
  await kiosk.issues[0]?.answer(ok(someTicket(ticket)));
  return kiosk;
}

export function refusal(code: Failure['code']): { ok: false; error: Failure } {
  return err({ code });
}

const print = { seq: Seq.parse(11), at: fixtureAt, ticketId: someTicketId };

export function paperCame(kiosk: KioskRig, confirmed: boolean, copy = 0): void {
  kiosk.tell({ type: 'print-reported', print: { ...print, type: 'ticket-printed', copy, confirmed } });
}

export function paperFailed(kiosk: KioskRig, reason: PrintFailure, copy = 0): void {
  kiosk.tell({ type: 'print-reported', print: { ...print, type: 'print-failed', copy, reason } });
}
