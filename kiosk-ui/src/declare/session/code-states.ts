import { fieldsOf, pagesOf } from '@motcua/config/forms';
import type { Answers } from '@motcua/config/forms';
import type { Failure } from '@motcua/contract/client';
import type { Result, ScanReply } from '@motcua/contract';
import { readDeclarationCode } from '../../session/read-ticket-code.ts';
import type { DeclareContext } from './declare-context.ts';
import type { Opened } from './declare-setup.ts';
import { declareSetup } from './declare-setup.ts';
import { startFilling } from './filling.ts';

/** An earlier declaration as if it had just been filled in here: every page of it was seen. */
function continued(result: Result<Opened, Failure>, context: DeclareContext): Partial<DeclareContext> {
  if (!result.ok) return {};
  const { declaration, form } = result.value;
  const known = Object.fromEntries(
    Object.entries(declaration.answers).filter(([path]) => fieldsOf(form).has(path)),
  ) as Answers; // the server checked them with this form
  const filling = startFilling(form, context, known);
  const passed = pagesOf(form, filling.answers, context.today).map(({ id }) => id);
  return { form, ticked: declaration.ticked, filling: { ...filling, passed } };
}

function heldTicket(reply: ScanReply): Partial<DeclareContext> {
  const code = reply.kind === 'read' ? readDeclarationCode(reply.text) : undefined;
  return code === undefined ? {} : { earlier: { code, lastFour: '' } };
}

export const askCode = declareSetup.createStateConfig({
  id: 'ask-code',
  tags: 'ask-code',
  entry: { type: 'change', params: { earlier: undefined } },
  // a ticket held in front of the scanner spares its owner eight letters; he proves himself all the same
  invoke: {
    src: 'scanCard',
    input: ({ context: { place } }) => ({
      kioskId: place.kind === 'kiosk' ? place.kioskId : undefined,
      canScan: place.kind === 'kiosk' && place.canScan,
    }),
    onDone: { actions: { type: 'change', params: ({ event }) => heldTicket(event.output) } },
    onError: {},
  },
  on: {
    'code-given': {
      target: '#opening',
      actions: {
        type: 'change',
        params: ({ event: { code, lastFour } }) => ({ earlier: { code, lastFour } }),
      },
    },
    // a ticket put away again: what is filled in from here is a declaration of its own
    back: { target: '#begin', actions: { type: 'change', params: { earlier: undefined } } },
  },
});

export const opening = declareSetup.createStateConfig({
  id: 'opening',
  tags: 'opening',
  invoke: {
    src: 'openEarlier',
    input: ({ context }) => context.earlier ?? { code: '', lastFour: '' },
    onDone: [
      {
        guard: { type: 'isDone', params: ({ event }) => event.output },
        target: '#check',
        actions: { type: 'change', params: ({ context, event }) => continued(event.output, context) },
      },
      {
        target: '#not-opened',
        actions: {
          type: 'change',
          params: ({ event }) => ({
            earlier: undefined,
            failure: event.output.ok ? undefined : event.output.error.code,
          }),
        },
      },
    ],
    onError: { target: '#not-opened', actions: { type: 'change', params: { earlier: undefined } } },
  },
});

export const notOpened = declareSetup.createStateConfig({
  id: 'not-opened',
  tags: 'not-opened',
  on: { retry: '#ask-code', back: '#begin' },
});
