import { useWords } from '../wording/words.ts';
import type { Hall, IssuedTicket } from '@motcua/contract';
import { countersToWaitAt } from '../choices/counters-to-wait-at.ts';
import { waitRange } from '../choices/wait-range.ts';

/** Where the ticket will be called and about when. */
export function WhereToWait({ hall, ticket }: { hall: Hall; ticket: IssuedTicket }) {
  const t = useWords();
  const numbers = countersToWaitAt(hall, ticket.serviceId, ticket.priority);
  const range = waitRange(ticket.estimate);
  return (
    <div className="where">
      {numbers.length > 0 && <p>{t('done.where', { count: numbers.length, numbers: numbers.join(', ') })}</p>}
      <p className="where-when">
        <span>{ticket.ahead === 0 ? t('confirm.nobody') : t('confirm.ahead', { count: ticket.ahead })}</span>
        <span>{range.kind === 'short' ? t('confirm.waitShort', range) : t('confirm.wait', range)}</span>
      </p>
    </div>
  );
}
