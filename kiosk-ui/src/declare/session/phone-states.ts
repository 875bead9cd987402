import type { Handoff, Result } from '@motcua/contract';
import type { Failure } from '@motcua/contract/client';
import type { DeclareContext } from './declare-context.ts';
import { declareSetup } from './declare-setup.ts';

function handoffIn(result: Result<Handoff, Failure>): Partial<DeclareContext> {
  return result.ok ? { handoff: result.value } : {};
}

export const inviting = declareSetup.createStateConfig({
  id: 'inviting',
  tags: 'inviting',
  invoke: {
    src: 'invitePhone',
    input: ({ context: { place, formId, procedureCode, locale } }) => ({
      kioskId: place.kind === 'kiosk' ? (place.kioskId ?? '') : '',
      ...{ formId, procedureCode, locale },
    }),
    onDone: [
      {
        guard: { type: 'isDone', params: ({ event }) => event.output },
        target: '#on-phone',
        actions: { type: 'change', params: ({ event }) => handoffIn(event.output) },
      },
      { target: '#no-invitation' },
    ],
    onError: '#no-invitation',
  },
  on: { back: '#begin' },
});

export const noInvitation = declareSetup.createStateConfig({
  id: 'no-invitation',
  tags: 'no-invitation',
  on: { retry: '#inviting', back: '#begin', 'by-typing': '#begin' },
});

/** The phone fills; the kiosk asks now and then whether it is done. A server that does not answer is asked again. */
export const onPhone = declareSetup.createStateConfig({
  id: 'on-phone',
  tags: 'on-phone',
  initial: 'asking',
  on: { back: { target: '#begin', actions: { type: 'change', params: { handoff: undefined } } } },
  states: {
    asking: {
      invoke: {
        src: 'askHandoff',
        input: ({ context }) => ({ id: context.handoff?.id ?? '' }),
        onDone: [
          {
            guard: { type: 'isHandedBack', params: ({ event }) => event.output },
            target: '#saved',
            actions: {
              type: 'change',
              params: ({ event }) =>
                event.output.ok
                  ? {
                      ...{ head: event.output.value.declaration, sheetKey: event.output.value.sheetKey },
                      handoff: undefined,
                    }
                  : {},
            },
          },
          { guard: { type: 'isGone', params: ({ event }) => event.output }, target: '#no-invitation' },
          { target: 'pausing' },
        ],
        onError: 'pausing',
      },
    },
    pausing: { after: { handoffPause: 'asking' } },
  },
});
