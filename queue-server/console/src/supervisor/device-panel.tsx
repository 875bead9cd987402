import type { DeviceList } from '@motcua/contract';
import { formatTime } from '../format/format.ts';
import { useWords } from '../shell/i18n.ts';
import { Panel } from './panel.tsx';
import { PrinterStateWord } from './printer-state-word.tsx';

type Props = { devices: DeviceList | undefined; timeZone: string };

export function DevicePanel({ devices, timeZone }: Props) {
  const { t } = useWords();
  const isEmpty = devices === undefined || devices.agents.length + devices.printers.length === 0;
  return (
    <Panel heading={t('supervisor.devices')} area="devices">
      {isEmpty ? (
        <p>{t('supervisor.devicesNone')}</p>
      ) : (
        <ul className="device-lines">
          {devices.printers.map((printer) => (
            <li key={printer.id}>
              <span>{printer.name}</span>
              <PrinterStateWord state={printer.state} />
              <span className="hint">
                {t('supervisor.lastSeen', { time: formatTime(printer.lastSeenAt, timeZone) })}
              </span>
            </li>
          ))}
          {devices.agents.map((agent) => (
            <li key={agent.id}>
              <span>{agent.id}</span>
              <span className={agent.connected ? 'device-word good' : 'device-word bad'}>
                {t(agent.connected ? 'supervisor.connected' : 'supervisor.disconnected')}
              </span>
              <span className="hint">
                {agent.lastSeenAt === undefined
                  ? t('supervisor.neverSeen')
                  : t('supervisor.lastSeen', { time: formatTime(agent.lastSeenAt, timeZone) })}
              </span>
            </li>
          ))}
        </ul>
      )}
      <a className="button small" href="/devices">
        {t('supervisor.openDevices')}
      </a>
    </Panel>
  );
}
