import type { DeviceCause, DeviceKind, DeviceLink, DeviceState } from '@motcua/contract';
import { useTranslation } from 'react-i18next';

type Trouble = { state: DeviceState; cause?: DeviceCause | undefined };

/** A word or sentence as a sentence of its own. */
function sentence(text: string): string {
  if (text === '') return '';
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1) + (/[.?]$/.test(text) ? '' : '.');
}

/** The words for devices that printers, papers and pages share. */
export function useDeviceWords() {
  const { t } = useTranslation('device');
  return {
    state: (state: DeviceState) => t(`state.${state}`),
    kind: (kind: DeviceKind) => t(`kind.${kind}`),
    link: (link: DeviceLink) => t(`link.${link}`),
    /** What is the matter, then what to do about it. */
    trouble: ({ state, cause }: Trouble) =>
      [cause === undefined ? t(`state.${state}`) : t(`cause.${cause}`), t(`remedy.${cause ?? state}`)]
        .map(sentence)
        .join(' ')
        .trim(),
    /** The same beside the word for the state, which it does not repeat. */
    advice: ({ state, cause }: Trouble) =>
      [cause === undefined ? '' : t(`cause.${cause}`), t(`remedy.${cause ?? state}`)]
        .map(sentence)
        .join(' ')
        .trim(),
  };
}
