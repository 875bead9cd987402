import type { DeviceList } from '@motcua/contract';
import { severities, severityOf } from '../device-words/severity.ts';
import { SeverityWord, StateWord } from '../device-words/state-word.tsx';
import { formatTime } from '../format/format.ts';
import { useWords } from '../shell/i18n.ts';
import { Panel } from './panel.tsx';

type Props = { devices: DeviceList | undefined; timeZone: string };

const countWords = {
  fault: 'supervisor.devicesFault',
  care: 'supervisor.devicesCare',
  unsure: 'supervisor.devicesUnsure',
  good: 'supervisor.devicesGood',
} as const;

/** How many devices are how, and the printers by name; which and why stands among the alarms and on the devices page. */
export function DevicePanel({ devices, timeZone }: Props) {
  const { t } = useWords();
  const isEmpty = devices === undefined || devices.agents.length + devices.devices.length === 0;
  return (
    <Panel heading={t('supervisor.devices')} area="devices">
      {isEmpty ? (
        <p>{t('supervisor.devicesNone')}</p>
      ) : (
        <>
          <DeviceCounts devices={devices.devices} />
          <ul className="device-lines">
            {devices.devices
              .filter(({ kind }) => kind === 'printer')
              .map((printer) => (
                <li key={printer.id}>
                  <span>{printer.name}</span>
                  <StateWord state={printer.state} />
                  <span className="hint">
                    {t('supervisor.lastSeen', { time: formatTime(printer.lastSeenAt, timeZone) })}
                  </span>
                </li>
              ))}
            {devices.agents.map((agent) => (
              <li key={agent.id}>
                <span>{agent.id}</span>
                <SeverityWord
                  severity={agent.connected ? 'good' : 'fault'}
                  text={t(agent.connected ? 'supervisor.connected' : 'supervisor.disconnected')}
                />
                <span className="hint">
                  {agent.lastSeenAt === undefined
                    ? t('supervisor.neverSeen')
                    : t('supervisor.lastSeen', { time: formatTime(agent.lastSeenAt, timeZone) })}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <a className="button small" href="/devices">
        {t('supervisor.openDevices')}
      </a>
    </Panel>
  );
}

function DeviceCounts({ devices }: { devices: DeviceList['devices'] }) {
  const { t } = useWords();
  return (
    <ul className="device-counts">
      {severities
        .map((severity) => ({
          severity,
          count: devices.filter(({ state }) => severityOf(state) === severity).length,
        }))
        .filter(({ count }) => count > 0)
        .map(({ severity, count }) => (
          <li key={severity}>
            <SeverityWord severity={severity} text={t(countWords[severity], { count })} />
          </li>
        ))}
    </ul>
  );
}
