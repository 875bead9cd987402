import type { DeviceCause, DeviceLink, DeviceState } from '@motcua/contract';
import { useTranslation } from 'react-i18next';

type Trouble = { state: DeviceState; cause?: DeviceCause | undefined };

/** The words for devices that printers, papers and pages share. Causes and remedies are whole sentences. */
export function useDeviceWords() {
  const { t } = useTranslation('device');
  function remedy({ state, cause }: Trouble): string {
    return t(`remedy.${cause ?? state}`);
  }
  function sentence(word: string): string {
    return `${word.charAt(0).toLocaleUpperCase('vi')}${word.slice(1)}.`;
  }
  return {
    t,
    state: (state: DeviceState) => t(`state.${state}`),
    link: (link: DeviceLink) => t(`link.${link}`),
    /** What is the matter, then what to do about it. */
    trouble: ({ state, cause }: Trouble) =>
      `${cause === undefined ? sentence(t(`state.${state}`)) : t(`cause.${cause}`)} ${remedy({ state, cause })}`,
    /** The same beside the word for the state, which it does not repeat. */
    advice: ({ state, cause }: Trouble) =>
      `${cause === undefined ? '' : t(`cause.${cause}`)} ${remedy({ state, cause })}`.trim(),
  };
}
