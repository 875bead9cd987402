import type { ServiceId } from '@motcua/contract';
import { useState } from 'react';
import type { OpenTicket } from '../floor/floor.ts';
import { useWords } from '../shell/i18n.ts';
import { Modal } from '../shell/modal.tsx';
import { RadioList } from '../shell/radio-list.tsx';
import type { DialogProps } from './desk-dialogs.tsx';

/** One more service on the same number, done after this one. */
export function AddServiceDialog({ hall, ticket, ...dialog }: DialogProps & { ticket: OpenTicket }) {
  const { t, locale } = useWords();
  const [serviceId, setServiceId] = useState<ServiceId>();
  const known = [ticket.serviceId, ...ticket.nextServiceIds];
  const others = hall.services.filter(({ id }) => !known.includes(id));
  return (
    <Modal
      {...dialog}
      heading={t('dialog.addService.heading', { number: ticket.number })}
      submit={t('dialog.addService.submit')}
      canSubmit={serviceId !== undefined}
      onSubmit={() => {
        if (serviceId === undefined) return;
        void dialog.send('addService', { params: { ticketId: ticket.id }, body: { serviceId } });
      }}
    >
      <RadioList
        legend={t('dialog.addService.service')}
        choices={others.map(({ id, names }) => ({ value: id, text: names[locale] }))}
        value={serviceId}
        onChange={setServiceId}
      />
    </Modal>
  );
}
