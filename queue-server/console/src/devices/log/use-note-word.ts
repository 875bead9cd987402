import { useDeviceWords } from '../../device-words/use-device-words.ts';
import { useWords } from '../../shell/i18n.ts';
import { notePartsOf } from './note-parts.ts';

type List = Record<string, string>;

/** A log's note in the reader's language, as far as its words are known; what is not stands as it is. */
export function useNoteWord(): (note: string) => string {
  const { t } = useWords();
  const { t: device } = useDeviceWords();
  return (note) => {
    const known: List[] = [
      device('state', { returnObjects: true }),
      device('cause', { returnObjects: true }),
      t('devices.key', { returnObjects: true }),
      t('printFailure', { returnObjects: true }),
      t('devices.log.word', { returnObjects: true }),
    ];
    const failures: List = t('failure', { returnObjects: true });
    const { words, refusal } = notePartsOf(note);
    const said = words.map((word) => known.find((list) => word in list)?.[word] ?? word).join(' · ');
    return refusal === undefined ? said : `${said}: ${failures[refusal] ?? refusal}`;
  };
}
