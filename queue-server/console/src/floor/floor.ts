import type { Counter, CounterId, HelpCall, Snapshot, StaffEvent, Ticket, TicketId } from '@motcua/contract';

export type OpenTicket = Exclude<Ticket, { status: 'closed' }>;

/** Every open ticket, every counter and every open call for help of the hall, as far as the journal has been heard. */
export type Floor = {
  seq: number;
  tickets: ReadonlyMap<TicketId, OpenTicket>;
  counters: ReadonlyMap<CounterId, Counter>;
  help: readonly HelpCall[];
};

/** Nothing where the snapshot was not made for staff. */
export function floorFrom(snapshot: Snapshot): Floor | undefined {
  const { seq, staff } = snapshot;
  if (staff === undefined) return undefined;
  const open = staff.tickets.filter((ticket) => ticket.status !== 'closed');
  return {
    seq,
    tickets: new Map(open.map((ticket) => [ticket.id, ticket])),
    counters: new Map(staff.counters.map((counter) => [counter.id, counter])),
    help: staff.help,
  };
}

/** The floor after one more event. An event already known changes nothing. */
export function foldFloor(floor: Floor, event: StaffEvent): Floor {
  if (event.seq <= floor.seq) return floor;
  if (event.type === 'day-opened') {
    return { seq: event.seq, tickets: new Map(), counters: new Map(), help: [] };
  }
  return {
    seq: event.seq,
    tickets: withTicket(floor.tickets, event.ticket),
    counters: withCounter(floor.counters, event.counter),
    help: event.help ?? floor.help,
  };
}

function withTicket(tickets: Floor['tickets'], ticket: Ticket | undefined): Floor['tickets'] {
  if (ticket === undefined) return tickets;
  const next = new Map(tickets);
  if (ticket.status === 'closed') next.delete(ticket.id);
  else next.set(ticket.id, ticket);
  return next;
}

function withCounter(counters: Floor['counters'], counter: Counter | undefined): Floor['counters'] {
  return counter === undefined ? counters : new Map(counters).set(counter.id, counter);
}
