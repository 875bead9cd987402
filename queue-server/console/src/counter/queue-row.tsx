import type { Hall } from '@motcua/contract';
import { PrinterX, UserStar } from 'lucide-react';
import { formatWaitShort, minutesSince } from '../format/format.ts';
import { useWords } from '../shell/i18n.ts';
import type { WaitingTicket } from './queue.ts';

type Props = {
  hall: Hall;
  ticket: WaitingTicket;
  now: number;
  canCall: boolean;
  onCall: (ticket: WaitingTicket) => void;
};

export function QueueRow({ hall, ticket, now, canCall, onCall }: Props) {
  const { t, locale } = useWords();
  const service = hall.services.find(({ id }) => id === ticket.serviceId);
  return (
    <li className="queue-row">
      <strong className="queue-number">{ticket.number}</strong>
      <span className="queue-what">
        {service?.shortNames[locale]}
        <span className="queue-marks">
          {ticket.priority && (
            <span className="mark priority small">
              <UserStar aria-hidden strokeWidth={1.75} />
              {t('person.priority')}
            </span>
          )}
          {ticket.onlyCounterId !== undefined && (
            <span className="mark small">{t('person.forThisCounter')}</span>
          )}
          {ticket.print === 'failed' && (
            <span className="mark bad small">
              <PrinterX aria-hidden strokeWidth={1.75} />
              {t('queue.printFailed')}
            </span>
          )}
        </span>
      </span>
      <span className="queue-wait">{formatWaitShort(minutesSince(ticket.waitingSince, now), t)}</span>
      <button
        type="button"
        className="button small"
        aria-label={t('queue.call', { number: ticket.number })}
        disabled={!canCall}
        onClick={() => onCall(ticket)}
      >
        {t('queue.callShort')}
      </button>
    </li>
  );
}
