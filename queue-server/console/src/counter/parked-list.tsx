import type { Hall, TicketId } from '@motcua/contract';
import { formatTime, formatWaitShort, minutesSince } from '../format/format.ts';
import { useWords } from '../shell/i18n.ts';
import { useReasonWord } from '../shell/use-reason-word.ts';
import type { ParkedTicket } from './queue.ts';

type Props = {
  hall: Hall;
  parked: ParkedTicket[];
  now: number;
  isLocked: boolean;
  onResume: (ticketId: TicketId) => void;
};

export function ParkedList({ hall, parked, now, isLocked, onResume }: Props) {
  const { t } = useWords();
  const reasonWord = useReasonWord();
  return (
    <div className="parked">
      <h3>{t('queue.parked')}</h3>
      <ul className="queue-list">
        {parked.map((ticket) => {
          const late = minutesSince(ticket.until, now);
          return (
            <li key={ticket.id} className="queue-row">
              <strong className="queue-number">{ticket.number}</strong>
              <span className="queue-what">{reasonWord('parkReason', ticket.reason)}</span>
              <span className={late > 0 ? 'queue-wait late' : 'queue-wait'}>
                {late > 0
                  ? t('queue.parkedOver', { time: formatWaitShort(late, t) })
                  : t('queue.parkedUntil', { time: formatTime(ticket.until, hall.timeZone) })}
              </span>
              <button
                type="button"
                className="button small"
                aria-label={t('queue.resume', { number: ticket.number })}
                disabled={isLocked}
                onClick={() => onResume(ticket.id)}
              >
                {t('queue.resumeShort')}
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
