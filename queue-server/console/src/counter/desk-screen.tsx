import type { Hall, HallCounter, SessionInfo } from '@motcua/contract';
import { useState } from 'react';
import type { FeedView } from '../floor/floor-feed.ts';
import type { Floor } from '../floor/floor.ts';
import { HelpCalls } from '../help/help-calls.tsx';
import { FeedBanner } from '../shell/feed-banner.tsx';
import { useNow } from '../shell/use-now.ts';
import { ActionPanel } from './action-panel.tsx';
import type { DeskDialog } from './desk-dialogs.tsx';
import { DeskDialogs } from './desk-dialogs.tsx';
import type { Desk, DeskAction } from './desk.ts';
import { deskOf, holdOn, isAllowed } from './desk.ts';
import { NoticeLine } from './notice-line.tsx';
import { PersonPanel } from './person-panel.tsx';
import { QueuePanel } from './queue-panel.tsx';
import { parkedAt, queueOf } from './queue.ts';
import { StateBar } from './state-bar.tsx';
import type { DeskCommands } from './use-desk-commands.ts';
import { useDeskCommands } from './use-desk-commands.ts';
import { useShortcuts } from './use-shortcuts.ts';

type Props = {
  hall: Hall;
  info: SessionInfo;
  view: FeedView;
  floor: Floor;
  counter: HallCounter;
  onLeave: () => void;
};

/** The clerk's whole screen: queue, person, actions in the order of the hand. */
export function DeskScreen({ hall, info, view, floor, counter, onLeave }: Props) {
  const { offsetMs } = view;
  const now = useNow(offsetMs);
  const desk = deskOf(floor, counter.id);
  const queue = queueOf(floor, counter);
  const commands = useDeskCommands(hall.id, counter, desk);
  const [dialog, setDialog] = useState<DeskDialog>();
  const isLocked = view.status !== 'live' || view.isOutdated || commands.isBusy;
  const holdRules = { noShowAfterCalls: hall.noShowAfterCalls, recallPauseMs: commands.recallPauseMs };
  function act(action: DeskAction): void {
    if (isLocked || !isAllowed(desk.state, action)) return;
    if (holdOn(action, desk, now, holdRules) !== undefined) return;
    const question = dialogFor(action, desk, queue.length);
    if (question !== undefined) setDialog(question);
    else void actAtOnce(action, desk, { hall, counter, commands, offsetMs });
  }
  /** Nobody else could sit down at a counter that a signed-out clerk left open. */
  async function leaveCounter(): Promise<void> {
    if (isAllowed(desk.state, 'close')) await actAtOnce('close', desk, { hall, counter, commands, offsetMs });
  }
  useShortcuts(act);
  const shared = { hall, counter, desk, now, isLocked };
  return (
    <div className="desk">
      <StateBar {...shared} info={info} offsetMs={offsetMs} beforeSignOut={leaveCounter} />
      <FeedBanner view={view} timeZone={hall.timeZone} />
      <HelpCalls {...{ hall, info, view }} />
      <div className="desk-columns">
        <QueuePanel
          {...shared}
          queue={queue}
          parked={parkedAt(floor, counter.id)}
          onCall={(ticket) => setDialog({ kind: 'call-ticket', ticket })}
          onResume={(ticketId) => void commands.sendOrSay('resume', { params: { ticketId } })}
        />
        <main className="person">
          <NoticeLine hall={hall} commands={commands} isLocked={isLocked} />
          <PersonPanel {...shared} waiting={queue.length} reason={commands.reason} />
        </main>
        <ActionPanel {...shared} holdRules={holdRules} onAct={act} onLeave={onLeave} />
      </div>
      <DeskDialogs
        dialog={dialog}
        {...{ hall, counter, desk, commands }}
        waiting={queue.length}
        onChange={(next, before) => setDialog((shown) => (shown === before ? next : shown))}
      />
    </div>
  );
}

/** Which actions ask something first. */
function dialogFor(action: DeskAction, desk: Desk, waiting: number): DeskDialog | undefined {
  if (action === 'pause') return { kind: 'pause' };
  if (action === 'close') return waiting > 0 ? { kind: 'close' } : undefined;
  if (desk.state !== 'called' && desk.state !== 'serving') return undefined;
  const ticketId = desk.ticket.id;
  switch (action) {
    case 'complete':
    case 'park':
    case 'transfer':
    case 'add-service':
      return { kind: action, ticketId };
    default:
      return undefined;
  }
}

type Hands = { hall: Hall; counter: HallCounter; commands: DeskCommands; offsetMs: number };

async function actAtOnce(action: DeskAction, desk: Desk, hands: Hands): Promise<void> {
  const { hall, counter, commands, offsetMs } = hands;
  const here = { hallId: hall.id, counterId: counter.id };
  if (action === 'call-next') return commands.callNext();
  if (action === 'open') return void (await commands.sendOrSay('openCounter', { params: here }));
  if (action === 'close') return void (await commands.sendOrSay('closeCounter', { params: here }));
  if (desk.state !== 'called' && desk.state !== 'serving') return;
  const { id: ticketId, number } = desk.ticket;
  const params = { ticketId };
  if (action === 'recall') return commands.recall(desk, offsetMs);
  if (action === 'start') return void (await commands.sendOrSay('start', { params }));
  if (action === 'no-show') return commands.noShow(ticketId, number);
  if (action === 'reprint') return commands.reprint(ticketId, number);
  if (action === 'requeue-keep')
    return void (await commands.sendOrSay('requeue', { params, body: { mode: 'keep-place' } }));
  if (action === 'requeue-end')
    return void (await commands.sendOrSay('requeue', { params, body: { mode: 'end' } }));
}
