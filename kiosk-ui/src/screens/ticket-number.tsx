import type { IssuedTicket } from '@motcua/contract';
import { PriorityMark } from './priority-mark.tsx';

/** As large as the screen allows. */
export function TicketNumber({
  ticket,
  caption,
}: {
  ticket: Pick<IssuedTicket, 'number' | 'priority'>;
  caption: string;
}) {
  return (
    <div className="number">
      <span className="number-caption">{caption}</span>
      <output className="number-digits">{ticket.number}</output>
      {ticket.priority && <PriorityMark />}
    </div>
  );
}
