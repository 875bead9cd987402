import type { Locale } from '@motcua/contract';
import { TicketId } from '@motcua/contract';
import type { Announcement } from './announcement.ts';

/** The n-th call of a morning: A001 to counter 1, at `atMs`. */
export function someCall(n: number, atMs: number, part: Partial<Announcement> = {}): Announcement {
  const ticketId = TicketId.parse(`ticket-${String(n).padStart(15, '0')}`);
  const locale: Locale = 'vi';
  return {
    key: `${ticketId}@${atMs}`,
    seq: n,
    calledAtMs: atMs,
    ticketId,
    number: `A${String(n).padStart(3, '0')}`,
    counterId: `q${n}`,
    counterNumber: n,
    locale,
    calls: 1,
    ...part,
  };
}
