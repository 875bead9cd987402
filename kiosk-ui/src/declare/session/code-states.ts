import { fieldsOf, pagesOf } from '@motcua/config/forms';
import type { Answers } from '@motcua/config/forms';
import type { Failure } from '@motcua/contract/client';
import type { Result } from '@motcua/contract';
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

export const askCode = declareSetup.createStateConfig({
  id: 'ask-code',
  tags: 'ask-code',
  on: {
    'code-given': {
      target: '#opening',
      actions: {
        type: 'change',
        params: ({ event: { code, lastFour } }) => ({ earlier: { code, lastFour } }),
      },
    },
    back: '#begin',
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
