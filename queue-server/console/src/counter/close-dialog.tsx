import { useWords } from '../shell/i18n.ts';
import { Modal } from '../shell/modal.tsx';
import type { DialogProps } from './desk-dialogs.tsx';

/** Asked only while people wait for this counter. */
export function CloseDialog({ hall, counter, waiting, ...dialog }: DialogProps & { waiting: number }) {
  const { t, locale } = useWords();
  return (
    <Modal
      {...dialog}
      heading={t('dialog.close.heading', { counter: counter.names[locale] })}
      submit={t('dialog.close.submit')}
      onSubmit={() =>
        void dialog.send('closeCounter', { params: { hallId: hall.id, counterId: counter.id } })
      }
    >
      <p>{t('dialog.close.body', { count: waiting })}</p>
    </Modal>
  );
}
