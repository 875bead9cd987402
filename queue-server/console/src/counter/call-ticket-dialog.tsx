import type { OutOfTurnReason } from '@motcua/contract';
import { outOfTurnReasons } from '@motcua/contract';
import { useState } from 'react';
import { useWords } from '../shell/i18n.ts';
import { Modal } from '../shell/modal.tsx';
import { RadioList } from '../shell/radio-list.tsx';
import type { DialogProps } from './desk-dialogs.tsx';
import type { WaitingTicket } from './queue.ts';
import type { Notice } from './use-desk-commands.ts';

type Props = DialogProps & {
  ticket: WaitingTicket;
  say: (notice: Notice) => void;
  onCancel: (ticket: WaitingTicket) => void;
};

/** Out of turn only with a reason; none is offered first, because it is kept. */
export function CallTicketDialog({ hall, counter, ticket, say, onCancel, ...dialog }: Props) {
  const { t } = useWords();
  const [reason, setReason] = useState<OutOfTurnReason>();
  const { id: ticketId, number } = ticket;
  async function reprint(): Promise<void> {
    const failure = await dialog.send('reprint', { params: { ticketId } });
    if (failure === undefined) say({ kind: 'reprinting', number });
  }
  return (
    <Modal
      {...dialog}
      heading={t('dialog.callTicket.heading', { number })}
      submit={t('dialog.callTicket.submit', { number })}
      canSubmit={reason !== undefined}
      onSubmit={() => {
        if (reason === undefined) return;
        const params = { hallId: hall.id, counterId: counter.id };
        void dialog.send('callTicket', { params, body: { ticketId, reason } });
      }}
    >
      <RadioList
        legend={t('dialog.callTicket.reason')}
        choices={outOfTurnReasons.map((value) => ({ value, text: t(`outOfTurn.${value}`) }))}
        value={reason}
        onChange={setReason}
      />
      <div role="group" aria-label={t('dialog.callTicket.other')} className="modal-other">
        <button type="button" className="button small" onClick={() => void reprint()}>
          {t('action.reprint')}
        </button>
        <button type="button" className="button small bad" onClick={() => onCancel(ticket)}>
          {t('action.cancel')}
        </button>
      </div>
    </Modal>
  );
}
