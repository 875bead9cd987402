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
  const sequence = (state.sequences[service.prefix] ?? 0) + 1;
  const number = formatNumber(service.prefix, sequence);
  const length = queueLength(state, service.id);
  const { ticketId, serviceId, priority, locale, channel, requestKey, kioskId, printerId } = command;
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
  };
  if (kioskId === undefined) return ok([issued]);
  return ok([
    issued,
    { type: 'print-requested', ticketId, number, copy: 0, ...(printerId === undefined ? {} : { printerId }) },
  ]);
}

function sameRequest(hall: Hall, command: Asked<'issue-ticket'>, earlier: typeof command.ticketId): Decision {
  const ticket = hall.state.tickets.get(earlier);
  const isSame = ticket?.firstServiceId === command.serviceId && ticket.priority === command.priority;
  return isSame ? ok([]) : err({ code: 'idempotency-key-reused' });
}
