import '@fontsource/be-vietnam-pro/latin-400.css';
import '@fontsource/be-vietnam-pro/latin-700.css';
import '@fontsource/be-vietnam-pro/vietnamese-400.css';
import '@fontsource/be-vietnam-pro/vietnamese-700.css';
import '@motcua/config/theme.css';
import './rate/rate.css';
import { screenRoutes } from '@motcua/contract';
import { createApi } from '@motcua/contract/client';
import { createRoot } from 'react-dom/client';
import { config } from 'zod/mini';
import { openFeedSocket } from './hall/feed-socket.ts';
import { openHallFeed } from './hall/hall-feed.ts';
import { idBehind } from './hall/page-path.ts';
import { createRatingDesk, isLeaving } from './rate/rating-desk.ts';
import { RatingScreen } from './rate/rating-screen.tsx';

config({ jitless: true }); // the pages' Content-Security-Policy forbids eval

const counterId = idBehind('rate', location.pathname) ?? '';
const api = createApi(screenRoutes);
const feed = openHallFeed(api, openFeedSocket, {
  onSnapshot: () => void desk.askForOffer(),
  onEvents(events) {
    if (events.some((event) => isLeaving(event, counterId))) void desk.askForOffer();
  },
});
const desk = createRatingDesk({
  api,
  counterId,
  storage: sessionStorage,
  hallId: () => feed.view().hall?.id,
});

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<RatingScreen feed={feed} desk={desk} counterId={counterId} />);
