import { declared } from '@motcua/config/forms';
import type { DeclareContext } from './declare-context.ts';
import type { SaveRequest } from './declare-setup.ts';
import { declareSetup } from './declare-setup.ts';

function saveRequest({ context }: { context: DeclareContext }): SaveRequest {
  const { filling, ticked, locale, saveKey, place, earlier } = context;
  if (filling === undefined) throw new Error('nothing is filled in');
  return {
    form: filling.form,
    answers: declared(filling.form, filling.answers, filling.today),
    handoffId: place.kind === 'phone' ? place.handoffId : undefined,
    requestKey: saveKey,
    ...{ ticked, locale, earlier },
  };
}

export const confirm = declareSetup.createStateConfig({
  id: 'confirm',
  tags: 'confirm',
  entry: 'renewKey',
  on: {
    proceed: { guard: 'hasFilling', target: '#saving' },
    back: [{ guard: 'hasPapers', target: '#checklist' }, { target: '#check' }],
  },
});

export const saving = declareSetup.createStateConfig({
  id: 'saving',
  tags: 'saving',
  invoke: {
    src: 'save',
    input: saveRequest,
    onDone: [
      {
        guard: { type: 'isDone', params: ({ event }) => event.output },
        target: '#saved',
        actions: {
          type: 'change',
          params: ({ event }) => (event.output.ok ? { head: event.output.value } : {}),
        },
      },
      {
        target: '#not-saved',
        actions: {
          type: 'change',
          params: ({ event }) => ({ failure: event.output.ok ? undefined : event.output.error.code }),
        },
      },
    ],
    onError: { target: '#not-saved', actions: { type: 'change', params: { failure: 'internal' } } },
  },
});

export const notSaved = declareSetup.createStateConfig({
  id: 'not-saved',
  tags: 'not-saved',
  on: { retry: '#saving', back: '#check', 'only-number': '#number' },
});

/** The server has it; the screen keeps the code and nothing else. */
export const saved = declareSetup.createStateConfig({
  id: 'saved',
  tags: 'saved',
  entry: {
    type: 'change',
    params: ({ context }) => ({ filling: undefined, ticked: [], earlier: undefined, head: context.head }),
  },
  on: { proceed: '#number' },
});
