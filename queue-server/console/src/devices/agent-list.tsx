import type { DeviceList } from '@motcua/contract';
import { SeverityWord } from '../device-words/state-word.tsx';
import { formatTimeWithSeconds } from '../format/format.ts';
import { useWords } from '../shell/i18n.ts';
import { Panel } from '../supervisor/panel.tsx';

type Props = { agents: DeviceList['agents']; timeZone: string | undefined };

export function AgentList({ agents, timeZone }: Props) {
  const { t } = useWords();
  return (
    <Panel heading={t('devices.agents')} area="agents">
      {agents.length === 0 && <p>{t('devices.agentsNone')}</p>}
      <ul className="agents">
        {agents.map((agent) => (
          <li key={agent.id}>
            <Agent agent={agent} timeZone={timeZone} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

type AgentProps = { agent: DeviceList['agents'][number]; timeZone: string | undefined };

function Agent({ agent, timeZone }: AgentProps) {
  const { t } = useWords();
  const { id, connected, lastSeenAt, problems, kioskUrl } = agent;
  return (
    <>
      <p className="agent-line">
        <strong>{id}</strong>
        <SeverityWord
          severity={connected ? 'good' : 'fault'}
          text={t(connected ? 'supervisor.connected' : 'supervisor.disconnected')}
        />
        <span className="hint">
          {lastSeenAt === undefined
            ? t('supervisor.neverSeen')
            : t('supervisor.lastSeen', { time: formatTimeWithSeconds(lastSeenAt, timeZone) })}
        </span>
        {kioskUrl !== undefined && (
          <a className="text-link" href={kioskUrl} target="_blank" rel="noreferrer">
            {t('devices.agentKiosk')}
          </a>
        )}
      </p>
      {problems.length > 0 && (
        <div className="problem">
          <p>{t('devices.agentFile')}</p>
          <ul>
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
