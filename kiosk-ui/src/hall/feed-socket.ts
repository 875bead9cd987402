import type { FeedSocket } from '@motcua/contract/client';
import { io } from 'socket.io-client';

/** A line to the hall's feed that comes back by itself; whatever arrives on it is a sign of life. */
export function openFeedSocket(onHeard: () => void): FeedSocket {
  const socket = io('/feed', {
    auth: { as: 'device', screen: 'kiosk' },
    transports: ['websocket'],
    reconnectionDelay: 500,
    reconnectionDelayMax: 2_000,
    randomizationFactor: 0.5,
    timeout: 4_000,
  });
  socket.onAny(onHeard);
  return socket;
}
