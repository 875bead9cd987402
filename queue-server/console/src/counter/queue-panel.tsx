import type { Hall, HallCounter, ServiceId, TicketId } from '@motcua/contract';
import { useState } from 'react';
import { useWords } from '../shell/i18n.ts';
import type { Desk } from './desk.ts';
import { ParkedList } from './parked-list.tsx';
import { QueueRow } from './queue-row.tsx';
import type { ParkedTicket, WaitingTicket } from './queue.ts';
import { filterQueue } from './queue.ts';

type Props = {
  hall: Hall;
  counter: HallCounter;
  desk: Desk;
  now: number;
  isLocked: boolean;
  queue: WaitingTicket[];
  parked: ParkedTicket[];
  onCall: (ticket: WaitingTicket) => void;
  onResume: (ticketId: TicketId) => void;
};

export function QueuePanel({ hall, counter, desk, now, isLocked, queue, parked, onCall, onResume }: Props) {
  const { t, locale } = useWords();
  const [text, setText] = useState('');
  const [serviceId, setServiceId] = useState<ServiceId>();
  const [isPriorityOnly, setIsPriorityOnly] = useState(false);
  const filter = { text, isPriorityOnly, ...(serviceId === undefined ? {} : { serviceId }) };
  const shown = filterQueue(queue, filter);
  const services = hall.services.filter(({ id }) => counter.serviceIds.includes(id));
  return (
    <section className="queue" aria-label={t('queue.heading')}>
      <div className="queue-head">
        <h2>{t('queue.heading')}</h2>
        <strong>{t('queue.count', { count: queue.length })}</strong>
      </div>
      <div className="queue-tools">
        <input
          type="search"
          aria-label={t('queue.search')}
          placeholder={t('queue.searchExample')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        {services.length > 1 && (
          <select
            aria-label={t('queue.filter')}
            value={serviceId ?? ''}
            onChange={(event) => setServiceId(services.find(({ id }) => id === event.target.value)?.id)}
          >
            <option value="">{t('queue.all')}</option>
            {services.map((service) => (
              <option key={service.id} value={service.id}>
                {service.shortNames[locale]}
              </option>
            ))}
          </select>
        )}
        <label className="check">
          <input
            type="checkbox"
            checked={isPriorityOnly}
            onChange={(event) => setIsPriorityOnly(event.target.checked)}
          />
          {t('queue.priorityOnly')}
        </label>
      </div>
      {shown.length === 0 ? (
        <p className="queue-empty">{queue.length === 0 ? t('queue.empty') : t('queue.noMatch')}</p>
      ) : (
        <ol className="queue-list">
          {shown.map((ticket) => (
            <QueueRow
              key={ticket.id}
              {...{ hall, ticket, now }}
              canCall={!isLocked && desk.state === 'idle'}
              onCall={onCall}
            />
          ))}
        </ol>
      )}
      <p className="hint queue-order">{t('queue.order')}</p>
      {parked.length > 0 && <ParkedList {...{ hall, parked, now, isLocked, onResume }} />}
    </section>
  );
}
