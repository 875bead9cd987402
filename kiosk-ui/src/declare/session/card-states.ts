import { fillFromCard } from '@motcua/config/forms';
import type { DeclareContext } from './declare-context.ts';
import { filled } from './declare-context.ts';
import { declareSetup } from './declare-setup.ts';
import { takeOver } from './filling.ts';

function withCard(context: DeclareContext): Partial<DeclareContext> {
  const { form, card: read, person } = context;
  if (form === undefined || read === undefined || person === undefined) return {};
  return filled(context, (now) => takeOver(now, fillFromCard(form, person, read)));
}

/** A form for several people asks first whose card it is. */
export const whoseCard = declareSetup.createStateConfig({
  id: 'whose-card',
  tags: 'whose-card',
  on: {
    'person-chosen': {
      target: '#scanning',
      actions: { type: 'change', params: ({ event }) => ({ person: event.person }) },
    },
    back: '#begin',
  },
});

/** Reads one card. Nothing of it is in the declaration before the citizen has seen it and said yes. */
export const scanning = declareSetup.createStateConfig({
  id: 'scanning',
  tags: 'scan',
  entry: 'dropCard',
  invoke: {
    src: 'scanCard',
    input: ({ context: { place } }) => ({
      kioskId: place.kind === 'kiosk' ? place.kioskId : undefined,
      canScan: place.kind === 'kiosk' && place.canScan,
    }),
    onDone: [
      {
        guard: ({ event }) => event.output.kind === 'read',
        target: '#reading',
        actions: {
          type: 'readCard',
          params: ({ event }) => (event.output.kind === 'read' ? event.output.text : ''),
        },
      },
      // Without a scanner of the hall, one that types may still be there: the page keeps listening.
      { guard: ({ event }) => event.output.kind === 'no-scanner' },
      {
        target: '#card-refused',
        actions: { type: 'change', params: { cardRefusal: 'nothing' } },
      },
    ],
    onError: {},
  },
  on: {
    scanned: { target: '#reading', actions: { type: 'readCard', params: ({ event }) => event.text } },
    'by-typing': '#after-card',
    back: [
      { guard: 'isCardBetween', target: '#question' },
      { guard: 'hasOnePerson', target: '#begin' },
      { target: '#whose-card' },
    ],
  },
});

export const reading = declareSetup.createStateConfig({
  id: 'reading',
  always: [{ guard: 'hasCard', target: '#card' }, { target: '#card-refused' }],
});

export const card = declareSetup.createStateConfig({
  id: 'card',
  tags: 'card',
  on: {
    'card-right': {
      target: '#after-card',
      actions: { type: 'change', params: ({ context }) => withCard(context) },
    },
    retry: '#scanning',
    back: '#scanning',
  },
});

export const cardRefused = declareSetup.createStateConfig({
  id: 'card-refused',
  tags: 'card-refused',
  exit: 'dropCard',
  on: {
    scanned: { target: '#reading', actions: { type: 'readCard', params: ({ event }) => event.text } },
    retry: '#scanning',
    'by-typing': '#after-card',
    back: '#scanning',
  },
});

export const afterCard = declareSetup.createStateConfig({
  id: 'after-card',
  entry: ['dropCard', { type: 'change', params: { isCardBetween: false } }],
  always: '#question',
});
