import type { DeviceCause, DeviceKind, DeviceLink, DeviceState } from '@motcua/contract';
import { useTranslation } from 'react-i18next';

type Trouble = { state: DeviceState; cause?: DeviceCause | undefined };

/** The words for devices that printers, papers and pages share. */
export function useDeviceWords() {
  const { t } = useTranslation('device');
  return {
    state: (state: DeviceState) => t(`state.${state}`),
    kind: (kind: DeviceKind) => t(`kind.${kind}`),
    link: (link: DeviceLink) => t(`link.${link}`),
    /** What is the matter, then what to do about it. */
    trouble: ({ state, cause }: Trouble) =>
      [cause === undefined ? t(`state.${state}`) : t(`cause.${cause}`), t(`remedy.${cause ?? state}`)].join(
        ' ',
      ),
  };
}
