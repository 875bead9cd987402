import type { DeviceList, Hall } from '@motcua/contract';
import { useWords } from '../../shell/i18n.ts';
import { Panel } from '../../supervisor/panel.tsx';
import { counterPlaces } from './counter-places.ts';
import { CounterPanel } from './counter-panel.tsx';
import { PrinterPanel } from './printer-panel.tsx';
import { ScannerPanel } from './scanner-panel.tsx';

type Props = { list: DeviceList; hall: Hall | undefined; look: () => Promise<void> };

/** Everything that stands in for a real device: see what it did, press it, break it, mend it. */
export function VirtualPart({ list, hall, look }: Props) {
  const { t } = useWords();
  const devices = list.devices.filter(({ link }) => link === 'virtual');
  if (devices.length === 0) {
    return (
      <Panel heading={t('devices.part.virtual')} area="virtual">
        <p>{t('devices.virtual.none')}</p>
      </Panel>
    );
  }
  return (
    <>
      <p>{t('devices.virtual.intro')}</p>
      <div className="counter-places">
        {counterPlaces(devices).map((place) => (
          <CounterPanel key={place.counterId ?? ''} place={place} hall={hall} onChanged={look} />
        ))}
      </div>
      {devices
        .filter(({ kind }) => kind === 'scanner')
        .map((scanner) => (
          <ScannerPanel key={scanner.id} scanner={scanner} />
        ))}
      {devices
        .filter(({ kind }) => kind === 'printer' || kind === 'sheet-printer')
        .map((printer) => (
          <PrinterPanel key={printer.id} printer={printer} hall={hall} onChanged={look} />
        ))}
    </>
  );
}
