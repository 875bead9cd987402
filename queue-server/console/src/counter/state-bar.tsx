import type { Hall, HallCounter, SessionInfo } from '@motcua/contract';
import { BellRing, CirclePause, DoorClosed, DoorOpen, UserCheck } from 'lucide-react';
import { formatTimer } from '../format/format.ts';
import { useWords } from '../shell/i18n.ts';
import { PageTools } from '../shell/page-tools.tsx';
import type { Desk } from './desk.ts';

const icons = {
  closed: DoorClosed,
  idle: DoorOpen,
  called: BellRing,
  serving: UserCheck,
  paused: CirclePause,
} as const;

type Props = {
  hall: Hall;
  counter: HallCounter;
  desk: Desk;
  now: number;
  info: SessionInfo;
  offsetMs: number;
  beforeSignOut: () => Promise<unknown>;
};

/** The whole top bar in the colour of the state, so that a glance from two metres tells. */
export function StateBar({ hall, counter, desk, now, info, offsetMs, beforeSignOut }: Props) {
  const { t, locale } = useWords();
  const Icon = icons[desk.state];
  const since = sinceWhen(desk);
  return (
    <header className="state-bar" data-state={desk.state}>
      <span className="state-counter">{counter.names[locale]}</span>
      <p className="state-word" role="status">
        <Icon aria-hidden strokeWidth={2} />
        <strong>{t(`desk.${desk.state}`)}</strong>
        {'ticket' in desk && <span className="state-number">{desk.ticket.number}</span>}
      </p>
      {since !== undefined && (
        <span className="state-timer" role="timer" aria-live="off">
          {formatTimer(now - Date.parse(since))}
        </span>
      )}
      <PageTools info={info} offsetMs={offsetMs} timeZone={hall.timeZone} beforeSignOut={beforeSignOut} />
    </header>
  );
}

function sinceWhen(desk: Desk): string | undefined {
  switch (desk.state) {
    case 'called':
      return desk.ticket.lastCallAt;
    case 'serving':
      return desk.ticket.startedAt;
    case 'paused':
      return desk.since;
    case 'idle':
    case 'closed':
      return undefined;
  }
}
