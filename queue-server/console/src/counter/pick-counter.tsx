import type { CounterId, Hall, HallCounter, SessionInfo } from '@motcua/contract';
import type { Failure } from '@motcua/contract/client';
import { useState } from 'react';
import type { FeedView } from '../floor/floor-feed.ts';
import type { Floor } from '../floor/floor.ts';
import { HelpCalls } from '../help/help-calls.tsx';
import { FeedBanner } from '../shell/feed-banner.tsx';
import { useWords } from '../shell/i18n.ts';
import { PageTools } from '../shell/page-tools.tsx';
import { useSession } from '../shell/staff-context.ts';
import { useFailureText } from '../shell/use-failure-text.ts';

type Props = {
  hall: Hall;
  info: SessionInfo;
  view: FeedView;
  floor: Floor;
  onOpened: (counterId: CounterId) => void;
};

export function PickCounter({ hall, info, view, floor, onOpened }: Props) {
  const { t, locale } = useWords();
  const { api } = useSession();
  const failureText = useFailureText(hall);
  const [failure, setFailure] = useState<Failure>();
  const [isBusy, setIsBusy] = useState(false);
  async function open(counterId: CounterId): Promise<void> {
    setIsBusy(true);
    const reply = await api('openCounter', { params: { hallId: hall.id, counterId }, body: {} });
    setIsBusy(false);
    if (reply.ok) onOpened(counterId);
    else setFailure(reply.error);
  }
  return (
    <div className="page">
      <header className="page-head">
        <p className="page-name">{hall.names[locale]}</p>
        <PageTools info={info} offsetMs={view.offsetMs} timeZone={hall.timeZone} />
      </header>
      <FeedBanner view={view} timeZone={hall.timeZone} />
      <HelpCalls {...{ hall, info, view }} />
      <main className="pick">
        <h1>{t('pick.heading')}</h1>
        <p className="hint">{t('pick.intro')}</p>
        {failure !== undefined && (
          <p role="alert" className="problem">
            {failureText(failure)}
          </p>
        )}
        <ul className="pick-list">
          {hall.counters.map((counter) => (
            <PickCard
              key={counter.id}
              hall={hall}
              counter={counter}
              clerkId={clerkAt(floor, counter.id)}
              isMine={clerkAt(floor, counter.id) === info.username}
              isLocked={isBusy || view.status !== 'live'}
              onOpen={() => void open(counter.id)}
            />
          ))}
        </ul>
      </main>
    </div>
  );
}

function clerkAt(floor: Floor, counterId: CounterId): string | undefined {
  const counter = floor.counters.get(counterId);
  return counter === undefined || counter.state === 'closed' ? undefined : counter.clerkId;
}

type CardProps = {
  hall: Hall;
  counter: HallCounter;
  clerkId: string | undefined;
  isMine: boolean;
  isLocked: boolean;
  onOpen: () => void;
};

function PickCard({ hall, counter, clerkId, isMine, isLocked, onOpen }: CardProps) {
  const { t, locale } = useWords();
  const services = hall.services.filter(({ id }) => counter.serviceIds.includes(id));
  const name = counter.names[locale];
  const isTaken = clerkId !== undefined && !isMine;
  const sitter = isMine ? t('pick.mine') : isTaken ? t('pick.taken', { name: clerkId }) : t('pick.free');
  return (
    <li className="pick-card">
      <h2>{name}</h2>
      {counter.kind === 'priority' && <p className="pick-kind">{t('pick.priorityCounter')}</p>}
      <p className="pick-services">{services.map(({ shortNames }) => shortNames[locale]).join(' · ')}</p>
      <p className="hint">{sitter}</p>
      <button type="button" className="button" disabled={isLocked || isTaken} onClick={onOpen}>
        {t('pick.open', { counter: name })}
      </button>
    </li>
  );
}
