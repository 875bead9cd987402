import { declared } from '@motcua/config/forms';
import type { DeclareContext } from './declare-context.ts';
import { neededPapers } from './declare-context.ts';
import type { SaveRequest } from './declare-setup.ts';
import type { Result, SheetReply } from '@motcua/contract';
import type { Failure } from '@motcua/contract/client';
import { declareSetup } from './declare-setup.ts';

function saveRequest({ context }: { context: DeclareContext }): SaveRequest {
  const { filling, ticked, locale, saveKey, place, earlier } = context;
  if (filling === undefined) throw new Error('nothing is filled in');
  const needed = neededPapers(context);
  return {
    form: filling.form,
    answers: declared(filling.form, filling.answers, filling.today),
    handoffId: place.kind === 'phone' ? place.handoffId : undefined,
    requestKey: saveKey,
    // what was ticked before the case changed is not said any more
    ticked: ticked.filter((id) => needed.some((paper) => paper.id === id)),
    ...{ locale, earlier },
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
          params: ({ event }) => (event.output.ok ? event.output.value : {}),
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
  on: { proceed: '#number', print: { guard: 'canPrint', target: '#printing-sheet' } },
});

/** The printer warms up and prints; nobody has to wait for it. */
export const printingSheet = declareSetup.createStateConfig({
  id: 'printing-sheet',
  tags: 'printing-sheet',
  invoke: {
    src: 'printSheet',
    input: ({ context: { place, sheetKey = '' } }) => ({
      kioskId: place.kind === 'kiosk' ? (place.kioskId ?? '') : '',
      sheetKey,
    }),
    onDone: {
      target: '#saved',
      actions: { type: 'change', params: ({ event }) => ({ sheet: endOf(event.output) }) },
    },
    onError: { target: '#saved', actions: { type: 'change', params: { sheet: 'unknown' } } },
  },
  on: { proceed: '#number' },
});

/** An answer that got lost says nothing of the paper; one that refuses does. */
function endOf(result: Result<SheetReply, Failure>): SheetReply['kind'] {
  if (result.ok) return result.value.kind;
  const { code } = result.error;
  return code === 'unreachable' || code === 'not-understood' ? 'unknown' : 'failed';
}
