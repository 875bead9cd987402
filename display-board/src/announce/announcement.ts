import type { BoardCall, Locale, PublicEvent, TicketId } from '@motcua/contract';

export type CallEvent = PublicEvent & { type: 'ticket-called' | 'ticket-recalled' };

/** One call to be said. `seq` is the event's own, or how far the journal was when a snapshot told of it. */
export type Announcement = {
  key: string;
  seq: number;
  calledAtMs: number;
  ticketId: TicketId;
  number: string;
  counterId: string;
  counterNumber: number;
  locale: Locale;
  /** 1 for the call, 2… for recalls. */
  calls: number;
};

type CalledWords = Pick<BoardCall, 'ticketId' | 'number' | 'counterId' | 'locale' | 'calls'>;

/** `numberOf` turns a counter's id into the number that hangs over it. */
export function fromEvent(event: CallEvent, numberOf: (counterId: string) => number): Announcement {
  return announcement(event, event.at, event.seq, numberOf);
}

export function fromSnapshot(
  call: BoardCall,
  seq: number,
  numberOf: (counterId: string) => number,
): Announcement {
  return announcement(call, call.calledAt, seq, numberOf);
}

function announcement(
  words: CalledWords,
  at: string,
  seq: number,
  numberOf: (counterId: string) => number,
): Announcement {
  const { ticketId, number, counterId, locale, calls } = words;
  return {
    // A snapshot and an event that tell of the same call agree in these two.
    key: `${ticketId}@${at}`,
    seq,
    calledAtMs: Date.parse(at),
    ticketId,
    number,
    counterId,
    counterNumber: numberOf(counterId),
    locale,
    calls,
  };
}
