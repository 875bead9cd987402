import { useDeviceWords } from '../../device-words/use-device-words.ts';
import { useWords } from '../../shell/i18n.ts';

/** A log's note in the reader's language where it is a word that we know, else as it stands. */
export function useNoteWord(): (note: string) => string {
  const { t } = useWords();
  const { t: device } = useDeviceWords();
  return (note) => {
    const lists: Record<string, string>[] = [
      device('state', { returnObjects: true }),
      device('cause', { returnObjects: true }),
      t('devices.key', { returnObjects: true }),
      t('devices.log.word', { returnObjects: true }),
      t('failure', { returnObjects: true }),
    ];
    return lists.find((list) => note in list)?.[note] ?? note;
  };
}
