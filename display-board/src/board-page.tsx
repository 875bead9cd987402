import '@fontsource/be-vietnam-pro/latin-600.css';
import '@fontsource/be-vietnam-pro/latin-700.css';
import '@fontsource/be-vietnam-pro/vietnamese-600.css';
import '@fontsource/be-vietnam-pro/vietnamese-700.css';
import '@motcua/config/theme.css';
import './board/board.css';
import { screenRoutes } from '@motcua/contract';
import { createApi } from '@motcua/contract/client';
import { createRoot } from 'react-dom/client';
import { config } from 'zod/mini';
import { CounterBoard } from './counter-board/counter-board.tsx';
import { openFeedSocket } from './hall/feed-socket.ts';
import { openHallFeed } from './hall/hall-feed.ts';
import { idBehind } from './hall/page-path.ts';
import { counterNumber } from './board/counter-numbers.ts';
import { HallBoard } from './board/hall-board.tsx';
import type { HallVoice } from './board/hall-voice.ts';
import { createHallVoice } from './board/hall-voice.ts';

config({ jitless: true }); // the pages' Content-Security-Policy forbids eval

const counterId = idBehind('counter', location.pathname);
/** Only one screen of a hall speaks: the others are opened with `?mute`. */
const isSpeaking = counterId === undefined && !new URLSearchParams(location.search).has('mute');

const feed = openHallFeed(createApi(screenRoutes), openFeedSocket, {
  onSnapshot: (snapshot) => voice?.announcer.onSnapshot(snapshot),
  onEvents: (events) => voice?.announcer.onEvents(events),
});
const voice: HallVoice | undefined = isSpeaking
  ? createHallVoice(
      () => feed.now(),
      (id) => counterNumber(feed.view().hall, id),
    )
  : undefined;

const root = document.getElementById('root');
if (root !== null)
  createRoot(root).render(
    counterId === undefined ? (
      <HallBoard feed={feed} voice={voice} />
    ) : (
      <CounterBoard feed={feed} counterId={counterId} />
    ),
  );
