import type { DeviceList, LiveMetrics } from '@motcua/contract';
import { unreachable } from '@motcua/contract';
import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useDeviceWords } from '../device-words/use-device-words.ts';
import { formatTime, formatWait } from '../format/format.ts';
import { useWords } from '../shell/i18n.ts';
import type { Alarm } from './alarms.ts';
import { alarmsOf } from './alarms.ts';
import { Panel } from './panel.tsx';

type Props = { metrics: LiveMetrics; devices: DeviceList | undefined; timeZone: string };

export function AlarmList({ metrics, devices, timeZone }: Props) {
  const { t } = useWords();
  const sentence = useAlarmSentence(timeZone);
  const alarms = alarmsOf(metrics, devices);
  return (
    <Panel heading={t('supervisor.alarms')} area="alarms">
      <div role="status">
        {alarms.length === 0 ? (
          <p className="alarm calm">
            <CircleCheck aria-hidden strokeWidth={1.75} />
            {t('supervisor.noAlarms')}
          </p>
        ) : (
          <ul className="alarms">
            {alarms.map((alarm) => (
              <li key={sentence(alarm)} className="alarm">
                <TriangleAlert aria-hidden strokeWidth={1.75} />
                <span>{sentence(alarm)}</span>
                {isAboutDevices(alarm) && (
                  <a className="button small" href="/devices">
                    {t('supervisor.openDevices')}
                  </a>
                )}
              </li>
            ))}
          </ul>
        )}
      </div>
    </Panel>
  );
}

function isAboutDevices({ kind }: Alarm): boolean {
  return kind === 'device' || kind === 'agent' || kind === 'agent-file';
}

function useAlarmSentence(timeZone: string): (alarm: Alarm) => string {
  const { t, locale } = useWords();
  const words = useDeviceWords();
  return (alarm) => {
    switch (alarm.kind) {
      case 'no-counter':
        return t('alarm.no-counter', { service: alarm.service[locale], count: alarm.count });
      case 'wait':
        return t('alarm.wait', {
          service: alarm.service[locale],
          time: formatWait(alarm.minutes, t),
          target: alarm.target,
        });
      case 'declarations-closed':
        return t(alarm.by === 'disk' ? 'alarm.disk-full' : 'alarm.no-key');
      case 'device':
        return t('alarm.device', { devices: alarm.devices.join(', '), trouble: words.trouble(alarm) });
      case 'agent-file':
        return t('alarm.agent-file', { agent: alarm.agent, problem: alarm.problem });
      case 'agent':
        return t('alarm.agent', { agent: alarm.agent, time: formatTime(alarm.since, timeZone) });
      case 'print-failed':
        return t('alarm.print-failed', { count: alarm.numbers.length, numbers: alarm.numbers.join(', ') });
      default:
        return unreachable(alarm);
    }
  };
}
