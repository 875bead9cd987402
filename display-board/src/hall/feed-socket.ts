import type { FeedSocket } from '@motcua/contract/client';
import { io } from 'socket.io-client';

/** A line to the hall's feed that comes back by itself within five seconds, at a slightly different moment on each screen. */
export function openFeedSocket(): FeedSocket {
  return io('/feed', {
    transports: ['websocket'],
    reconnectionDelay: 500,
    reconnectionDelayMax: 5_000,
    randomizationFactor: 0.5,
    timeout: 4_000,
  });
}
