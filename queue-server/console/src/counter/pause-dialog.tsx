import type { PauseReason } from '@motcua/contract';
import { pauseReasons } from '@motcua/contract';
import { useState } from 'react';
import { useWords } from '../shell/i18n.ts';
import { Modal } from '../shell/modal.tsx';
import { RadioList } from '../shell/radio-list.tsx';
import type { DialogProps } from './desk-dialogs.tsx';

export function PauseDialog({ hall, counter, ...dialog }: DialogProps) {
  const { t } = useWords();
  const [reason, setReason] = useState<PauseReason>('break');
  return (
    <Modal
      {...dialog}
      heading={t('dialog.pause.heading')}
      submit={t('dialog.pause.submit')}
      onSubmit={() =>
        void dialog.send('pauseCounter', {
          params: { hallId: hall.id, counterId: counter.id },
          body: { reason },
        })
      }
    >
      <RadioList
        legend={t('dialog.pause.reason')}
        choices={pauseReasons.map((value) => ({ value, text: t(`pauseReason.${value}`) }))}
        value={reason}
        onChange={setReason}
      />
    </Modal>
  );
}
