import type { ParkReason } from '@motcua/contract';
import { parkReasons } from '@motcua/contract';
import { useState } from 'react';
import type { OpenTicket } from '../floor/floor.ts';
import { formatWait } from '../format/format.ts';
import { useWords } from '../shell/i18n.ts';
import { Modal } from '../shell/modal.tsx';
import { RadioList } from '../shell/radio-list.tsx';
import type { DialogProps } from './desk-dialogs.tsx';

const minuteChoices = ['10', '15', '30', '60', '120'] as const;

/** Sends a person away for some minutes; the place in the queue stays. */
export function ParkDialog({ ticket, ...dialog }: DialogProps & { ticket: OpenTicket }) {
  const { t } = useWords();
  const [reason, setReason] = useState<ParkReason>('fetching-paper');
  const [minutes, setMinutes] = useState<(typeof minuteChoices)[number]>('15');
  return (
    <Modal
      {...dialog}
      heading={t('dialog.park.heading', { number: ticket.number })}
      submit={t('dialog.park.submit')}
      onSubmit={() =>
        void dialog.send('park', {
          params: { ticketId: ticket.id },
          body: { minutes: Number(minutes), reason },
        })
      }
    >
      <RadioList
        legend={t('dialog.park.reason')}
        choices={parkReasons.map((value) => ({ value, text: t(`parkReason.${value}`) }))}
        value={reason}
        onChange={setReason}
      />
      <RadioList
        isInline
        legend={t('dialog.park.minutes')}
        choices={minuteChoices.map((value) => ({ value, text: formatWait(Number(value), t) }))}
        value={minutes}
        onChange={setMinutes}
      />
    </Modal>
  );
}
