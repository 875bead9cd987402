import type { CounterId, HallCommand, TicketId } from '@motcua/contract';
import { unreachable } from '@motcua/contract';
import fc from 'fast-check';
import { clerk, clerkOf, code, counter, day, device, service } from './small-hall.fake.ts';
import type { CounterState, DeviceWord, PaperUnderWay, TicketState } from './hall-state.ts';
import type { Story } from './small-hall.fake.ts';
import type { Step } from './soundness.fake.ts';

type Outcome = Extract<HallCommand, { type: 'report-print' }>['outcome'];

const words = [
  { state: 'ready' },
  { state: 'paper-out' },
  { state: 'error', cause: 'cutter' },
  { state: 'error', cause: 'too-hot' },
] as const satisfies Partial<DeviceWord>[];
const counterIds = ['q1', 'q2', 'q3', 'q4'];
const fields = ['a', 'b', 'c'];
const often: Step['type'][] = ['issue-ticket', 'call-next', 'start', 'complete', 'open-counter'];
const sometimes: Step['type'][] = [
  ...(['call-ticket', 'recall', 'no-show', 'requeue', 'park', 'resume', 'transfer', 'add-service'] as const),
  ...(['cancel', 'pause-counter', 'close-counter', 'rate', 'reprint', 'report-device'] as const),
  // kiosks call for help, staff come and have been
  ...(['call-help', 'answer-help', 'end-help'] as const),
  // a paper takes three steps: told of often enough to get there
  ...(['report-print', 'report-print', 'report-print', 'report-print'] as const),
];

/** Up to 60 things that people might ask of a hall, wise or not. */
export function anySteps(maxLength = 60): fc.Arbitrary<Step[]> {
  const type = fc.oneof(
    { weight: 40, arbitrary: fc.constantFrom(...often) },
    { weight: 40, arbitrary: fc.constantFrom(...sometimes) },
    { weight: 1, arbitrary: fc.constant<Step['type']>('open-day') },
  );
  const ms = fc.oneof(fc.constant(0), fc.nat(12_000), fc.nat(1_200_000));
  // Without bias: small numbers would ask about the first ticket and the first counter again and again.
  const step = fc.record({
    type,
    who: fc.noBias(fc.nat(999)),
    where: fc.noBias(fc.nat(3)),
    flag: fc.boolean(),
    ms,
  });
  return fc.noBias(fc.array(step, { maxLength, size: 'max' }));
}

/** The step as a command in the hall as it is now: mostly about somebody whom it makes sense to ask about. */
export function commandOf(story: Story, step: Step): HallCommand {
  const { type, who, flag } = step;
  const counterId = someCounter(story, step);
  const clerkId = who % 10 === 9 ? clerk('stranger') : clerkOf(counterId);
  const here = { counterId, clerkId };
  switch (type) {
    case 'open-day':
      return { type, day: day(flag ? `2026-12-${String(10 + (story.records.length % 20))}` : '2026-11-23') };
    case 'issue-ticket':
      return story.issue(pick(fields, who), {
        priority: flag,
        ...(who % 5 === 0 ? { requestKey: `key-${who % 3}` } : {}),
        ...(who % 7 === 0 ? { declarationCode: code(pick(['K7M42QXP', '23456789'], who)) } : {}),
        ...(who % 4 === 0 ? { kioskId: device('k1'), printerId: device('p1') } : {}),
      });
    case 'call-next':
    case 'open-counter':
    case 'close-counter':
      return { type, ...here };
    case 'pause-counter':
      return { type, ...here, reason: 'break' };
    case 'report-device':
      return { type, deviceId: device(`d${who % 3}`), kind: 'printer', ...pick(words, who >> 2) };
    case 'call-help':
      return { type, kioskId: device(`k${1 + (who % 2)}`) };
    case 'answer-help':
    case 'end-help':
      return { type, kioskId: device(`k${1 + (who % 2)}`), clerkId };
    case 'rate':
      return {
        ...{ type, score: 5, reasons: [], channel: 'phone' },
        ...(flag ? { counterId } : { ticketId: someTicket(story, step) }),
      };
    default:
      return ticketCommand(story, step, type);
  }
}

type AboutTicket = Exclude<
  HallCommand['type'],
  | ('open-day' | 'issue-ticket' | 'call-next' | 'rate')
  | ('open-counter' | 'close-counter' | 'pause-counter' | 'report-device')
  | ('call-help' | 'answer-help' | 'end-help')
>;

function ticketCommand(story: Story, step: Step, type: AboutTicket): HallCommand {
  const { who, flag } = step;
  const counterId = someCounter(story, step);
  const ticketId = someTicket(story, step);
  const about = { clerkId: who % 10 === 9 ? clerk('stranger') : clerkOf(counterId), ticketId };
  switch (type) {
    case 'recall':
    case 'start':
    case 'no-show':
      return { type, ...about };
    case 'call-ticket':
      return { type, ...about, counterId, reason: 'emergency' };
    case 'complete':
      return { type, ...about, outcome: 'received', dossiers: who % 4 };
    case 'requeue':
      return { type, ...about, mode: flag ? 'end' : 'keep-place' };
    case 'park':
      return { type, ...about, minutes: who % 130, reason: 'copying' };
    case 'transfer':
      return { type, ...about, returnHere: flag, ...target(who) };
    case 'add-service':
      return { type, ...about, serviceId: service(pick(fields, who)) };
    case 'resume':
      return { type, ticketId };
    case 'cancel':
      return { type, ticketId, by: flag ? 'citizen' : 'staff' };
    case 'reprint':
      return { type, ticketId, printerId: device('p1') };
    case 'report-print': {
      const { copies = 0, paper } = story.state.tickets.get(ticketId) ?? {};
      const copy = who % 9 === 0 ? who % 2 : copies;
      return { type, ticketId, copy, outcome: someOutcome(step, paper) };
    }
    default:
      return unreachable(type);
  }
}

/** Mostly the step that comes next, now and then any; rarely of a printer that has nothing to do with it. */
function someOutcome({ who, flag }: Step, paper: PaperUnderWay | undefined): Outcome {
  const printerId = who % 11 === 0 ? device('p3') : (paper?.printerId ?? device('p1'));
  const failed = { kind: 'failed', reason: 'offline' } as const;
  const redirected = {
    kind: 'redirected',
    printerId: device(`p${1 + (who % 3)}`),
    reason: 'paper-out',
  } as const;
  const sending = { kind: 'sending', printerId } as const;
  const sent = { kind: 'sent', printerId } as const;
  const printed = { kind: 'printed', printerId, confirmed: flag } as const;
  if (who % 5 === 0) return pick([redirected, sending, sent, printed, failed], who >> 3);
  const next = { queued: sending, sending: flag ? sent : printed, sent: printed } as const;
  return paper === undefined ? failed : next[paper.step];
}

function target(who: number): Pick<Extract<HallCommand, { type: 'transfer' }>, 'serviceId' | 'counterId'> {
  return {
    ...(who % 3 === 0 ? {} : { serviceId: service(pick(fields, who)) }),
    ...(who % 3 === 1 ? {} : { counterId: counter(pick(counterIds, who >> 2)) }),
  };
}

/** Of whom a command makes sense, whatever the counter. */
const suits: Partial<Record<HallCommand['type'], (ticket: TicketState) => boolean>> = {
  resume: ({ status }) => status === 'parked',
  'call-ticket': ({ status }) => status === 'waiting' || status === 'parked',
  cancel: ({ status }) => status === 'waiting' || status === 'parked',
  rate: ({ served }) => served.length > 0,
  'report-print': ({ print }) => print === 'pending',
};

const isCalled = ({ ticketId: id }: CounterState, story: Story): boolean =>
  id !== undefined && story.ticket(id).status === 'called';

/** Where a command makes sense. */
const fits: Partial<Record<HallCommand['type'], (counter: CounterState, story: Story) => boolean>> = {
  'open-counter': ({ state }) => state !== 'open',
  'call-next': ({ state, ticketId: id }) => state === 'open' && id === undefined,
  'call-ticket': ({ state, ticketId: id }) => state === 'open' && id === undefined,
  start: isCalled,
  recall: isCalled,
  'no-show': isCalled,
  complete: ({ ticketId: id }, story) => id !== undefined && story.ticket(id).status === 'serving',
  park: ({ ticketId: id }) => id !== undefined,
  requeue: ({ ticketId: id }) => id !== undefined,
  rate: ({ lastServed }) => lastServed !== undefined,
};

/** Mostly a counter that fits, now and then any. */
function someCounter(story: Story, { who, where, type }: Step): CounterId {
  const isFit = fits[type];
  const fitting =
    isFit === undefined ? [] : [...story.state.counters.values()].filter((one) => isFit(one, story));
  if (who % 7 !== 0 && fitting.length > 0) return pick(fitting, where).id;
  return counter(pick(counterIds, where));
}

/** Mostly somebody who suits, else the person before the counter; now and then anybody of today. */
function someTicket(story: Story, step: Step): TicketId {
  const { who, type } = step;
  const all = story.state.tickets.valuesArray();
  const isSuited = suits[type];
  const suited = isSuited === undefined ? [] : all.filter(isSuited);
  const inFront = story.state.counters.get(someCounter(story, step))?.ticketId;
  if (who % 7 !== 0 && suited.length > 0) return pick(suited, who).id;
  if (who % 7 !== 0 && inFront !== undefined) return inFront;
  return all.length === 0 ? story.take('a') : pick(all, who).id;
}

function pick<T>(all: readonly T[], index: number): T {
  const one = all[index % all.length];
  if (one === undefined) throw new Error('nothing to pick from');
  return one;
}
