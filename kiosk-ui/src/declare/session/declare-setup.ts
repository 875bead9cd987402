import type { Answers, Form } from '@motcua/config/forms';
import { parseCard } from '@motcua/config/forms';
import type {
  DeclarationHead,
  Handoff,
  Locale,
  OpenDeclaration,
  Result,
  ScanReply,
  SheetReply,
} from '@motcua/contract';
import type { Failure } from '@motcua/contract/client';
import { assign, fromPromise, setup } from 'xstate';
import type { DeclareContext, DeclareInput, DeclareOutcome } from './declare-context.ts';
import { forgotten, neededPapers } from './declare-context.ts';
import { declareDelays } from './declare-delays.ts';
import type { DeclareTouch } from './declare-event.ts';
import { isOnPage, startFilling } from './filling.ts';
import type { DeclareScreenName } from './screen-name.ts';

export type SaveRequest = {
  form: Form;
  answers: Answers;
  ticked: readonly string[];
  locale: Locale;
  requestKey: string;
  handoffId: string | undefined;
  /** Save further what was opened with this code. */
  earlier: DeclareContext['earlier'];
};
/** `sheetKey`: with it the paper can be printed at this kiosk. */
export type Saved = { head: DeclarationHead; sheetKey: string | undefined };
export type Opened = { declaration: OpenDeclaration; form: Form };
export type InviteRequest = {
  kioskId: string;
  formId: string;
  procedureCode: string | undefined;
  locale: Locale;
};
export type SheetRequest = { kioskId: string; sheetKey: string };
export type CodeRequest = { code: string; lastFour: string };

const notProvided = () => Promise.reject(new Error('not provided'));

/** Every outside thing of the declaration by name; actors.ts provides the real ones, tests their own. */
export const declareSetup = setup({
  types: {
    context: {} as DeclareContext,
    events: {} as DeclareTouch,
    input: {} as DeclareInput,
    output: {} as DeclareOutcome,
    tags: {} as DeclareScreenName,
  },
  actors: {
    fetchForm: fromPromise<Result<Form, Failure>, { formId: string }>(notProvided),
    scanCard: fromPromise<ScanReply, { kioskId: string | undefined; canScan: boolean }>(notProvided),
    invitePhone: fromPromise<Result<Handoff, Failure>, InviteRequest>(notProvided),
    askHandoff: fromPromise<Result<Handoff, Failure>, { id: string }>(notProvided),
    openEarlier: fromPromise<Result<Opened, Failure>, CodeRequest>(notProvided),
    save: fromPromise<Result<Saved, Failure>, SaveRequest>(notProvided),
    printSheet: fromPromise<Result<SheetReply, Failure>, SheetRequest>(notProvided),
  },
  actions: {
    forget: assign(() => forgotten),
    change: assign((_, change: Partial<DeclareContext>) => change),
    startFilling: assign(({ context }) =>
      context.form === undefined || context.filling !== undefined
        ? {}
        : { filling: startFilling(context.form, context) },
    ),
    readCard: assign((_, text: string): Partial<DeclareContext> => {
      const read = parseCard(text);
      return read.ok
        ? { card: read.value, cardRefusal: undefined }
        : { card: undefined, cardRefusal: read.error };
    }),
    dropCard: assign((): Partial<DeclareContext> => ({ card: undefined, cardRefusal: undefined })),
    leaveWithNumber: assign(({ context: { head } }): Partial<DeclareContext> => ({
      outcome: head === undefined ? { kind: 'number' } : { kind: 'number', code: head.code },
    })),
    renewKey: assign(({ context }) => ({ saveKey: context.newKey() })),
  },
  guards: {
    isDone: (_, result: Result<unknown, Failure>) => result.ok,
    isHandedBack: (_, result: Result<Handoff, Failure>) =>
      result.ok && result.value.declaration !== undefined,
    isGone: (_, result: Result<Handoff, Failure>) =>
      !result.ok && (result.error.code === 'not-found' || result.error.code === 'bad-request'),
    canPrint: ({ context: { place, sheetKey, sheet } }) =>
      place.kind === 'kiosk' && sheetKey !== undefined && sheet !== 'printed' && sheet !== 'unknown',
    /** A touch that comes late, for a page that is over, answers nothing. */
    isShown: ({ context: { filling } }, path: string) => filling !== undefined && isOnPage(filling, path),
    hasForm: ({ context }) => context.form !== undefined,
    hasFilling: ({ context }) => context.filling !== undefined,
    isOnPhone: ({ context }) => context.place.kind === 'phone',
    isChanging: ({ context }) => context.isChanging,
    isCardBetween: ({ context }) => context.isCardBetween,
    hasCard: ({ context }) => context.card !== undefined,
    hasOnePerson: ({ context }) => (context.form?.persons.length ?? 0) < 2,
    hasPapers: ({ context }) => neededPapers(context).length > 0,
  },
  delays: declareDelays,
});
