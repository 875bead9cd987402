import { chosenService, kioskOf, newerCopy } from './kiosk-context.ts';
import type { KioskContext } from './kiosk-context.ts';
import type { IssueRequest } from './kiosk-setup.ts';
import { kioskSetup } from './kiosk-setup.ts';

function issueRequest({ context }: { context: KioskContext }): IssueRequest {
  const { hall, session } = context;
  const service = chosenService(context);
  const kiosk = kioskOf(context);
  if (hall === undefined || service === undefined) throw new Error('a number needs a hall and a service');
  const { requestKey, priority, locale, procedureCode } = session;
  const declarationCode = session.isDeclarationApart ? undefined : session.declarationCode;
  return {
    hallId: hall.id,
    requestKey,
    body: {
      ...{ serviceId: service.id, priority, locale, channel: 'kiosk' },
      ...(procedureCode === undefined ? {} : { procedureCode }),
      ...(declarationCode === undefined ? {} : { declarationCode }),
      ...(kiosk === undefined ? {} : { kioskId: kiosk.id }),
    },
  };
}

/** Whoever holds a number reads it to the end; a kiosk that must be paired anew says so again on the first page. */
const holding = { 'not-paired': {} } as const;

/** Asks for the number, with one key however often. From here on a missing server no longer takes the page away. */
export const issuing = kioskSetup.createStateConfig({
  id: 'issuing',
  tags: 'issuing',
  initial: 'asking',
  entry: { type: 'change', params: { tries: 0 } },
  states: {
    asking: {
      entry: 'countTry',
      invoke: {
        src: 'issueTicket',
        input: issueRequest,
        onDone: [
          {
            guard: { type: 'isDone', params: ({ event }) => event.output },
            target: '#numbered',
            actions: [
              {
                type: 'change',
                params: ({ event }) => (event.output.ok ? { ticket: event.output.value } : {}),
              },
              { type: 'countReason', params: ({ context }) => context.session.reason },
              { type: 'change', params: { reason: undefined } },
            ],
          },
          { guard: { type: 'isPassing', params: ({ event }) => event.output }, target: 'pausing' },
          {
            guard: { type: 'isApart', params: ({ event }) => event.output },
            target: 'asking',
            reenter: true,
            actions: { type: 'change', params: { isDeclarationApart: true } },
          },
          { guard: { type: 'isStranger', params: ({ event }) => event.output }, target: '#pairing' },
          {
            guard: { type: 'isHallClosed', params: ({ event }) => event.output },
            target: '#closed',
            actions: ['markClosed', 'refreshHall'],
          },
          { target: '#refused' },
        ],
        onError: '#refused',
      },
    },
    pausing: { after: { retryPause: 'asking' } },
  },
});

/** No number could be had. Trying again uses the same key, so a number that did get through is not doubled. */
export const refused = kioskSetup.createStateConfig({
  id: 'refused',
  tags: 'refused',
  on: { retry: '#issuing', home: '#attract' },
  after: { readHome: '#attract' },
});

export const numbered = kioskSetup.createStateConfig({
  id: 'numbered',
  always: [{ guard: 'canPrint', target: '#printing' }, { target: '#on-screen' }],
});

export const printing = kioskSetup.createStateConfig({
  id: 'printing',
  tags: 'printing',
  on: {
    ...holding,
    // every word of the printer is a reason to wait on
    'print-reported': {
      target: '#printing',
      reenter: true,
      actions: { type: 'keepPrint', params: ({ event }) => event.print },
    },
  },
  always: [
    { guard: 'paperCame', target: '#done' },
    { guard: 'isPaperUnsure', target: '#ask-paper' },
    { guard: 'paperFailed', target: '#on-screen' },
  ],
  after: { printLimit: '#on-screen' },
});

/** The printer could not say whether the paper came out: the person can. */
export const askPaper = kioskSetup.createStateConfig({
  id: 'ask-paper',
  tags: 'ask-paper',
  on: { ...holding, 'paper-came': '#done', 'paper-missing': '#reprinting' },
  after: { askPaper: '#on-screen' },
});

export const reprinting = kioskSetup.createStateConfig({
  id: 'reprinting',
  tags: 'printing',
  on: holding,
  invoke: {
    src: 'reprint',
    input: ({ context }) => ({ ticketId: context.session.ticket?.id ?? '' }),
    onDone: [
      {
        guard: { type: 'isDone', params: ({ event }) => event.output },
        target: '#printing',
        actions: {
          type: 'change',
          params: ({ event }) => (event.output.ok ? { copy: event.output.value.copy } : {}),
        },
      },
      { target: '#on-screen' },
    ],
    onError: '#on-screen',
  },
});

export const onScreen = kioskSetup.createStateConfig({
  id: 'on-screen',
  tags: 'on-screen',
  on: { ...holding, home: '#attract' },
  always: {
    guard: 'isPrintedAgain',
    target: '#printing',
    actions: { type: 'change', params: ({ context }) => ({ copy: newerCopy(context.session) ?? 0 }) },
  },
  after: { onScreenHome: '#attract' },
});

export const done = kioskSetup.createStateConfig({
  id: 'done',
  tags: 'done',
  on: { ...holding, home: '#attract' },
  after: { doneHome: '#attract' },
});
