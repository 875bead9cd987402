import '../supervisor/supervisor.css';
import './devices.css';
import type { SessionInfo } from '@motcua/contract';
import { useState } from 'react';
import { useWords } from '../shell/i18n.ts';
import { PageTools } from '../shell/page-tools.tsx';
import { SessionGate } from '../shell/session-gate.tsx';
import { usePageTitle } from '../shell/use-page-title.ts';
import { WaitingPage } from '../shell/waiting-page.tsx';
import { Panel } from '../supervisor/panel.tsx';
import { AgentList } from './agent-list.tsx';
import { PrinterPanel } from './printer-panel.tsx';
import { ScreenList } from './screen-list.tsx';
import { useDevices } from './use-devices.ts';

const managers = ['supervisor', 'admin'] as const;

export function DevicesApp() {
  const { t } = useWords();
  usePageTitle(t('page.devices'));
  const [needsSignIn, setNeedsSignIn] = useState(false);
  if (!needsSignIn) return <DevicesHome onRefused={setNeedsSignIn} />;
  return <SessionGate allow={managers}>{(info) => <DevicesHome info={info} />}</SessionGate>;
}

type HomeProps = { info?: SessionInfo; onRefused?: (isRefused: true) => void };

/** Tried without a session first: in the demo this page is open to everybody at the machine. */
function DevicesHome({ info, onRefused }: HomeProps) {
  const { t } = useWords();
  const { devices, failure, look } = useDevices(onRefused);
  if (devices === undefined) {
    return <WaitingPage text={t(failure === undefined ? 'common.loading' : 'common.retrying')} />;
  }
  return (
    <div className="page">
      <header className="page-head">
        <h1 className="page-name">{t('page.devices')}</h1>
        <PageTools info={info} />
      </header>
      {failure !== undefined && (
        <div role="alert" className="banner">
          {t('common.retrying')}
        </div>
      )}
      <main className="devices">
        {devices.printers.length === 0 && (
          <Panel heading={t('devices.printers')} area="printers">
            <p>{t('devices.printersNone')}</p>
          </Panel>
        )}
        {devices.printers.map((printer) => (
          <PrinterPanel key={printer.id} printer={printer} onChanged={look} />
        ))}
        <div className="devices-side">
          <AgentList agents={devices.agents} />
          <ScreenList screens={devices.screens} />
        </div>
      </main>
    </div>
  );
}
