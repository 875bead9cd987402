import { openingAt, proceduresOn } from '@motcua/config';
import type { Hall, HallCounter, HallService, Opening } from '@motcua/contract';
import { Hall as HallSchema } from '@motcua/contract';
import * as z from 'zod/mini';
import { queueLength } from '../domain/queue-length.ts';
import { estimateWait } from '../domain/wait-estimate.ts';
import type { LiveHall } from './live-hall.ts';
import { instant } from './ticket-view.ts';

/** What a kiosk shows of a hall: fields, counters, procedures, hours. `alwaysOpen`: the demo. */
export function hallView(hall: LiveHall, alwaysOpen: boolean): Hall {
  const { site } = hall;
  const now = hall.clock.now();
  const opening = openingView(hall, now, alwaysOpen);
  const view = {
    ...fixedPart(hall),
    seq: hall.feed.head(),
    at: instant(now),
    demo: alwaysOpen,
    opening,
    services: site.services.map((service) => serviceView(hall, service, opening.open, now)),
    counters: site.counters.map((counter) => counterLine(hall, counter)),
  };
  return view as unknown as Hall; // the fixed part is parsed once by the contract, the rest is made of branded ids
}

const fixedParts = new WeakMap<object, object>();

/** Procedures, names and reasons never change while the program runs: checked once against the contract. */
function fixedPart(hall: LiveHall): object {
  const known = fixedParts.get(hall.site);
  if (known !== undefined) return known;
  const { site } = hall;
  const today = hall.state().day ?? '';
  const { hall: named } = site;
  const procedures = proceduresOn(site.procedures, today).map((one) => ({
    ...{ code: one.code ?? one.id, serviceId: one.serviceId, name: one.name, time: one.time, fee: one.fee },
    timeConfirmed: one.confirmed.time,
    feeConfirmed: one.confirmed.fee,
    papers: one.papers.map(({ vi, en, kind, case: only }) => ({
      ...{ text: { vi, en }, kind },
      ...(only !== undefined && { case: only }),
    })),
    papersConfirmed: one.confirmed.papers,
    ...(one.note === undefined ? {} : { note: one.note }),
    keywords: one.keywords,
  }));
  const part = {
    ...{ id: named.id, name: named.name.vi, names: named.name, place: named.place, timeZone: named.timeZone },
    ...{
      locales: named.locales,
      procedures,
      ticker: named.ticker,
      noShowAfterCalls: named.queue.noShowAfterCalls,
    },
    priorityReasons: named.priorityReasons.map(({ id, label }) => ({ id, name: label })),
    kiosks: site.devices.kiosks.map(kioskLine),
  };
  const {
    id,
    name,
    names,
    place,
    timeZone,
    locales,
    procedures: p,
    priorityReasons,
    kiosks,
    ticker,
  } = HallSchema.shape;
  const { noShowAfterCalls } = HallSchema.shape;
  const shape = {
    id,
    name,
    names,
    place,
    timeZone,
    locales,
    procedures: p,
    priorityReasons,
    kiosks,
    ticker,
    noShowAfterCalls,
  };
  const checked = z.parse(z.strictObject(shape), part);
  fixedParts.set(site, checked);
  return checked;
}

function kioskLine({ id, name, printerId }: LiveHall['site']['devices']['kiosks'][number]): object {
  return { id, name: name.vi, names: name, printerId };
}

function serviceView(
  hall: LiveHall,
  service: LiveHall['site']['services'][number],
  isOpen: boolean,
  now: number,
): HallService {
  const id = service.id as HallService['id']; // parsed when the rules were made
  const { priority, ordinary } = queueLength(hall.state(), id);
  const counterIds = [...hall.rules.counters.values()]
    .filter((one) => one.serviceIds.includes(id))
    .map((one) => one.id);
  return {
    ...{
      id,
      prefix: service.prefix,
      name: service.name.vi,
      names: service.name,
      shortNames: service.shortName,
    },
    pictogram: service.pictogram,
    open: isOpen && counterIds.length > 0,
    waiting: priority + ordinary,
    estimate: estimateWait(hall.state(), hall.rules, id, false, now),
    counterIds,
  };
}

function counterLine(hall: LiveHall, counter: LiveHall['site']['counters'][number]): HallCounter {
  const id = counter.id as HallCounter['id']; // parsed when the rules were made
  const { number, name, kind } = counter;
  const serviceIds = [...(hall.rules.counters.get(id)?.serviceIds ?? [])];
  return {
    id,
    number,
    name: name.vi,
    names: name,
    kind,
    serviceIds,
    state: hall.state().counters.get(id)?.state ?? 'closed',
  };
}

/** The opening hours now; the demo hall is open around the clock so that anybody can try it at any time. */
export function openingView(hall: LiveHall, now: number, alwaysOpen: boolean): Opening {
  const state = openingAt(hall.site, now);
  const confirmed = hall.site.opening.weekConfirmed;
  const hours = [...(hall.site.opening.week.monday ?? [])];
  if (alwaysOpen) return { open: true, hours, confirmed };
  if (state.open && state.takesTickets) {
    return { open: true, closesAt: instant(state.closesAt), hours, confirmed: state.confirmed };
  }
  const next = state.nextOpen === undefined ? {} : { opensAt: instant(state.nextOpen) };
  const reason = state.open ? 'after-hours' : closedReason(state.reason.kind);
  return { open: false, ...next, reason, hours, confirmed };
}

function closedReason(kind: string): NonNullable<Opening['reason']> {
  if (kind === 'before-hours' || kind === 'after-hours') return kind;
  if (kind === 'between-sessions') return 'lunch';
  return kind === 'holiday' || kind === 'in-lieu' ? 'holiday' : 'day-off';
}
