import { choosing } from './choosing-state.ts';
import { freshContext } from './kiosk-context.ts';
import { kioskSetup } from './kiosk-setup.ts';
import {
  askPaper,
  done,
  issuing,
  numbered,
  onScreen,
  printing,
  refused,
  reprinting,
} from './number-states.ts';
import { codeSeen, findingTicket, scanRefused, scanTicket, ticketFound } from './ticket-states.ts';

/** Until a device token was shown, this screen may take no number. */
const pairing = kioskSetup.createStateConfig({
  id: 'pairing',
  tags: 'pairing',
  initial: 'asking',
  entry: ['wipe', { type: 'keepPairFailure', params: undefined }],
  states: {
    asking: { on: { 'token-given': 'showing' } },
    showing: {
      invoke: {
        src: 'pairDevice',
        input: ({ event }) => ({ token: event.type === 'token-given' ? event.token : '' }),
        onDone: [
          { guard: { type: 'isDone', params: ({ event }) => event.output }, target: '#running' },
          {
            target: 'asking',
            actions: {
              type: 'keepPairFailure',
              params: ({ event }) => (event.output.ok ? undefined : event.output.error),
            },
          },
        ],
        onError: {
          target: 'asking',
          actions: { type: 'keepPairFailure', params: { code: 'unreachable' } },
        },
      },
    },
  },
});

/** The server is away. A choice half made is kept for a moment, then forgotten. */
const away = kioskSetup.createStateConfig({
  id: 'away',
  tags: 'away',
  always: [
    { guard: 'isReadyInSession', target: '#choosing.hist' },
    { guard: 'isReady', target: '#attract' },
  ],
  after: { forget: { actions: 'wipe' } },
});

const attract = kioskSetup.createStateConfig({
  id: 'attract',
  tags: 'attract',
  entry: ['wipe', 'refreshHall'],
  exit: kioskSetup.cancel('idle'),
  always: [
    { guard: 'isServerAway', target: '#away' },
    { guard: 'isClosed', target: '#closed' },
  ],
  on: {
    touched: {
      actions: [
        kioskSetup.cancel('idle'),
        kioskSetup.raise({ type: 'idled' }, { id: 'idle', delay: 'idle' }),
      ],
    },
    idled: { actions: 'wipe' },
    'scan-ticket': { guard: 'canScan', target: '#scan-ticket' },
    begin: [
      { guard: 'hasChosenLocale', target: '#choosing.field', actions: 'begin' },
      { target: '#choosing.language', actions: 'begin' },
    ],
  },
});

const stillThere = kioskSetup.createStateConfig({
  id: 'still-there',
  tags: 'still-there',
  entry: { type: 'change', params: { isAccessOpen: false } },
  always: [
    { guard: 'isServerAway', target: '#away' },
    { guard: 'isClosed', target: '#closed' },
  ],
  on: { stay: '#choosing.hist', home: '#attract' },
  after: {
    countdownStep: [
      { guard: 'isLastSecond', target: '#attract' },
      { target: '#still-there', reenter: true, actions: 'countDown' },
    ],
  },
});

/** From the first touch to the number. No React, no network, no clock of its own. */
export const kioskMachine = kioskSetup.createMachine({
  id: 'kiosk',
  context: ({ input }) => freshContext(input),
  initial: 'running',
  on: {
    'text-size-chosen': {
      actions: { type: 'change', params: ({ event }) => ({ textSize: event.textSize, page: 0 }) },
    },
    'appearance-chosen': {
      actions: { type: 'change', params: ({ event }) => ({ appearance: event.appearance }) },
    },
    'staff-called': {
      guard: 'canCallStaff',
      actions: [{ type: 'keepStaffCall', params: 'calling' }, 'callStaff'],
    },
    'staff-call-changed': { actions: { type: 'keepStaffCall', params: ({ event }) => event.staffCall } },
    'access-opened': { actions: { type: 'change', params: { isAccessOpen: true } } },
    'access-closed': { actions: { type: 'change', params: { isAccessOpen: false } } },
    'mode-chosen': {
      actions: {
        type: 'change',
        params: ({ context, event }) => ({
          modes: { ...context.session.modes, [event.mode]: event.on },
          page: 0,
        }),
      },
    },
    'locale-chosen': {
      actions: {
        type: 'change',
        params: ({ event }) => ({ locale: event.locale, pack: undefined, hasChosenLocale: true }),
      },
    },
    'pack-chosen': {
      actions: [
        { type: 'change', params: ({ event }) => ({ packAsked: event.tag, isPackMissing: false }) },
        { type: 'fetchPack', params: ({ event }) => event.tag },
      ],
    },
    'hall-changed': { actions: { type: 'keepHall', params: ({ event }) => event.hall } },
    'waiting-changed': { actions: 'keepWaiting' },
    'printer-changed': { actions: { type: 'keepPrinters', params: ({ event }) => event.printers } },
    'print-reported': { actions: { type: 'keepPrint', params: ({ event }) => event.print } },
    'server-heard': { actions: { type: 'serverHere', params: true } },
    'server-lost': { actions: { type: 'serverHere', params: false } },
    'not-paired': '.pairing',
  },
  states: {
    pairing,
    running: {
      id: 'running',
      initial: 'starting',
      invoke: {
        src: 'hall',
        input: ({ context }) => ({ askedKioskId: context.askedKioskId }),
      },
      states: {
        starting: {
          tags: 'starting',
          always: { guard: 'isReady', target: '#attract' },
          after: { startLimit: '#away' },
        },
        away,
        closed: {
          id: 'closed',
          tags: 'closed',
          entry: 'wipe',
          always: [
            { guard: 'isServerAway', target: '#away' },
            { guard: 'isOpen', target: '#attract' },
          ],
        },
        attract,
        choosing,
        guide: {
          id: 'guide',
          tags: 'guide',
          entry: { type: 'change', params: { isAccessOpen: false } },
          on: {
            back: '#choosing.hist',
            home: '#attract',
            'lone-form-chosen': {
              target: '#choosing.declare',
              actions: {
                type: 'change',
                params: ({ event }) => ({ isDeclaring: true, loneFormId: event.formId }),
              },
            },
          },
          after: { readHome: '#attract' },
        },
        stillThere,
        issuing,
        refused,
        numbered,
        printing,
        askPaper,
        reprinting,
        onScreen,
        done,
        scanTicket,
        codeSeen,
        findingTicket,
        ticketFound,
        scanRefused,
      },
    },
  },
});
