import { kioskSetup } from './kiosk-setup.ts';

const restartIdle = [
  kioskSetup.cancel('idle'),
  kioskSetup.raise({ type: 'idled' }, { id: 'idle', delay: 'idle' }),
] as const;

/** From the language to the last page before the number. The page stands still while somebody is asked for more time. */
export const choosing = kioskSetup.createStateConfig({
  id: 'choosing',
  initial: 'language',
  entry: [...restartIdle],
  exit: kioskSetup.cancel('idle'),
  always: [
    { guard: 'isServerAway', target: '#away' },
    { guard: 'isClosed', target: '#closed' },
  ],
  on: {
    touched: { actions: [...restartIdle] },
    idled: { target: '#still-there', actions: 'startCountdown' },
    help: '#guide',
    home: '#attract',
    more: { actions: { type: 'nextPage', params: ({ event }) => event.pages } },
  },
  states: {
    hist: { type: 'history', target: 'field' },
    language: {
      tags: 'language',
      on: {
        'locale-chosen': {
          target: 'field',
          actions: {
            type: 'change',
            params: ({ event }) => ({ locale: event.locale, pack: undefined, hasChosenLocale: true }),
          },
        },
        'pack-came': [
          {
            guard: { type: 'isPackHere', params: ({ event }) => event },
            target: 'field',
            actions: {
              type: 'change',
              params: ({ event }) => ({ pack: event.pack, locale: 'vi', hasChosenLocale: true }),
            },
          },
          {
            guard: { type: 'isPackAsked', params: ({ event }) => event.tag },
            actions: { type: 'change', params: { isPackMissing: true } },
          },
        ],
        back: '#attract',
      },
    },
    field: {
      tags: 'field',
      on: {
        'service-chosen': [
          {
            guard: { type: 'hasProcedures', params: ({ event }) => event.serviceId },
            target: 'procedure',
            actions: {
              type: 'change',
              params: ({ event }) => ({
                serviceId: event.serviceId,
                procedureCode: undefined,
                declarationCode: undefined,
                cameBySearch: false,
                page: 0,
              }),
            },
          },
          {
            target: 'turn',
            actions: {
              type: 'change',
              params: ({ event }) => ({
                serviceId: event.serviceId,
                procedureCode: undefined,
                declarationCode: undefined,
                cameBySearch: false,
              }),
            },
          },
        ],
        'search-opened': {
          target: 'search',
          actions: { type: 'change', params: { query: '', page: 0 } },
        },
        back: 'language',
      },
    },
    search: {
      tags: 'search',
      on: {
        'query-changed': {
          actions: { type: 'change', params: ({ event }) => ({ query: event.query, page: 0 }) },
        },
        'procedure-chosen': {
          target: 'papers',
          actions: [
            {
              type: 'change',
              params: ({ context, event }) => ({
                serviceId: context.hall?.procedures.find(({ code }) => code === event.code)?.serviceId,
                procedureCode: event.code,
                declarationCode: undefined,
                cameBySearch: true,
                page: 0,
              }),
            },
          ],
        },
        back: 'field',
      },
    },
    procedure: {
      tags: 'procedure',
      on: {
        'procedure-chosen': {
          target: 'papers',
          actions: {
            type: 'change',
            params: ({ event }) => ({ procedureCode: event.code, declarationCode: undefined, page: 0 }),
          },
        },
        'other-chosen': {
          target: 'turn',
          actions: { type: 'change', params: { procedureCode: undefined, declarationCode: undefined } },
        },
        back: 'field',
      },
    },
    papers: {
      tags: 'papers',
      on: {
        proceed: [
          {
            guard: 'canDeclare',
            target: 'declare',
            actions: { type: 'change', params: { isDeclaring: true } },
          },
          { target: 'turn' },
        ],
        back: [
          { guard: 'cameBySearch', target: 'search', actions: { type: 'change', params: { page: 0 } } },
          { target: 'procedure', actions: { type: 'change', params: { page: 0 } } },
        ],
      },
    },
    /** The declaration is a machine of its own, loaded with its screens; here only its end is known. */
    declare: {
      tags: 'declare',
      on: {
        declared: [
          { guard: 'isLone', target: '#attract' },
          {
            guard: ({ event }) => event.outcome === 'back',
            target: 'papers',
            actions: { type: 'change', params: { isDeclaring: false, page: 0 } },
          },
          {
            target: 'turn',
            actions: {
              type: 'change',
              params: ({ event }) => ({ isDeclaring: false, declarationCode: event.code }),
            },
          },
        ],
      },
    },
    turn: {
      tags: 'turn',
      on: {
        'turn-chosen': [
          {
            guard: ({ event }) => event.priority,
            target: 'reason',
            actions: { type: 'change', params: { priority: true } },
          },
          {
            target: 'confirm',
            actions: [{ type: 'change', params: { priority: false, reason: undefined } }, 'refreshHall'],
          },
        ],
        back: [
          { guard: 'hasProcedure', target: 'papers', actions: { type: 'change', params: { page: 0 } } },
          {
            guard: { type: 'hasProcedures', params: ({ context }) => context.session.serviceId },
            target: 'procedure',
            actions: { type: 'change', params: { page: 0 } },
          },
          { target: 'field' },
        ],
      },
    },
    reason: {
      tags: 'reason',
      on: {
        'reason-chosen': {
          target: 'confirm',
          actions: [
            { type: 'change', params: ({ event }) => ({ reason: event.reason, priority: true }) },
            'refreshHall',
          ],
        },
        back: 'turn',
      },
    },
    confirm: {
      tags: 'confirm',
      on: {
        'take-number': '#issuing',
        back: [{ guard: 'isPriority', target: 'reason' }, { target: 'turn' }],
      },
    },
  },
});
