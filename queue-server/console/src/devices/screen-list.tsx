import type { DeviceList } from '@motcua/contract';
import { useWords } from '../shell/i18n.ts';
import { Panel } from '../supervisor/panel.tsx';

export function ScreenList({ screens }: { screens: DeviceList['screens'] }) {
  const { t } = useWords();
  return (
    <Panel heading={t('devices.screens')} area="screens">
      {screens.length === 0 && <p>{t('devices.screensNone')}</p>}
      <ul className="device-lines">
        {screens.map(({ kind, count }) => (
          <li key={kind}>
            <span>{t(`devices.screen.${kind}`)}</span>
            <span className="figure">{count}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
