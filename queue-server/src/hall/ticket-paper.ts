import type { Locale, TicketPaper } from '@motcua/contract';
import { paperId } from '@motcua/contract';
import ticketEn from '@motcua/config/locales/en/ticket.json' with { type: 'json' };
import ticketVi from '@motcua/config/locales/vi/ticket.json' with { type: 'json' };
import { shownCode } from '../declarations/declaration-code.ts';
import type { TicketState } from '../domain/hall-state.ts';
import type { LiveHall } from './live-hall.ts';

type Words = typeof ticketVi;
const wordsOf: Record<Locale, Words> = { vi: ticketVi, en: ticketEn };

export type PaperOptions = {
  copy: number;
  publicUrl: string;
  procedureCode: string | undefined;
  kioskId: string | undefined;
  /** The papers that the declaration says are there. */
  brought: readonly string[];
  /** The papers that its case does not need. */
  spared: readonly string[];
};

/** A ticket in words, in the citizen's language. No name, no condition, no number of a person. */
export function ticketPaper(hall: LiveHall, ticket: TicketState, options: PaperOptions): TicketPaper {
  const { site } = hall;
  const { locale } = ticket;
  const words = wordsOf[locale];
  const service = site.services.find((one) => one.id === ticket.serviceId);
  const procedure = site.procedures.find((one) => (one.code ?? one.id) === options.procedureCode);
  const kiosk = site.devices.kiosks.find((one) => one.id === options.kioskId);
  const { time, date } = hallTime(ticket.issuedAt, site.hall.timeZone);
  const { time: nowTime } = hallTime(hall.clock.now(), site.hall.timeZone);
  return {
    locale,
    hallName: site.hall.name[locale],
    hallPlace: site.hall.place[locale],
    fieldName: service?.name[locale] ?? ticket.serviceId,
    ...(procedure === undefined ? {} : { procedureName: procedure.name[locale] }),
    number: ticket.number,
    priority: ticket.priority,
    counterNames: counterNumbers(hall, ticket).map((number) => fill(words.counter, { number })),
    aheadText: ticket.ahead === 0 ? words.aheadNone : fill(words.ahead, { count: ticket.ahead }),
    waitText: waitText(words, ticket),
    papers: (procedure?.papers ?? []).flatMap((paper, i) => {
      const id = paperId(paper.kind, i);
      if (options.spared.includes(id)) return [];
      const isThere = options.brought.includes(id);
      return [{ text: paper[locale], kind: paper.kind, ...(isThere && { isThere }) }];
    }),
    ...(ticket.declarationCode === undefined
      ? {}
      : { declarationText: fill(words.declaration, { code: shownCode(ticket.declarationCode) }) }),
    trackUrl: codeOnPaper(ticket, options.publicUrl),
    takenAt: fill(words.issuedAt, { time, date }),
    kioskName: fill(words.kiosk, { name: kiosk?.name[locale] ?? '–' }),
    idTail: fill(words.ticketTail, { tail: ticket.id.slice(-5) }),
    skippedText: fill(words.missed_other, { count: site.hall.queue.noShowAfterCalls }),
    copy: options.copy,
    words: { ...words, reprint: fill(words.reprint, { copy: options.copy, time: nowTime }) },
  };
}

/** The QR code: where the ticket is followed, and behind # the declaration, which no browser tells a server. */
function codeOnPaper({ id, declarationCode }: TicketState, publicUrl: string): string {
  return `${publicUrl}/t/${id}${declarationCode === undefined ? '' : `#${declarationCode}`}`;
}

function waitText(words: Words, { estimate }: TicketState): string {
  const { medianMinutes: from, p80Minutes: to } = estimate;
  if (to <= 5) return fill(words.waitShort, { minutes: 5 });
  return fill(words.wait, { from: Math.min(from, to - 1), to });
}

/** The counters where this ticket will be called: their numbers. */
function counterNumbers(hall: LiveHall, ticket: TicketState): string[] {
  return hall.site.counters
    .filter((one) => (one.serviceIds as readonly string[]).includes(ticket.serviceId))
    .filter((one) => one.kind === 'ordinary' || ticket.priority)
    .map((one) => String(one.number));
}

function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/{{(\w+)}}/g, (_, key: string) => String(values[key] ?? ''));
}

/** 14:05 and 23/11/2026 in the hall's own time. */
function hallTime(at: number, timeZone: string): { time: string; date: string } {
  const time = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(at);
  const date = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  }).format(at);
  return { time, date };
}
