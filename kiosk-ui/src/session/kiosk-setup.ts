import type { Failure } from '@motcua/contract/client';
import type {
  IssuedTicket,
  IssueTicketBody,
  PrintEvent,
  PriorityReason,
  Result,
  ScanReply,
  TrackedTicket,
} from '@motcua/contract';
import type { AnyEventObject } from 'xstate';
import { assign, fromCallback, fromPromise, setup } from 'xstate';
import type { KioskContext, KioskInput, Session, StaffCall } from './kiosk-context.ts';
import {
  chosenProcedure,
  freshSession,
  newerCopy,
  paperNews,
  proceduresOf,
  withWaiting,
} from './kiosk-context.ts';
import { paperTrouble } from './kiosk-printers.ts';
import { countdownSeconds, issueTries, kioskDelays } from './kiosk-delays.ts';
import type { HallReport, KioskEvent } from './kiosk-event.ts';
import type { ScreenName } from './screen-name.ts';

export type IssueRequest = { hallId: string; requestKey: string; body: IssueTicketBody };
export type Issued = Result<IssuedTicket, Failure>;
export type ReprintRequest = { ticketId: string };
/** The number of the copy that is on its way. */
export type Reprinted = Result<{ copy: number }, Failure>;
export type PairRequest = { token: string };
export type Paired = Result<unknown, Failure>;
export type ScanRequest = { kioskId: string; seconds: number };
export type FindRequest = { ticketId: string };
export type HallInput = { askedKioskId: string | undefined };

const passing: readonly string[] = ['unreachable', 'journal-unavailable', 'hall-starting'];
/** A number never fails because of the declaration that was to go with it. */
const apart: readonly string[] = ['declaration-in-use', 'unknown-declaration', 'declarations-closed'];
const strangers: readonly string[] = ['unauthenticated', 'forbidden'];

function withSession(change: (session: Session) => Partial<Session>) {
  return ({ context }: { context: KioskContext }): Partial<KioskContext> => ({
    session: { ...context.session, ...change(context.session) },
  });
}

function afterDoubled(ms: number) {
  return ({ context: { session, staffCall } }: { context: KioskContext }): number => {
    const { spoken, simple } = session.modes;
    const isAwaited = staffCall === 'called' || staffCall === 'coming';
    return session.textSize === 'normal' && !spoken && !simple && !isAwaited ? ms : 2 * ms;
  };
}

function withoutFailure(staffCall: StaffCall): StaffCall {
  return staffCall === 'failed' ? 'none' : staffCall;
}

const notProvided = () => Promise.reject(new Error('not provided'));

/** Every outside thing of the kiosk by name; main.tsx provides the real ones, tests their own. */
export const kioskSetup = setup({
  types: {
    context: {} as KioskContext,
    events: {} as KioskEvent,
    input: {} as KioskInput,
    tags: {} as ScreenName,
  },
  actors: {
    hall: fromCallback<AnyEventObject, HallInput, HallReport>(() => undefined),
    issueTicket: fromPromise<Issued, IssueRequest>(notProvided),
    reprint: fromPromise<Reprinted, ReprintRequest>(notProvided),
    pairDevice: fromPromise<Paired, PairRequest>(notProvided),
    scan: fromPromise<Result<ScanReply, Failure>, ScanRequest>(notProvided),
    findTicket: fromPromise<Result<TrackedTicket, Failure>, FindRequest>(notProvided),
  },
  actions: {
    /** Asks the hall for fresh counts and hours. */
    refreshHall: () => undefined,
    /** Counts a reason for priority, apart from any ticket. */
    countReason: (_, _reason: PriorityReason | undefined) => undefined,
    /** The next person has not failed to reach anybody; help that is on its way stays on its way. */
    wipe: assign(({ context: { staffCall } }) => ({
      session: freshSession(),
      staffCall: withoutFailure(staffCall),
    })),
    begin: assign(({ context }) => ({
      session: { ...context.session, hasBegun: true, requestKey: context.newRequestKey() },
    })),
    change: assign(({ context }, change: Partial<Session>) => ({
      session: { ...context.session, ...change },
    })),
    nextPage: assign(({ context }, pages: number) => ({
      session: { ...context.session, page: (context.session.page + 1) % Math.max(1, pages) },
    })),
    keepHall: assign((_, hall: KioskContext['hall']) => ({ hall })),
    keepWaiting: assign(({ context, event }) =>
      event.type !== 'waiting-changed' || context.hall === undefined
        ? {}
        : { hall: withWaiting(context.hall, event.waiting) },
    ),
    keepPrinters: assign((_, printers: KioskContext['printers']) => ({ printers })),
    keepPrint: assign(({ context }, print: PrintEvent) => ({
      session: { ...context.session, prints: [...context.session.prints, print].slice(-20) },
    })),
    /** Asks for the lines of a language; the answer arrives as `pack-came`. */
    fetchPack: (_, _tag: string) => undefined,
    /** Asks a person of the staff to come; the answer arrives as `staff-call-changed`. */
    callStaff: () => undefined,
    keepStaffCall: assign((_, staffCall: KioskContext['staffCall']) => ({ staffCall })),
    /** With the server back, nobody is sent away to a counter any more. */
    serverHere: assign(({ context: { staffCall } }, isServerHere: boolean) => ({
      isServerHere,
      staffCall: isServerHere ? withoutFailure(staffCall) : staffCall,
    })),
    /** The server refused because the hall is closed; the next hall-changed says until when. */
    markClosed: assign(({ context: { hall } }) =>
      hall === undefined ? {} : { hall: { ...hall, opening: { ...hall.opening, open: false } } },
    ),
    startCountdown: assign(() => ({ secondsLeft: countdownSeconds })),
    countDown: assign(({ context }) => ({ secondsLeft: context.secondsLeft - 1 })),
    countTry: assign(withSession(({ tries }) => ({ tries: tries + 1 }))),
    keepPairFailure: assign((_, failed: Failure | undefined) => ({
      pairFailure:
        failed === undefined ? undefined : failed.code === 'unreachable' ? 'unreachable' : 'wrong-token',
    })),
  },
  guards: {
    isReady: ({ context }) => context.hall !== undefined && context.isServerHere,
    isReadyInSession: ({ context }) =>
      context.hall !== undefined && context.isServerHere && context.session.hasBegun,
    isServerAway: ({ context }) => !context.isServerHere,
    isClosed: ({ context }) => context.hall?.opening.open === false,
    isOpen: ({ context }) => context.hall?.opening.open === true,
    hasChosenLocale: ({ context }) => context.session.hasChosenLocale,
    hasProcedures: ({ context }, serviceId: string | undefined) =>
      proceduresOf(context.hall, serviceId).length > 0,
    hasProcedure: ({ context }) => context.session.procedureCode !== undefined,
    canDeclare: ({ context }) =>
      context.session.declarationCode === undefined && chosenProcedure(context)?.formId !== undefined,
    /** What comes for somebody who has left, or who wants another language by now, is not waited for. */
    isPackAsked: ({ context }, tag: string) => context.session.packAsked === tag,
    isPackHere: ({ context }, { tag, pack }: Pick<Session, 'pack'> & { tag: string }) =>
      context.session.packAsked === tag && pack !== undefined,
    isLone: ({ context }) => context.session.loneFormId !== undefined,
    cameBySearch: ({ context }) => context.session.cameBySearch,
    isPriority: ({ context }) => context.session.priority,
    isLastSecond: ({ context }) => context.secondsLeft <= 1,
    isDone: (_, result: Result<unknown, Failure>) => result.ok,
    isPassing: ({ context }, result: Result<unknown, Failure>) =>
      !result.ok && passing.includes(result.error.code) && context.session.tries < issueTries,
    isApart: ({ context: { session } }, result: Result<unknown, Failure>) =>
      !result.ok && !session.isDeclarationApart && apart.includes(result.error.code),
    isStranger: (_, result: Result<unknown, Failure>) => !result.ok && strangers.includes(result.error.code),
    isHallClosed: (_, result: Result<unknown, Failure>) => !result.ok && result.error.code === 'hall-closed',
    canPrint: ({ context }) => paperTrouble(context.printers) === undefined,
    /** One call at a time; a call that failed may be tried again. */
    canCallStaff: ({ context: { staffCall } }) => staffCall === 'none' || staffCall === 'failed',
    canScan: ({ context }) => context.printers.canScan,
    hasScanned: ({ context }) => context.session.scannedId !== undefined,
    hasScanRefusal: ({ context }) => context.session.scanRefusal !== undefined,
    isPrintedAgain: ({ context }) => newerCopy(context.session) !== undefined,
    paperCame: ({ context }) => paperNews(context.session) === 'came',
    isPaperUnsure: ({ context }) => paperNews(context.session) === 'unsure',
    paperFailed: ({ context }) => paperNews(context.session) === 'failed',
  },
  delays: {
    ...kioskDelays,
    idle: afterDoubled(kioskDelays.idle),
    doneHome: afterDoubled(kioskDelays.doneHome),
    onScreenHome: afterDoubled(kioskDelays.onScreenHome),
  },
});
