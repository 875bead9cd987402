import type { HallEvent } from '@motcua/contract';
import { unreachable } from '@motcua/contract';
import { evolveCounter } from './evolve-counter.ts';
import { evolveHelp } from './evolve-help.ts';
import { evolveTicket } from './evolve-ticket.ts';
import type { HallRules } from './hall-rules.ts';
import type { HallState } from './hall-state.ts';
import { closedCounters, initialState } from './hall-state.ts';
import type { JournalRecord } from './journal-record.ts';

/** The hall after one more event. Total: it trusts the journal, `decide` is where things are refused. */
export function evolve(state: HallState, record: JournalRecord, rules: HallRules): HallState {
  const next = { ...state, seq: record.seq };
  const { event, at } = record;
  if (event.type === 'day-opened') {
    return { ...initialState(rules), seq: record.seq, day: event.day, counters: closedCounters(rules, at) };
  }
  return apply(next, event, at);
}

function apply(state: HallState, event: Exclude<HallEvent, { type: 'day-opened' }>, at: number): HallState {
  switch (event.type) {
    case 'counter-opened':
    case 'counter-paused':
    case 'counter-closed':
      return evolveCounter(state, event, at);
    case 'ticket-issued':
    case 'ticket-called':
    case 'ticket-recalled':
    case 'service-started':
    case 'service-completed':
    case 'ticket-parked':
    case 'ticket-resumed':
    case 'ticket-requeued':
    case 'ticket-transferred':
    case 'service-added':
    case 'ticket-closed':
    case 'rating-given':
    case 'print-requested':
    case 'print-redirected':
    case 'print-sending':
    case 'print-sent':
    case 'ticket-printed':
    case 'print-failed':
      return evolveTicket(state, event, at);
    case 'device-changed': {
      const word = { state: event.state, cause: event.cause };
      return { ...state, devices: new Map(state.devices).set(event.deviceId, word) };
    }
    case 'help-called':
    case 'help-answered':
    case 'help-ended':
      return { ...state, help: evolveHelp(state.help, event, at) };
    default:
      return unreachable(event);
  }
}
