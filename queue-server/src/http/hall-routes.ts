import type { ClerkId, CounterId, HallCommand, LiveMetrics, Rejection, Result } from '@motcua/contract';
import { CounterId as CounterIdWords, err, ok, PriorityReason } from '@motcua/contract';
import * as z from 'zod/mini';
import { boardAt } from '../hall/board-view.ts';
import { withForms } from '../declarations/with-forms.ts';
import { hallView } from '../hall/hall-view.ts';
import type { LiveHall } from '../hall/live-hall.ts';
import { liveMetrics } from '../hall/live-metrics.ts';
import type { Call, Handlers } from './api-router.ts';
import type { HttpOptions } from './http-options.ts';
import { languageClip } from './language-clip.ts';
import { calledReply, offerRating } from './ticket-routes.ts';

type HallHandlers = Pick<
  Handlers,
  | 'listHalls'
  | 'getHall'
  | 'getLanguage'
  | 'getClip'
  | 'getBoard'
  | 'openCounter'
  | 'pauseCounter'
  | 'closeCounter'
  | 'callNext'
  | 'callTicket'
  | 'ratingOffer'
  | 'liveMetrics'
>;
type About = { counterId: CounterId; clerkId: ClerkId };
type AtCounter = Pick<Call<'openCounter'>, 'params' | 'principal'>;

export function hallRoutes(options: HttpOptions): HallHandlers {
  const { hall } = options;
  return {
    listHalls: () => ok({ halls: [{ id: hall.id, name: hall.site.hall.name.vi }] }),
    getHall: ({ params }) =>
      inHall(hall, params, () => {
        const languages = options.languages.offered();
        const view = withForms(hallView(hall, options.alwaysOpen), options.declarations);
        return ok({ ...view, ...(languages.length > 0 && { languages }) });
      }),
    getLanguage({ params }) {
      const lines = options.languages.linesOf(params['tag'] ?? '');
      return lines === undefined ? err({ code: 'not-found' }) : ok(lines);
    },
    getClip: (call) => languageClip(options.languages, call),
    getBoard: ({ params }) => inHall(hall, params, () => ok(boardAt(hall.feed.board(), hall.clock.now()))),
    openCounter: (call) => quietly(hall, call, (about) => ({ type: 'open-counter', ...about })),
    pauseCounter: (call) =>
      quietly(hall, call, (about) => ({ type: 'pause-counter', ...about, reason: call.body.reason })),
    closeCounter: (call) => quietly(hall, call, (about) => ({ type: 'close-counter', ...about })),
    callNext: (call) =>
      atCounter(hall, call, async (about) =>
        calledReply(hall, about.counterId, await hall.submit({ type: 'call-next', ...about })),
      ),
    callTicket: (call) =>
      atCounter(hall, call, async (about) =>
        calledReply(
          hall,
          about.counterId,
          await hall.submit({ type: 'call-ticket', ...about, ...call.body }),
        ),
      ),
    ratingOffer: ({ params }) => inHall(hall, params, () => offerRating(hall, params['counterId'] ?? '')),
    liveMetrics: ({ params }) =>
      inHall(hall, params, async () => {
        const { site, rules, clock } = hall;
        const now = clock.now();
        const priorityReasons = await reasonCounts(hall);
        const { scores, help, printFailures } = hall;
        const counts = {
          ...{ scores: scores(), help: help(), printFailures: printFailures() },
          ...{ priorityReasons, declarationsClosedBy: closedBy(options.declarations) },
        };
        return ok(liveMetrics({ site, rules, state: hall.state(), now, ...counts }));
      }),
  };
}

function closedBy({ isOpen, hasRoom }: HttpOptions['declarations']): LiveMetrics['declarationsClosedBy'] {
  if (isOpen()) return undefined;
  return hasRoom() ? 'key' : 'disk';
}

/** Counts under five are not told: they might tell who it was. */
async function reasonCounts(hall: LiveHall): Promise<LiveMetrics['priorityReasons']> {
  const { day } = hall.state();
  const counts =
    day === undefined ? new Map<PriorityReason, number>() : await hall.journal.priorityReasonCounts(day);
  return PriorityReason.options.map((reason) => {
    const count = counts.get(reason) ?? 0;
    return count > 0 && count < 5 ? { reason } : { reason, count };
  });
}

function inHall<T>(
  hall: LiveHall,
  params: Record<string, string>,
  use: () => T,
): T | { ok: false; error: Rejection } {
  return params['hallId'] === hall.id ? use() : err({ code: 'unknown-hall' });
}

function atCounter<T>(
  hall: LiveHall,
  { params, principal }: AtCounter,
  use: (about: About) => T,
): T | { ok: false; error: Rejection } {
  return inHall<T | { ok: false; error: Rejection }>(hall, params, () => {
    const counterId = z.safeParse(CounterIdWords, params['counterId']);
    if (!counterId.success) return err({ code: 'unknown-counter' });
    return use({ counterId: counterId.data, clerkId: principal.subject as ClerkId }); // account names follow the contract's pattern
  });
}

async function quietly(
  hall: LiveHall,
  call: AtCounter,
  command: (about: About) => HallCommand,
): Promise<Result<undefined, Rejection>> {
  const result = await atCounter(hall, call, (about) => hall.submit(command(about)));
  return result.ok ? ok(undefined) : result;
}
