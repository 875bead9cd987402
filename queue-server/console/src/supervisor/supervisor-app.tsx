import './supervisor.css';
import type { Hall, SessionInfo } from '@motcua/contract';
import { useFloor } from '../floor/use-floor.ts';
import { useHall } from '../hall/use-hall.ts';
import { HelpCalls } from '../help/help-calls.tsx';
import { FeedBanner } from '../shell/feed-banner.tsx';
import { useWords } from '../shell/i18n.ts';
import { PageTools } from '../shell/page-tools.tsx';
import { SessionGate } from '../shell/session-gate.tsx';
import { usePageTitle } from '../shell/use-page-title.ts';
import { WaitingPage } from '../shell/waiting-page.tsx';
import { AlarmList } from './alarm-list.tsx';
import { CounterTable } from './counter-table.tsx';
import { DevicePanel } from './device-panel.tsx';
import { HelpPanel } from './help-panel.tsx';
import { LinkPanel } from './link-panel.tsx';
import { LonePanel } from './lone-panel.tsx';
import { PrintFailurePanel } from './print-failure-panel.tsx';
import { PriorityPanel } from './priority-panel.tsx';
import { RatingPanel } from './rating-panel.tsx';
import { ServiceTable } from './service-table.tsx';
import { TodayPanel } from './today-panel.tsx';
import { useLiveMetrics } from './use-live-metrics.ts';

const managers = ['supervisor', 'admin'] as const;

export function SupervisorApp({ isAdminPage }: { isAdminPage: boolean }) {
  const { t } = useWords();
  usePageTitle(t(isAdminPage ? 'page.admin' : 'page.supervisor'));
  return (
    <SessionGate allow={managers}>
      {(info) => <SupervisorHome info={info} isAdminPage={isAdminPage} />}
    </SessionGate>
  );
}

type HomeProps = { info: SessionInfo; isAdminPage: boolean };

function SupervisorHome(props: HomeProps) {
  const { t } = useWords();
  const hall = useHall();
  if (hall === undefined) return <WaitingPage text={t('common.loading')} />;
  return <Dashboard hall={hall} {...props} />;
}

function Dashboard({ hall, info, isAdminPage }: HomeProps & { hall: Hall }) {
  const { t, locale } = useWords();
  const view = useFloor(hall.id);
  const { metrics, devices } = useLiveMetrics(hall, view.floor?.seq ?? 0);
  const { timeZone } = hall;
  if (metrics === undefined) return <WaitingPage text={t('common.loading')} />;
  return (
    <div className="page">
      <header className="page-head">
        <h1 className="page-name">
          {t(isAdminPage ? 'page.admin' : 'page.supervisor')}
          <span className="page-hall">{hall.names[locale]}</span>
        </h1>
        <PageTools info={info} offsetMs={view.offsetMs} timeZone={timeZone} />
      </header>
      <FeedBanner view={view} timeZone={timeZone} />
      <HelpCalls {...{ hall, info, view }} />
      <main className="board">
        {isAdminPage && <LinkPanel hall={hall} />}
        <AlarmList metrics={metrics} devices={devices} timeZone={timeZone} />
        <ServiceTable metrics={metrics} />
        <CounterTable metrics={metrics} timeZone={timeZone} />
        <TodayPanel metrics={metrics} />
        <RatingPanel metrics={metrics} />
        <HelpPanel metrics={metrics} />
        <LonePanel timeZone={timeZone} offsetMs={view.offsetMs} />
        <DevicePanel devices={devices} timeZone={timeZone} />
        <PrintFailurePanel metrics={metrics} timeZone={timeZone} />
        <PriorityPanel metrics={metrics} />
      </main>
    </div>
  );
}
