import type { CounterId, ServiceId } from '@motcua/contract';
import { useId, useState } from 'react';
import type { OpenTicket } from '../floor/floor.ts';
import { useWords } from '../shell/i18n.ts';
import { Modal } from '../shell/modal.tsx';
import type { DialogProps } from './desk-dialogs.tsx';
import { countersFor, isRealTransfer } from './transfer-target.ts';

/** To another service, to one counter, or both; on request the number comes back here afterwards. */
export function TransferDialog(props: DialogProps & { ticket: OpenTicket }) {
  const { hall, counter, ticket, ...dialog } = props;
  const { t, locale } = useWords();
  const ids = { service: useId(), counter: useId() };
  const [serviceId, setServiceId] = useState<ServiceId>(ticket.serviceId);
  const [counterId, setCounterId] = useState<CounterId>();
  const [returnHere, setReturnHere] = useState(false);
  const counters = countersFor(hall.counters, serviceId).filter(({ id }) => id !== counter.id);
  function send(): void {
    const service = serviceId === ticket.serviceId ? {} : { serviceId };
    const target = counterId === undefined ? {} : { counterId };
    void dialog.send('transfer', {
      params: { ticketId: ticket.id },
      body: { ...service, ...target, returnHere },
    });
  }
  return (
    <Modal
      {...dialog}
      heading={t('dialog.transfer.heading', { number: ticket.number })}
      submit={t('dialog.transfer.submit')}
      canSubmit={isRealTransfer(ticket.serviceId, { serviceId, counterId })}
      onSubmit={send}
    >
      <div className="field">
        <label htmlFor={ids.service}>{t('dialog.transfer.service')}</label>
        <select
          id={ids.service}
          value={serviceId}
          onChange={(event) => {
            const chosen = hall.services.find(({ id }) => id === event.target.value);
            if (chosen !== undefined) setServiceId(chosen.id);
            setCounterId(undefined);
          }}
        >
          {hall.services.map((service) => (
            <option key={service.id} value={service.id}>
              {service.names[locale]}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor={ids.counter}>{t('dialog.transfer.counter')}</label>
        <select
          id={ids.counter}
          value={counterId ?? ''}
          onChange={(event) => setCounterId(counters.find(({ id }) => id === event.target.value)?.id)}
        >
          <option value="">{t('dialog.transfer.anyCounter')}</option>
          {counters.map((other) => (
            <option key={other.id} value={other.id}>
              {other.names[locale]}
            </option>
          ))}
        </select>
      </div>
      <label className="check">
        <input
          type="checkbox"
          checked={returnHere}
          onChange={(event) => setReturnHere(event.target.checked)}
        />
        {t('dialog.transfer.returnHere')}
      </label>
    </Modal>
  );
}
