import type {
  BoardWaiting,
  DeclarationCode,
  Hall,
  HallService,
  IssuedTicket,
  Locale,
  PrintEvent,
  PrintFailure,
  PriorityReason,
  Procedure,
  TrackedTicket,
} from '@motcua/contract';
import { unreachable } from '@motcua/contract';
import type { Pack } from '../wording/pack.ts';
import type { KioskPrinters } from './kiosk-printers.ts';
import { elsewhere, paperTrouble, unknownPrinters } from './kiosk-printers.ts';

export const textSizes = ['normal', 'large', 'largest'] as const;
export type TextSize = (typeof textSizes)[number];
export type Appearance = 'light' | 'dark';

/** Ways of use beside letters and colours; each is on or off, and off again for the next person. */
export const accessModes = ['lowReach', 'simple', 'spoken'] as const;
export type AccessMode = (typeof accessModes)[number];
export type AccessModes = Readonly<Record<AccessMode, boolean>>;

/** Whether a person of the staff was asked to come to this kiosk. */
export type StaffCall = 'none' | 'calling' | 'called' | 'coming' | 'failed';

/** One person at the kiosk. Everything in it is forgotten when the person is gone. */
export type Session = {
  /** Somebody touched the first page. */
  hasBegun: boolean;
  /** The same for every try to take this person's number, so that no try gives a second one. */
  requestKey: string;
  locale: Locale;
  /** A language of local speakers; `locale` is Vietnamese then, for whatever the pack lacks. */
  pack: Pack | undefined;
  /** The language of local speakers that this person asked for last. */
  packAsked: string | undefined;
  /** The last language of local speakers that was asked for did not come. */
  isPackMissing: boolean;
  hasChosenLocale: boolean;
  textSize: TextSize;
  appearance: Appearance;
  /** Controls in the lower third; pictures and few choices; everything read aloud. */
  modes: AccessModes;
  /** The panel of these ways stands over the screen. */
  isAccessOpen: boolean;
  serviceId: string | undefined;
  procedureCode: string | undefined;
  cameBySearch: boolean;
  query: string;
  page: number;
  priority: boolean;
  reason: PriorityReason | undefined;
  tries: number;
  ticket: IssuedTicket | undefined;
  /** Which paper of the ticket is awaited: 0 the first, 1… reprints. */
  copy: number;
  /** News of papers may come before the ticket itself. */
  prints: PrintEvent[];
  /** The ticket that was held in front of the scanner. */
  scannedId: string | undefined;
  tracked: TrackedTicket | undefined;
  scanRefusal: ScanRefusal | undefined;
  /** The form that is being filled in for itself, without a procedure and without a number. */
  loneFormId: string | undefined;
  /** A declaration is being made; the screens of it keep what the citizen said until this ends. */
  isDeclaring: boolean;
  /** The declaration that goes with this person's number. */
  declarationCode: DeclarationCode | undefined;
  /** The server gives no number with it; the number comes alone, and the code is told at the counter. */
  isDeclarationApart: boolean;
};

/** Why a code shows no ticket. */
export type ScanRefusal = 'not-a-ticket' | 'no-scanner' | 'unknown-ticket' | 'unreachable';

export type KioskContext = {
  /** From the page's address; undefined means the first kiosk of the hall. */
  askedKioskId: string | undefined;
  newRequestKey: () => string;
  hall: Hall | undefined;
  printers: KioskPrinters;
  isServerHere: boolean;
  secondsLeft: number;
  pairFailure: 'wrong-token' | 'unreachable' | undefined;
  /** Stays when the session ends: somebody is on the way to the kiosk, not to the citizen. */
  staffCall: StaffCall;
  session: Session;
};

export type KioskInput = Pick<KioskContext, 'newRequestKey' | 'askedKioskId'>;

export function freshSession(): Session {
  return {
    hasBegun: false,
    requestKey: '',
    locale: 'vi',
    pack: undefined,
    packAsked: undefined,
    isPackMissing: false,
    hasChosenLocale: false,
    textSize: 'normal',
    appearance: 'light',
    modes: { lowReach: false, simple: false, spoken: false },
    isAccessOpen: false,
    serviceId: undefined,
    procedureCode: undefined,
    cameBySearch: false,
    query: '',
    page: 0,
    priority: false,
    reason: undefined,
    tries: 0,
    ticket: undefined,
    copy: 0,
    prints: [],
    scannedId: undefined,
    tracked: undefined,
    scanRefusal: undefined,
    loneFormId: undefined,
    isDeclaring: false,
    declarationCode: undefined,
    isDeclarationApart: false,
  };
}

export function freshContext(input: KioskInput): KioskContext {
  return {
    ...input,
    hall: undefined,
    printers: unknownPrinters,
    isServerHere: false,
    secondsLeft: 0,
    pairFailure: undefined,
    staffCall: 'none',
    session: freshSession(),
  };
}

export function chosenService({ hall, session }: KioskContext): HallService | undefined {
  return hall?.services.find(({ id }) => id === session.serviceId);
}

export function chosenProcedure({ hall, session }: KioskContext): Procedure | undefined {
  return hall?.procedures.find(
    ({ code, serviceId }) => code === session.procedureCode && serviceId === session.serviceId,
  );
}

export function proceduresOf(hall: Hall | undefined, serviceId: string | undefined): Procedure[] {
  return hall?.procedures.filter((one) => one.serviceId === serviceId) ?? [];
}

export function kioskOf({ hall, askedKioskId }: KioskContext): Hall['kiosks'][number] | undefined {
  return hall?.kiosks.find(({ id }) => id === askedKioskId) ?? hall?.kiosks[0];
}

/** The hall with the counts a newer event brought. */
export function withWaiting(hall: Hall, waiting: readonly BoardWaiting[]): Hall {
  const counts = new Map<string, number>(waiting.map(({ serviceId, count }) => [serviceId, count]));
  return {
    ...hall,
    services: hall.services.map((one) => ({ ...one, waiting: counts.get(one.id) ?? one.waiting })),
  };
}

export type PaperNews = 'none' | 'came' | 'unsure' | 'failed';

/** What is known of the paper the person waits for. */
export function paperNews({ ticket, copy, prints }: Session): PaperNews {
  const last = prints.findLast((print) => print.ticketId === ticket?.id && print.copy === copy);
  switch (last?.type) {
    case undefined:
      return copy === 0 ? newsInReply(ticket) : 'none';
    case 'ticket-printed':
      return last.confirmed ? 'came' : 'unsure';
    case 'print-failed':
      return 'failed';
    case 'print-redirected':
    case 'print-sending':
      return 'none';
    default:
      return unreachable(last);
  }
}

/** A paper came out only in part, and a marked copy of it is on its way: the copy to wait for from now on. */
export function newerCopy({ ticket, copy, prints }: Session): number | undefined {
  const last = prints.findLast(({ ticketId }) => ticketId === ticket?.id);
  return last !== undefined && last.copy > copy && last.type !== 'print-failed' ? last.copy : undefined;
}

/** Where the awaited paper comes out, in words, if it is not at this kiosk. */
export function paperElsewhere({ printers, session }: KioskContext): ReturnType<typeof elsewhere> {
  const last = session.prints.findLast(
    (print) => print.ticketId === session.ticket?.id && print.copy === session.copy && 'printerId' in print,
  );
  return elsewhere(printers, last !== undefined && 'printerId' in last ? last.printerId : undefined);
}

/** A repeated request is answered with the ticket as it is by now. */
function newsInReply(ticket: IssuedTicket | undefined): PaperNews {
  switch (ticket?.print) {
    case 'printed':
      return 'came';
    case 'unconfirmed':
      return 'unsure';
    case 'failed':
      return 'failed';
    default:
      return 'none';
  }
}

/** Why the number stands on the screen instead of on paper: the last print's own reason, else the printer's. */
export function noPaperReason({ session, printers }: KioskContext): PrintFailure {
  const last = session.prints.findLast(({ ticketId }) => ticketId === session.ticket?.id);
  if (last?.type === 'print-failed') return last.reason;
  return paperTrouble(printers) ?? 'timeout';
}
