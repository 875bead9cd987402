import { err, ok } from '@motcua/contract';
import type { Asked } from './asked.ts';
import type { Decision, Hall } from './decide.ts';

/** One call a kiosk: pressing again while somebody is called or coming is no second call. */
export function callHelp({ state }: Hall, { kioskId }: Asked<'call-help'>): Decision {
  return ok(state.help.has(kioskId) ? [] : [{ type: 'help-called', kioskId }]);
}

/** One person comes. Whoever is second is told who it is, so that two are never sent in silence. */
export function answerHelp({ state }: Hall, { kioskId, clerkId }: Asked<'answer-help'>): Decision {
  const call = state.help.get(kioskId);
  if (call === undefined) return err({ code: 'help-over' });
  if (call.state === 'called') return ok([{ type: 'help-answered', kioskId, by: clerkId }]);
  return call.by === clerkId ? ok([]) : err({ code: 'help-taken', detail: { clerkId: call.by } });
}

/** Anybody of the staff who saw that it is done may say so, also of a call that nobody answered. */
export function endHelp({ state }: Hall, { kioskId, clerkId }: Asked<'end-help'>): Decision {
  return ok(state.help.has(kioskId) ? [{ type: 'help-ended', kioskId, by: clerkId }] : []);
}
