import type { RatingReason, TrackedTicket } from '@motcua/contract';

const base = '/api/v1';
const timeoutMs = 8_000;

export type TicketAnswer =
  { kind: 'found'; ticket: TrackedTicket } | { kind: 'unknown' } | { kind: 'unreachable' };

/** The three things a phone asks of the server, without the schemas of the whole contract. */
export async function fetchTicket(ticketId: string): Promise<TicketAnswer> {
  const response = await ask('GET', `/tickets/${encodeURIComponent(ticketId)}`);
  if (response === undefined || response.status >= 500 || response.status === 429)
    return { kind: 'unreachable' };
  const json: unknown = await response.json().catch(() => undefined);
  if (!response.ok) return { kind: 'unknown' };
  return isTicket(json) ? { kind: 'found', ticket: json } : { kind: 'unreachable' };
}

export async function giveBackTicket(ticketId: string): Promise<boolean> {
  const response = await ask('DELETE', `/tickets/${encodeURIComponent(ticketId)}`);
  return response?.ok === true;
}

/** True also where the rating was there already: a lost answer is no reason to ask again. */
export async function sendRating(
  ticketId: string,
  score: number,
  reasons: readonly RatingReason[],
): Promise<boolean> {
  const response = await ask('POST', '/ratings', { ticketId, score, reasons });
  return response?.ok === true || response?.status === 409;
}

async function ask(method: string, path: string, body?: unknown): Promise<Response | undefined> {
  const content =
    body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  const signal = AbortSignal.timeout(timeoutMs);
  return fetch(`${base}${path}`, { method, signal, cache: 'no-store', ...content }).catch(() => undefined);
}

const statuses: readonly unknown[] = [
  'waiting',
  'called',
  'serving',
  'parked',
  'closed',
] satisfies TrackedTicket['status'][];

/** Looks at the fields this page shows; the server made the rest with the same contract. */
export function isTicket(json: unknown): json is TrackedTicket {
  if (typeof json !== 'object' || json === null) return false;
  const words: Partial<Record<keyof TrackedTicket, unknown>> = json;
  const isEstimate = typeof words.estimate === 'object' && words.estimate !== null;
  return (
    [words.id, words.number, words.hallId, words.hallName, words.serviceId].every(
      (word) => typeof word === 'string',
    ) &&
    statuses.includes(words.status) &&
    typeof words.ahead === 'number' &&
    isEstimate
  );
}
