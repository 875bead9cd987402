import type { HallEvent } from '@motcua/contract';
import { err, ok } from '@motcua/contract';
import type { Asked } from './asked.ts';
import type { Decision, Hall } from './decide.ts';
import { formatNumber } from './numbering.ts';
import { queueLength } from './queue-length.ts';
import { estimateWait } from './wait-estimate.ts';

/** A number for one citizen and one service field. The same request key gives the same ticket, however often it comes. */
export function issueTicket(hall: Hall, command: Asked<'issue-ticket'>): Decision {
  const { state, rules, now } = hall;
  const service = rules.services.get(command.serviceId);
  if (service === undefined) return err({ code: 'unknown-service' });
  if (state.day === undefined) return err({ code: 'hall-closed' });
  if (command.requestKey !== undefined) {
    const earlier = state.requests.get(command.requestKey);
    if (earlier !== undefined) return sameRequest(hall, command, earlier);
  }
  if (isInUse(hall, command.declarationCode)) return err({ code: 'declaration-in-use' });
  const sequence = (state.sequences[service.prefix] ?? 0) + 1;
  const number = formatNumber(service.prefix, sequence);
  const length = queueLength(state, service.id);
  const { ticketId, serviceId, priority, locale, channel, requestKey, kioskId, printerId } = command;
  const { declarationCode } = command;
  const issued: HallEvent = {
    ...{
      type: 'ticket-issued',
      ticketId,
      number,
      prefix: service.prefix,
      sequence,
      serviceId,
      priority,
      locale,
      channel,
    },
    ahead: priority ? length.priority : length.priority + length.ordinary,
    estimate: estimateWait(state, rules, serviceId, priority, now),
    ...(requestKey === undefined ? {} : { requestKey }),
    ...(kioskId === undefined ? {} : { kioskId }),
    ...(declarationCode === undefined ? {} : { declarationCode }),
  };
  if (kioskId === undefined) return ok([issued]);
  return ok([
    issued,
    { type: 'print-requested', ticketId, number, copy: 0, ...(printerId === undefined ? {} : { printerId }) },
  ]);
}

function sameRequest(hall: Hall, command: Asked<'issue-ticket'>, earlier: typeof command.ticketId): Decision {
  const ticket = hall.state.tickets.get(earlier);
  const isSame =
    ticket?.firstServiceId === command.serviceId &&
    ticket.priority === command.priority &&
    ticket.declarationCode === command.declarationCode;
  return isSame ? ok([]) : err({ code: 'idempotency-key-reused' });
}

/** A declaration goes with one ticket at a time; the next may have it when that one is closed. */
function isInUse({ state }: Hall, code: Asked<'issue-ticket'>['declarationCode']): boolean {
  const holder = code === undefined ? undefined : state.declarations.get(code);
  const ticket = holder === undefined ? undefined : state.tickets.get(holder);
  return ticket !== undefined && ticket.status !== 'closed';
}
