import { DeviceCause, DeviceState, KeyName } from '@motcua/contract';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../shell/i18n.ts';

function isOneOf<T extends string>(words: readonly T[], note: string): note is T {
  return words.some((word) => word === note);
}

/** A log's note in the reader's language where it is a word of the contract, else as it stands. */
export function useNoteWord(): (note: string) => string {
  const { t } = useWords();
  const { t: device } = useTranslation('device');
  return (note) => {
    if (isOneOf(DeviceState.options, note)) return device(`state.${note}`);
    if (isOneOf(DeviceCause.options, note)) return device(`cause.${note}`);
    if (isOneOf(KeyName.options, note)) return t(`devices.key.${note}`);
    return note;
  };
}
