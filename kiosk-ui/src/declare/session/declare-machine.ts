import { afterCard, card, cardRefused, reading, scanning, whoseCard } from './card-states.ts';
import { askCode, notOpened, opening } from './code-states.ts';
import { freshContext } from './declare-context.ts';
import { declareSetup } from './declare-setup.ts';
import { inviting, noInvitation, onPhone } from './phone-states.ts';
import { check, checklist, question } from './question-states.ts';
import { confirm, notSaved, printingSheet, saved, saving } from './saving-states.ts';

const offer = declareSetup.createStateConfig({
  id: 'offer',
  tags: 'offer',
  on: { declare: '#fetching', 'only-number': '#number', back: '#turned-back' },
});

const fetching = declareSetup.createStateConfig({
  id: 'fetching',
  tags: 'fetching',
  always: { guard: 'hasForm', target: '#begin' },
  invoke: {
    src: 'fetchForm',
    input: ({ context }) => ({ formId: context.formId }),
    onDone: [
      {
        guard: { type: 'isDone', params: ({ event }) => event.output },
        target: '#begin',
        actions: {
          type: 'change',
          params: ({ event }) => (event.output.ok ? { form: event.output.value } : {}),
        },
      },
      { target: '#no-form' },
    ],
    onError: '#no-form',
  },
  on: { back: '#offer' },
});

const noForm = declareSetup.createStateConfig({
  id: 'no-form',
  tags: 'no-form',
  on: { retry: '#fetching', 'only-number': '#number', back: '#offer' },
});

/** How to fill in: with a card, with a phone, by typing, or further what was begun earlier. */
const begin = declareSetup.createStateConfig({
  id: 'begin',
  tags: 'begin',
  entry: ['startFilling', { type: 'change', params: { isCardBetween: false } }],
  on: {
    'by-card': [
      {
        guard: 'hasOnePerson',
        target: '#scanning',
        actions: {
          type: 'change',
          params: ({ context }) => ({ person: context.form?.persons[0]?.id }),
        },
      },
      { target: '#whose-card' },
    ],
    'by-phone': '#inviting',
    'by-typing': '#question',
    'by-code': '#ask-code',
    back: '#offer',
  },
});

const wiped = declareSetup.createStateConfig({
  id: 'wiped',
  tags: 'wiped',
  entry: 'forget',
  on: { declare: '#fetching', 'only-number': '#number', back: '#offer' },
});

/** From the offer to the code. No React, no network, no clock of its own. */
export const declareMachine = declareSetup.createMachine({
  id: 'declare',
  context: ({ input }) => freshContext(input),
  initial: 'offer',
  on: {
    wipe: '.wiped',
    'locale-chosen': { actions: { type: 'change', params: ({ event }) => ({ locale: event.locale }) } },
  },
  output: ({ context }) => context.outcome,
  states: {
    offer,
    fetching,
    noForm,
    begin,
    whoseCard,
    scanning,
    reading,
    card,
    cardRefused,
    afterCard,
    inviting,
    noInvitation,
    onPhone,
    askCode,
    opening,
    notOpened,
    question,
    check,
    checklist,
    confirm,
    saving,
    notSaved,
    saved,
    printingSheet,
    wiped,
    number: { id: 'number', type: 'final', entry: ['leaveWithNumber', 'forget'] },
    turnedBack: { id: 'turned-back', type: 'final', entry: 'forget' },
  },
});
