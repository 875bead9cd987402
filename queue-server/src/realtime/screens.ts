import type { DeviceList } from '@motcua/contract';
import type { Namespace } from 'socket.io';

/** How many screens of each kind are listening, by what they asked for. */
export function countScreens(feed: Namespace): DeviceList['screens'] {
  const counts = { board: 0, kiosk: 0, console: 0 };
  const kinds = { public: 'board', device: 'kiosk', staff: 'console' } as const;
  for (const audience of ['public', 'device', 'staff'] as const) {
    counts[kinds[audience]] = feed.adapter.rooms.get(audience)?.size ?? 0;
  }
  return (['board', 'kiosk', 'console'] as const).map((kind) => ({ kind, count: counts[kind] }));
}
