import type {
  CallNextReply,
  ClerkId,
  CounterId,
  DeclarationCode,
  DeviceId,
  HallCommand,
  IssuedTicket,
  Rejection,
  Result,
  TicketReply,
  TrackedTicket,
} from '@motcua/contract';
import { CounterId as CounterIdWords, err, ok, TicketId } from '@motcua/contract';
import * as z from 'zod/mini';
import { actorOf } from '../declarations/desk-context.ts';
import { ratingOffer } from '../domain/decide-rating.ts';
import type { TicketState } from '../domain/hall-state.ts';
import { queueLength } from '../domain/queue-length.ts';
import { reasonSentence } from '../domain/reason-sentence.ts';
import { estimateWait } from '../domain/wait-estimate.ts';
import { openingView } from '../hall/hall-view.ts';
import type { LiveHall } from '../hall/live-hall.ts';
import { instant, issuedView, ticketView } from '../hall/ticket-view.ts';
import type { CasePapers } from '../declarations/ticket-links.ts';
import { noPapers } from '../declarations/ticket-links.ts';
import type { Call, Handlers } from './api-router.ts';
import { fromDisk } from './from-disk.ts';
import type { HttpOptions } from './http-options.ts';

type TicketHandlers = Pick<
  Handlers,
  | 'issueTicket'
  | 'countPriorityReason'
  | 'getTicket'
  | 'cancelTicket'
  | 'recall'
  | 'start'
  | 'complete'
  | 'noShow'
  | 'park'
  | 'resume'
  | 'requeue'
  | 'transfer'
  | 'addService'
  | 'reprint'
  | 'getNote'
  | 'putNote'
  | 'rate'
>;

export function ticketRoutes(options: HttpOptions): TicketHandlers {
  const { hall } = options;
  return {
    issueTicket: (call) => issue(options, call),
    async countPriorityReason({ body }) {
      const { day } = hall.state();
      if (day === undefined) return err({ code: 'hall-starting' });
      await hall.journal.countPriorityReason(day, body.reason);
      return ok(undefined);
    },
    getTicket: ({ params }) => withTicket(hall, params, (ticket) => ok(tracked(options, ticket))),
    cancelTicket: ({ params, principal }) =>
      withTicket(hall, params, async (ticket) => {
        const isStaff = principal.role !== 'public' && principal.role !== 'device';
        return done(
          await hall.submit({ type: 'cancel', ticketId: ticket.id, by: isStaff ? 'staff' : 'citizen' }),
        );
      }),
    recall: (call) => act(hall, call, (about) => ({ type: 'recall', ...about })),
    start: (call) => act(hall, call, (about) => ({ type: 'start', ...about })),
    complete: (call) => {
      const { outcome = 'received', dossiers = 1 } = call.body;
      return act(hall, call, (about) => ({ type: 'complete', ...about, outcome, dossiers }));
    },
    noShow: (call) => act(hall, call, (about) => ({ type: 'no-show', ...about })),
    park: (call) => act(hall, call, (about) => ({ type: 'park', ...about, ...call.body })),
    resume: (call) => act(hall, call, ({ ticketId }) => ({ type: 'resume', ticketId })),
    requeue: (call) =>
      act(hall, call, (about) => ({ type: 'requeue', ...about, mode: call.body.mode ?? 'keep-place' })),
    transfer: (call) =>
      act(hall, call, (about) => ({ type: 'transfer', ...about, ...transferBody(call.body) })),
    addService: (call) =>
      act(hall, call, (about) => ({ type: 'add-service', ...about, serviceId: call.body.serviceId })),
    reprint: (call) =>
      act(hall, call, ({ ticketId }) => ({
        type: 'reprint',
        ticketId,
        ...printerFor(options, hall.state().tickets.get(ticketId)?.kioskId),
      })),
    getNote: ({ params }) =>
      withTicket(hall, params, async ({ id }) => ok({ text: await hall.journal.readNote(id) })),
    putNote: ({ params, body }) =>
      withTicket(hall, params, async ({ id }) => {
        const { day } = hall.state();
        if (day !== undefined) await hall.journal.writeNote(id, day, body.text);
        return ok(undefined);
      }),
    rate: (call) => rate(hall, call),
  };
}

async function issue(
  options: HttpOptions,
  { body, request, principal }: Call<'issueTicket'>,
): Promise<Result<IssuedTicket, Rejection>> {
  const { hall } = options;
  if (request.params['hallId'] !== hall.id) return err({ code: 'unknown-hall' });
  const opening = options.alwaysOpen ? undefined : openingView(hall, hall.clock.now(), false);
  if (opening?.open === false)
    return err({
      code: 'hall-closed',
      detail: opening.opensAt === undefined ? {} : { opensAt: opening.opensAt },
    });
  const requestKey = request.get('idempotency-key');
  if (requestKey !== undefined && requestKey.length > 128) return err({ code: 'bad-request' });
  const { declarationCode } = body;
  const known = await declarationKnown(options, declarationCode);
  if (!known.ok) return known;
  const ticketId = options.ids.ticketId();
  const { serviceId, kioskId, priority = false, locale = 'vi' } = body;
  const channel = body.channel ?? (principal.role === 'device' ? 'kiosk' : 'reception');
  if (kioskId !== undefined)
    options.prints.expect(ticketId, {
      procedureCode: body.procedureCode,
      ...(await casePapers(options, declarationCode)),
    });
  const applied = await hall.submit({
    ...{ type: 'issue-ticket', ticketId, serviceId, priority, locale, channel },
    ...(requestKey === undefined ? {} : { requestKey }),
    ...(declarationCode === undefined ? {} : { declarationCode }),
    ...(kioskId === undefined ? {} : { kioskId, ...printerFor(options, kioskId) }),
  });
  if (!applied.ok) return applied;
  const { state, committed } = applied.value;
  if (declarationCode !== undefined && committed.length > 0)
    await options.declarations.tickets.link(declarationCode, ticketId, actorOf(principal));
  const id = (requestKey === undefined ? undefined : state.requests.get(requestKey)) ?? ticketId;
  const ticket = state.tickets.get(id);
  return ticket === undefined ? err({ code: 'internal' }) : ok(issuedView(ticket, options.publicUrl));
}

/** What is printed as there already, and what is not printed. A number never waits for a disk in trouble. */
async function casePapers(
  { declarations }: HttpOptions,
  code: DeclarationCode | undefined,
): Promise<CasePapers> {
  if (code === undefined) return noPapers;
  return declarations.tickets.papers(code).catch(() => noPapers);
}

/** No number is given with a code that nobody knows. */
function declarationKnown(
  { declarations }: HttpOptions,
  code: DeclarationCode | undefined,
): Promise<Result<undefined, Rejection>> {
  return fromDisk(async () =>
    code === undefined || (await declarations.tickets.isKnown(code))
      ? ok(undefined)
      : err({ code: 'unknown-declaration' }),
  );
}

/** Who prints for the kiosk where the ticket was taken, else for the first one of the hall. */
function printerFor(options: HttpOptions, kioskId: string | undefined): { printerId?: DeviceId } {
  const printerId = options.prints.choose(kioskId ?? options.hall.site.devices.kiosks[0]?.id ?? '');
  return printerId === undefined ? {} : { printerId };
}

function transferBody(
  body: Call<'transfer'>['body'],
): Omit<Extract<HallCommand, { type: 'transfer' }>, 'type' | 'clerkId' | 'ticketId'> {
  const { serviceId, counterId, returnHere = false } = body;
  return {
    returnHere,
    ...(serviceId === undefined ? {} : { serviceId }),
    ...(counterId === undefined ? {} : { counterId }),
  };
}

async function rate(
  hall: LiveHall,
  { body, principal }: Call<'rate'>,
): Promise<Result<undefined, Rejection>> {
  const { ticketId, counterId, score, reasons = [], comment } = body;
  // By counter only a paired rating screen may, or staff's own test; by ticket whoever holds it.
  if (ticketId === undefined && principal.role === 'public') return err({ code: 'unauthenticated' });
  const applied = await hall.submit({
    ...{ type: 'rate', score, reasons, channel: ticketId === undefined ? 'screen' : 'phone' },
    ...(ticketId === undefined ? {} : { ticketId }),
    ...(counterId === undefined ? {} : { counterId }),
  });
  if (!applied.ok) return applied;
  const given = applied.value.committed[0]?.record;
  if (comment !== undefined && comment.trim() !== '' && given?.event.type === 'rating-given') {
    await hall.journal.keepComment({ day: given.day, counterId: given.event.counterId, score, comment });
  }
  return ok(undefined);
}

/** The served ticket a counter's rating screen may ask now. */
export function offerRating(hall: LiveHall, counterId: string): ReturnType<Handlers['ratingOffer']> {
  const id = z.safeParse(CounterIdWords, counterId);
  if (!id.success) return err({ code: 'unknown-counter' });
  const now = hall.clock.now();
  const offer = ratingOffer({ state: hall.state(), rules: hall.rules, now }, id.data);
  if (!offer.ok) return offer.error.code === 'unknown-counter' ? offer : ok({ offered: false });
  const last = hall.state().counters.get(id.data)?.lastServed?.at ?? now;
  return ok({ offered: true, number: offer.value.number, until: instant(last + hall.rules.ratingWindowMs) });
}

/** What a counter's call answers: the ticket and the rule that chose it, in words. */
export function calledReply(
  hall: LiveHall,
  counterId: CounterId,
  result: Awaited<ReturnType<LiveHall['submit']>>,
): Result<CallNextReply, Rejection> {
  if (!result.ok) return result;
  const event = result.value.committed[0]?.record.event;
  const ticket = event?.type === 'ticket-called' ? result.value.state.tickets.get(event.ticketId) : undefined;
  if (event?.type !== 'ticket-called' || ticket === undefined)
    return err({ code: 'internal', detail: { counterId } });
  const sentence = reasonSentence(event.rule, event.number, hall.rules.maxPriorityInARow);
  return ok({ ticket: ticketView(ticket), reason: { rule: event.rule, sentence } });
}

async function act<N extends 'recall'>(
  hall: LiveHall,
  call: Pick<Call<N>, 'params' | 'principal'>,
  command: (about: { clerkId: ClerkId; ticketId: TicketId }) => HallCommand,
): Promise<Result<TicketReply, Rejection>> {
  const ticketId = z.safeParse(TicketId, call.params['ticketId']);
  if (!ticketId.success) return err({ code: 'unknown-ticket' });
  const clerkId = call.principal.subject as ClerkId; // account names follow the contract's pattern
  const applied = await hall.submit(command({ clerkId, ticketId: ticketId.data }));
  if (!applied.ok) return applied;
  const ticket = applied.value.state.tickets.get(ticketId.data);
  return ticket === undefined ? err({ code: 'unknown-ticket' }) : ok({ ticket: ticketView(ticket) });
}

function withTicket<T>(
  hall: LiveHall,
  params: Record<string, string>,
  use: (ticket: TicketState) => T,
): T | { ok: false; error: Rejection } {
  const id = z.safeParse(TicketId, params['ticketId']);
  const ticket = id.success ? hall.state().tickets.get(id.data) : undefined;
  return ticket === undefined ? err({ code: 'unknown-ticket' }) : use(ticket);
}

function done(result: Awaited<ReturnType<LiveHall['submit']>>): Result<undefined, Rejection> {
  return result.ok ? ok(undefined) : result;
}

/** The ticket as its holder sees it: who is ahead now, not when it was taken. */
function tracked(options: HttpOptions, ticket: TicketState): TrackedTicket {
  const { hall } = options;
  const service = hall.site.services.find((one) => one.id === ticket.serviceId);
  const counterId = ticket.status === 'called' || ticket.status === 'serving' ? ticket.counterId : undefined;
  const counter = hall.site.counters.find((one) => one.id === counterId);
  const lastCalled = hall.feed.board().calls.find((call) => call.serviceId === ticket.serviceId);
  const now = hall.clock.now();
  const isWaiting = ticket.status === 'waiting' || ticket.status === 'parked';
  return {
    ...issuedView(ticket, options.publicUrl),
    ahead: isWaiting ? aheadNow(hall, ticket) : 0,
    estimate: isWaiting ? estimateAhead(hall, ticket, now) : { medianMinutes: 0, p80Minutes: 0 },
    ...{ hallId: hall.id, hallName: hall.site.hall.name[ticket.locale], locale: ticket.locale },
    serviceName: service?.name[ticket.locale] ?? ticket.serviceId,
    ...(counterId === undefined ? {} : { counterId }),
    ...(counter === undefined ? {} : { counterName: counter.name[ticket.locale] }),
    ...(ticket.status === 'closed' ? { outcome: ticket.outcome } : {}),
    canRate: ticket.served.length > 0 && !ticket.rated,
    ...(lastCalled === undefined ? {} : { lastCalled }),
    at: instant(now),
  };
}

function aheadNow(hall: LiveHall, ticket: TicketState): number {
  let ahead = 0;
  for (const other of hall.state().tickets.valuesArray()) {
    if (other.status !== 'waiting' || other.serviceId !== ticket.serviceId || other.id === ticket.id)
      continue;
    const isOlder =
      other.claimAt < ticket.claimAt || (other.claimAt === ticket.claimAt && other.order < ticket.order);
    const goesFirst = other.priority === ticket.priority ? isOlder : other.priority;
    if (goesFirst) ahead += 1;
  }
  return ahead;
}

/** The forecast of a newcomer, cut down to the people who are really ahead. */
function estimateAhead(hall: LiveHall, ticket: TicketState, now: number): TrackedTicket['estimate'] {
  const state = hall.state();
  const whole = estimateWait(state, hall.rules, ticket.serviceId, ticket.priority, now);
  const { priority, ordinary } = queueLength(state, ticket.serviceId);
  const all = Math.max(1, ticket.priority ? priority : priority + ordinary);
  const share = Math.min(1, aheadNow(hall, ticket) / all);
  const median = Math.round(whole.medianMinutes * share);
  return { medianMinutes: median, p80Minutes: Math.max(median, Math.ceil(whole.p80Minutes * share)) };
}
