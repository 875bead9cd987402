import { useEffect, useSyncExternalStore } from 'react';
import type { HallFeed } from '../hall/hall-feed.ts';
import { useHallView, useServerNow } from '../hall/use-hall-view.ts';
import { BoardFoot } from './board-foot.tsx';
import { boardRows } from './board-rows.ts';
import { burnInShift } from './burn-in-shift.ts';
import { CallList } from './call-list.tsx';
import type { HallVoice } from './hall-voice.ts';
import { SidePanel } from './side-panel.tsx';
import { SoundButton } from './sound-button.tsx';
import { StaleNotice } from './stale-notice.tsx';
import { boardWords } from './words.ts';

const mostRecent = 4;

type Props = { feed: HallFeed; voice: HallVoice | undefined };

/** The hall screen: a fold of the feed and nothing else. */
export function HallBoard({ feed, voice }: Props) {
  const { hall, board, status } = useHallView(feed);
  const nowMs = useServerNow(feed);
  const [x, y] = burnInShift(nowMs);
  useEffect(() => {
    document.title = boardWords.vi.title;
  }, []);
  if (hall === undefined || board === undefined) return <StaleNotice />;
  const { rows, recent } = boardRows(board, mostRecent);
  const isStale = status !== 'live';
  return (
    <main
      className={isStale ? 'board is-stale' : 'board'}
      style={{ translate: `${x}px ${y}px` }}
      data-testid="board"
      data-status={status}
      data-seq={board.seq}
    >
      <div className="board-body" aria-hidden={isStale}>
        <CallList hall={hall} rows={rows} nowMs={nowMs} />
        <SidePanel hall={hall} board={board} recent={recent} />
      </div>
      <BoardFoot hall={hall} nowMs={nowMs} />
      {isStale && <StaleNotice />}
      {voice !== undefined && <Sound voice={voice} />}
    </main>
  );
}

function Sound({ voice }: { voice: HallVoice }) {
  const { isAudible, saying } = useSyncExternalStore(voice.subscribe, voice.state);
  return (
    <div className="sound" data-testid="sound" data-audible={isAudible} data-saying={saying}>
      {!isAudible && <SoundButton onPress={voice.unlock} />}
    </div>
  );
}
