import '../supervisor/supervisor.css';
import './devices.css';
import type { DeviceList, SessionInfo } from '@motcua/contract';
import { unreachable } from '@motcua/contract';
import { useState } from 'react';
import { useHall } from '../hall/use-hall.ts';
import { useWords } from '../shell/i18n.ts';
import { PageTools } from '../shell/page-tools.tsx';
import { SessionGate } from '../shell/session-gate.tsx';
import { usePageTitle } from '../shell/use-page-title.ts';
import { WaitingPage } from '../shell/waiting-page.tsx';
import { OverviewPart } from './overview-part.tsx';
import { PartNav } from './part-nav.tsx';
import type { Part } from './parts.ts';
import { ReadinessPart } from './readiness/readiness-part.tsx';
import { TeachPart } from './teach/teach-part.tsx';
import { useDevices } from './use-devices.ts';
import { usePart } from './use-part.ts';
import { VirtualPart } from './virtual/virtual-part.tsx';

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
  const part = usePart();
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
      {part.name !== 'teach' && (
        <PartNav part={part} hasVirtual={devices.devices.some(({ link }) => link === 'virtual')} />
      )}
      <main className="devices">
        <ShownPart part={part} list={devices} look={look} />
      </main>
    </div>
  );
}

type PartProps = { part: Part; list: DeviceList; look: () => Promise<void> };

function ShownPart({ part, list, look }: PartProps) {
  const hall = useHall();
  switch (part.name) {
    case 'overview':
      return <OverviewPart list={list} hall={hall} look={look} />;
    case 'readiness':
      return <ReadinessPart hall={hall} />;
    case 'virtual':
      return <VirtualPart list={list} hall={hall} look={look} />;
    case 'teach':
      return <TeachPart key={part.deviceId} keypad={list.devices.find(({ id }) => id === part.deviceId)} />;
    default:
      return unreachable(part);
  }
}
