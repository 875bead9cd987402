import '../declaration/declaration.css';
import './counter.css';
import type { CounterId, Hall, SessionInfo } from '@motcua/contract';
import { useState } from 'react';
import { useFloor } from '../floor/use-floor.ts';
import { useHall } from '../hall/use-hall.ts';
import { useWords } from '../shell/i18n.ts';
import { SessionGate } from '../shell/session-gate.tsx';
import { usePageTitle } from '../shell/use-page-title.ts';
import { WaitingPage } from '../shell/waiting-page.tsx';
import { DeskScreen } from './desk-screen.tsx';
import { PickCounter } from './pick-counter.tsx';

const staff = ['clerk', 'supervisor', 'admin'] as const;

export function CounterApp() {
  const { t } = useWords();
  usePageTitle(t('page.console'));
  return <SessionGate allow={staff}>{(info) => <CounterHome key={info.username} info={info} />}</SessionGate>;
}

function CounterHome({ info }: { info: SessionInfo }) {
  const { t } = useWords();
  const hall = useHall();
  if (hall === undefined) return <WaitingPage text={t('common.loading')} />;
  return <CounterFloor hall={hall} info={info} />;
}

/** Straight back to the counter where the clerk sits, otherwise to the choice of counters. */
function CounterFloor({ hall, info }: { hall: Hall; info: SessionInfo }) {
  const { t } = useWords();
  const view = useFloor(hall.id);
  const [counterId, setCounterId] = useState<CounterId | undefined>(info.counterId);
  if (view.floor === undefined) return <WaitingPage text={t('feed.connecting')} />;
  const counter = hall.counters.find(({ id }) => id === counterId);
  const shared = { hall, info, view, floor: view.floor };
  if (counter === undefined) return <PickCounter {...shared} onOpened={setCounterId} />;
  return <DeskScreen {...shared} counter={counter} onLeave={() => setCounterId(undefined)} />;
}
