import type { DeviceList } from '@motcua/contract';
import { formatTimeWithSeconds } from '../format/format.ts';
import { useWords } from '../shell/i18n.ts';
import { Panel } from '../supervisor/panel.tsx';

export function AgentList({ agents }: { agents: DeviceList['agents'] }) {
  const { t } = useWords();
  return (
    <Panel heading={t('devices.agents')} area="agents">
      {agents.length === 0 && <p>{t('devices.agentsNone')}</p>}
      <ul className="device-lines">
        {agents.map(({ id, connected, lastSeenAt }) => (
          <li key={id}>
            <strong>{id}</strong>
            <span className={connected ? 'device-word good' : 'device-word bad'}>
              {t(connected ? 'supervisor.connected' : 'supervisor.disconnected')}
            </span>
            <span className="hint">
              {lastSeenAt === undefined
                ? t('supervisor.neverSeen')
                : t('supervisor.lastSeen', { time: formatTimeWithSeconds(lastSeenAt) })}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
