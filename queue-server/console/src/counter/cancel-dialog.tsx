import { useWords } from '../shell/i18n.ts';
import { Modal } from '../shell/modal.tsx';
import type { DialogProps } from './desk-dialogs.tsx';
import type { WaitingTicket } from './queue.ts';

/** Takes a waiting number out of the queue for good. */
export function CancelDialog({ ticket, ...dialog }: DialogProps & { ticket: WaitingTicket }) {
  const { t } = useWords();
  return (
    <Modal
      {...dialog}
      heading={t('dialog.cancel.heading', { number: ticket.number })}
      submit={t('dialog.cancel.submit')}
      onSubmit={() => void dialog.send('cancelTicket', { params: { ticketId: ticket.id } })}
    >
      <p>{t('dialog.cancel.body')}</p>
    </Modal>
  );
}
