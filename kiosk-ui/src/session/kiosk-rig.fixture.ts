import type {
  Hall,
  HallService,
  IssuedTicket,
  PrintEvent,
  PriorityReason,
  Procedure,
  Result,
  ScanReply,
  TrackedTicket,
} from '@motcua/contract';
import type { Failure } from '@motcua/contract/client';
import {
  CounterId,
  DeviceId,
  err,
  HallId,
  ok,
  PrintFailure,
  Seq,
  ServiceId,
  TicketId,
} from '@motcua/contract';
import { createActor, fromPromise, SimulatedClock } from 'xstate';
import type { KioskContext } from './kiosk-context.ts';
import type { KioskEvent, Touch } from './kiosk-event.ts';
import type { KioskPrinters } from './kiosk-printers.ts';
import { kioskMachine } from './kiosk-machine.ts';
import type {
  FindRequest,
  Issued,
  IssueRequest,
  Paired,
  PairRequest,
  Reprinted,
  ReprintRequest,
  ScanRequest,
} from './kiosk-setup.ts';
import type { ScreenName } from './screen-name.ts';
import { screenOf } from './screen-name.ts';

const at = '2026-11-23T02:00:00.000Z';
const civilStatus = ServiceId.parse('ho-tich');

function both(vi: string, en: string): { vi: string; en: string } {
  return { vi, en };
}

function service(id: string, vi: string, en: string, waiting: number): HallService {
  return {
    ...{ id: ServiceId.parse(id), prefix: 'A', name: vi, names: both(vi, en), shortNames: both(vi, en) },
    ...{ pictogram: 'khai-sinh', open: true, waiting, counterIds: [] },
    estimate: { medianMinutes: 10, p80Minutes: 15 },
  };
}

function procedure(code: string, vi: string, en: string, keywords: string[]): Procedure {
  return {
    ...{ code, serviceId: civilStatus, name: both(vi, en), keywords, papers: [], papersConfirmed: true },
    ...{ time: both('Trong ngày', 'Same day'), timeConfirmed: true },
    ...{ fee: both('Miễn phí', 'Free'), feeConfirmed: true },
  };
}

function counter(number: number, kind: 'ordinary' | 'priority'): Hall['counters'][number] {
  return {
    ...{ id: CounterId.parse(`q${number}`), number, kind, serviceIds: [civilStatus], state: 'open' },
    ...{ name: `Quầy ${number}`, names: both(`Quầy ${number}`, `Counter ${number}`) },
  };
}

/** Two fields, one of them without procedures; an ordinary counter and a priority counter; one kiosk. */
export const hall: Hall = {
  ...{ id: HallId.parse('nha-thu'), name: 'Nhà thử', names: both('Nhà thử', 'Test hall') },
  ...{ place: both('Nhà thử', 'Test hall'), seq: 10, at, timeZone: 'Asia/Ho_Chi_Minh' },
  ...{ locales: ['vi', 'en'], demo: true, ticker: [], noShowAfterCalls: 3 },
  opening: { open: true, hours: [], confirmed: true },
  services: [
    service('ho-tich', 'Hộ tịch', 'Civil status', 3),
    service('tra-ket-qua', 'Trả kết quả', 'Collect results', 0),
  ],
  counters: [counter(8, 'priority'), counter(1, 'ordinary')],
  procedures: [
    procedure('1.001193', 'Đăng ký khai sinh', 'Birth registration', ['giấy khai sinh']),
    {
      ...procedure('2.000635', 'Cấp bản sao trích lục', 'Copy of a civil status record', ['trích lục']),
      formId: 'trich-luc-ho-tich',
    },
    procedure('1.000894', 'Đăng ký kết hôn', 'Marriage registration', ['giấy kết hôn']),
  ],
  priorityReasons: [{ id: 'elderly', name: both('Người cao tuổi', 'Elderly') }],
  kiosks: [{ id: DeviceId.parse('kiosk-1'), name: 'Ki-ốt 1', names: both('Ki-ốt 1', 'Kiosk 1') }],
};

export const ticket: IssuedTicket = {
  ...{ id: TicketId.parse('A'.repeat(22)), number: 'A012', serviceId: civilStatus, status: 'waiting' },
  ...{ issuedAt: at, ahead: 3, estimate: { medianMinutes: 10, p80Minutes: 15 } },
  ...{ trackUrl: `http://127.0.0.1/t/${'A'.repeat(22)}`, priority: false, print: 'pending' },
};

export const ownPrinter = DeviceId.parse('in-1');
export const standIn = {
  printerId: DeviceId.parse('in-2'),
  name: { vi: 'Máy in ki-ốt 2', en: 'Kiosk 2 printer' },
};

export function printers(printer: KioskPrinters['printer'] = 'ready', by?: typeof standIn): KioskPrinters {
  return { printer, printerId: ownPrinter, standIn: by, canScan: true, sheetPrinter: undefined };
}

/** A word on the way of the ticket's paper, by a printer. */
export function printStep(
  type: 'print-redirected' | 'print-sending',
  printerId: DeviceId,
  copy = 0,
): PrintEvent {
  const base = { seq: Seq.parse(11), at, ticketId: ticket.id, copy, printerId };
  return type === 'print-sending' ? { ...base, type } : { ...base, type, reason: 'paper-out' };
}

/** What came of the ticket's paper. */
export function printOf(
  { confirmed, reason }: { confirmed?: boolean | undefined; reason?: string | undefined },
  copy = 0,
): PrintEvent {
  const base = { seq: Seq.parse(11), at, ticketId: ticket.id, copy };
  if (reason !== undefined) return { ...base, type: 'print-failed', reason: PrintFailure.parse(reason) };
  return { ...base, type: 'ticket-printed', printerId: ownPrinter, confirmed: confirmed === true };
}

const language: Touch[] = [{ type: 'begin' }];
const field: Touch[] = [...language, { type: 'locale-chosen', locale: 'vi' }];
const procedures: Touch[] = [...field, { type: 'service-chosen', serviceId: 'ho-tich' }];
const papers: Touch[] = [...procedures, { type: 'procedure-chosen', code: '1.001193' }];
const turn: Touch[] = [...papers, { type: 'proceed' }];

/** The papers of a procedure that has a form lead on to its declaration. */
const declare: Touch[] = [...procedures, { type: 'procedure-chosen', code: '2.000635' }, { type: 'proceed' }];

/** What a person touches, from the first page to each page where something is chosen. */
export const wayTo: Partial<Record<ScreenName, Touch[]>> = {
  language,
  field,
  search: [...field, { type: 'search-opened' }],
  procedure: procedures,
  papers,
  declare,
  turn,
  reason: [...turn, { type: 'turn-chosen', priority: true }],
  confirm: [...turn, { type: 'turn-chosen', priority: false }],
};

type Answers<Answer> = Answer | (() => Promise<Answer>);

/** A server's route: remembers every question, answers as told last. */
function route<Request, Answer>(first: Answer) {
  const asked: Request[] = [];
  let answers: () => Promise<Answer> = async () => first;
  const logic = fromPromise<Answer, Request>(({ input }) => {
    asked.push(input);
    return answers();
  });
  function answer(next: Answers<Answer>): void {
    answers = isFunction(next) ? next : async () => next;
  }
  return { asked, logic, answer };
}

function isFunction<Answer>(answers: Answers<Answer>): answers is () => Promise<Answer> {
  return typeof answers === 'function';
}

export type KioskRig = ReturnType<typeof startKiosk>;

/** The real machine with a clock that stands still and a server that says what the test wants. */
export function startKiosk() {
  const clock = new SimulatedClock();
  const issue = route<IssueRequest, Issued>(ok(ticket));
  const reprint = route<ReprintRequest, Reprinted>(ok({ copy: 1 }));
  const pairing = route<PairRequest, Paired>(ok(undefined));
  const scan = route<ScanRequest, Result<ScanReply, Failure>>(ok({ kind: 'nothing' }));
  const find = route<FindRequest, Result<TrackedTicket, Failure>>(err({ code: 'not-found' }));
  const reasons: PriorityReason[] = [];
  let keys = 0;
  let staffCalls = 0;
  const machine = kioskMachine.provide({
    actors: {
      ...{ issueTicket: issue.logic, reprint: reprint.logic, pairDevice: pairing.logic },
      ...{ scan: scan.logic, findTicket: find.logic },
    },
    actions: {
      countReason: (_, reason) => void (reason === undefined || reasons.push(reason)),
      callStaff: () => void (staffCalls += 1),
    },
  });
  const newRequestKey = () => `key-${(keys += 1)}`;
  const actor = createActor(machine, { clock, input: { askedKioskId: undefined, newRequestKey } });
  actor.start();
  const send = (...events: KioskEvent[]) => events.forEach((event) => actor.send(event));
  return {
    ...{ clock, send, reasons, asked: issue.asked, reprints: reprint.asked },
    ...{ serverAnswers: issue.answer, pairingAnswers: pairing.answer },
    ...{ scans: scan.asked, scannerReads: scan.answer, finds: find.asked, ticketIs: find.answer },
    /** The hall is there and open, its printer ready. */
    open: () =>
      send(
        { type: 'hall-changed', hall },
        { type: 'printer-changed', printers: printers() },
        { type: 'server-heard' },
      ),
    /** Every answer that was given has reached the machine. */
    settle: () => new Promise<void>((resolve) => setImmediate(resolve)),
    /** How often a person of the staff was asked for. */
    staffCalls: () => staffCalls,
    screen: () => screenOf(actor.getSnapshot()),
    context: (): KioskContext => actor.getSnapshot().context,
    session: () => actor.getSnapshot().context.session,
  };
}

/** A kiosk on the page of this name. */
export function kioskAt(name: ScreenName): KioskRig {
  const rig = startKiosk();
  rig.open();
  rig.send(...(wayTo[name] ?? []));
  return rig;
}

/** A kiosk that has a number and waits for its paper. */
export async function kioskWithNumber(): Promise<KioskRig> {
  const rig = kioskAt('confirm');
  rig.send({ type: 'take-number' });
  await rig.settle();
  return rig;
}
