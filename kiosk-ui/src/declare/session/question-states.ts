import { filled } from './declare-context.ts';
import { declareSetup } from './declare-setup.ts';
import type { Filling } from './filling.ts';
import {
  acceptPage,
  dropDrafts,
  earlierPage,
  isAccepted,
  pageWith,
  turnTo,
  unseenPage,
  writeIn,
} from './filling.ts';

function turned(filling: Filling, pageId: string | undefined): Filling {
  return pageId === undefined ? filling : turnTo(filling, pageId);
}

/** One question after the other. Going back keeps what was typed; leaving a change keeps what was there. */
export const question = declareSetup.createStateConfig({
  id: 'question',
  tags: 'question',
  initial: 'asking',
  states: {
    asking: {
      on: {
        written: {
          guard: { type: 'isShown', params: ({ event }) => event.path },
          actions: {
            type: 'change',
            params: ({ context, event }) => filled(context, (now) => writeIn(now, event.path, event.raw)),
          },
        },
        next: {
          target: 'accepted',
          actions: { type: 'change', params: ({ context }) => filled(context, (now) => acceptPage(now)) },
        },
        answered: {
          guard: { type: 'isShown', params: ({ event }) => event.path },
          target: 'accepted',
          actions: {
            type: 'change',
            params: ({ context, event }) =>
              filled(context, (now) => acceptPage(writeIn(now, event.path, event.raw))),
          },
        },
        'leave-empty': {
          target: 'accepted',
          actions: {
            type: 'change',
            params: ({ context }) => filled(context, (now) => acceptPage(now, true)),
          },
        },
        'person-chosen': {
          target: '#scanning',
          actions: {
            type: 'change',
            params: ({ event }) => ({ person: event.person, isCardBetween: true }),
          },
        },
        back: [
          {
            guard: 'isChanging',
            target: '#check',
            actions: { type: 'change', params: ({ context }) => filled(context, dropDrafts) },
          },
          {
            guard: ({ context: { filling } }) => filling !== undefined && earlierPage(filling) !== undefined,
            target: 'asking',
            actions: {
              type: 'change',
              params: ({ context }) => filled(context, (now) => turned(now, earlierPage(now))),
            },
          },
          { target: '#begin' },
        ],
      },
    },
    /** Where to go from a page that was accepted, or not. */
    accepted: {
      always: [
        {
          guard: ({ context: { filling } }) => filling !== undefined && !isAccepted(filling),
          target: 'asking',
        },
        {
          guard: ({ context: { filling } }) => filling !== undefined && unseenPage(filling) !== undefined,
          target: 'asking',
          actions: {
            type: 'change',
            params: ({ context }) => filled(context, (now) => turned(now, unseenPage(now))),
          },
        },
        { target: '#check' },
      ],
    },
  },
});

export const check = declareSetup.createStateConfig({
  id: 'check',
  tags: 'check',
  entry: { type: 'change', params: { isChanging: true } },
  on: {
    change: {
      guard: ({ context: { filling }, event }) =>
        filling !== undefined && pageWith(filling, event.path) !== undefined,
      target: '#question',
      actions: {
        type: 'change',
        params: ({ context, event }) => filled(context, (now) => turned(now, pageWith(now, event.path))),
      },
    },
    proceed: [{ guard: 'hasPapers', target: '#checklist' }, { target: '#confirm' }],
  },
});

/** Papers to bring. A missing one brings advice, never a refusal. */
export const checklist = declareSetup.createStateConfig({
  id: 'checklist',
  tags: 'checklist',
  on: {
    'paper-ticked': {
      actions: {
        type: 'change',
        params: ({ context, event }) => {
          const others = context.ticked.filter((id) => id !== event.id);
          return { ticked: event.isThere ? [...others, event.id] : others };
        },
      },
    },
    proceed: '#confirm',
    back: '#check',
  },
});
