import type {
  EventBatch,
  FeedAudience,
  Heartbeat,
  HelpEvent,
  PrintEvent,
  PublicEvent,
  Resume as ResumeWords,
  Snapshot,
  StaffEvent,
} from '@motcua/contract';
import { FeedAudience as Audience, feedProtocol, heartbeatMs, Resume } from '@motcua/contract';
import type { Namespace, Socket } from 'socket.io';
import * as z from 'zod/mini';
import type { DeviceRegistry } from '../hall/device-registry.ts';
import type { FeedEntry } from '../hall/feed-log.ts';
import type { LiveHall, Published } from '../hall/live-hall.ts';
import { kioskHelp } from '../hall/help-view.ts';
import { staffSnapshot, staffView } from '../hall/staff-view.ts';
import { instant } from '../hall/ticket-view.ts';
import { boardAt } from '../hall/board-view.ts';

/** As whom a socket may listen, from what it showed at the handshake. */
export type Admit = (socket: Socket, asked: FeedAudience | undefined) => Promise<FeedAudience>;
type Outward = PublicEvent | PrintEvent | HelpEvent;

/**
 * `/feed`: every screen resumes from the sequence number it has, then gets each commit in order. One encoding a
 * commit and audience, whatever the number of screens.
 */
export function serveFeed(
  namespace: Namespace,
  hall: LiveHall,
  devices: DeviceRegistry,
  admit: Admit,
): { close: () => void } {
  const { journalId } = hall.journal;
  namespace.on('connection', (socket) => {
    socket.on('resume', (words: unknown) => {
      void answer(socket, words);
    });
  });

  async function answer(socket: Socket, words: unknown): Promise<void> {
    const parsed = z.safeParse(Resume, words);
    if (!parsed.success || parsed.data.protocol !== feedProtocol || parsed.data.hallId !== hall.id) {
      socket.emit('incompatible', {
        protocol: feedProtocol,
        reason: parsed.success ? 'protocol or hall' : 'bad words',
      });
      return;
    }
    const asked = z.safeParse(Audience, socket.handshake.auth['as']);
    const audience = await admit(socket, asked.success ? asked.data : undefined);
    // From here to the join nothing waits, so no commit falls between snapshot and feed.
    const [event, message] = catchUp(hall, devices, audience, parsed.data);
    socket.emit(event, message);
    for (const other of ['public', 'device', 'staff'] as const)
      if (other !== audience) void socket.leave(other);
    void socket.join(audience);
  }

  hall.listen((published) => {
    for (const audience of ['public', 'device', 'staff'] as const) {
      if ((namespace.adapter.rooms.get(audience)?.size ?? 0) === 0) continue;
      namespace.to(audience).emit('events', batch(journalId, published, audience));
    }
  });
  devices.onKioskChange((kiosks) => namespace.emit('devices', kiosks));
  const beat = setInterval(() => {
    const words: Heartbeat = { journalId, seq: hall.feed.head(), at: instant(hall.clock.now()) };
    namespace.emit('heartbeat', words);
  }, heartbeatMs);
  return { close: () => clearInterval(beat) };
}

/** Only the events missed, if they are still at hand; otherwise everything as it is now. */
function catchUp(
  hall: LiveHall,
  devices: DeviceRegistry,
  audience: FeedAudience,
  { journalId, afterSeq }: ResumeWords,
): ['events', EventBatch<Outward>] | ['snapshot', Snapshot] {
  const isKnown = journalId === hall.journal.journalId && afterSeq > 0 && audience !== 'staff';
  const missed = isKnown ? hall.feed.after(afterSeq) : undefined;
  if (missed !== undefined) {
    const events = missed.flatMap((entry) => outward(entry, audience));
    return ['events', { journalId: hall.journal.journalId, seq: hall.feed.head(), events }];
  }
  const now = hall.clock.now();
  const state = hall.state();
  const snapshot: Snapshot = {
    journalId: hall.journal.journalId,
    seq: hall.feed.head(),
    at: instant(now),
    day: state.day ?? '',
    board: boardAt(hall.feed.board(), now),
    devices: devices.kiosks(),
    ...(audience === 'device' ? { help: [...state.help.keys()].map((id) => kioskHelp(state, id)) } : {}),
    ...(audience === 'staff' ? { staff: staffSnapshot(state) } : {}),
  };
  return ['snapshot', snapshot];
}

function batch(
  journalId: string,
  { committed, entries }: Published,
  audience: FeedAudience,
): EventBatch<Outward | StaffEvent> {
  const seq = committed.at(-1)?.record.seq ?? 0;
  if (audience === 'staff') {
    return { journalId, seq, events: committed.map(({ record, state }) => staffView(record, state)) };
  }
  return { journalId, seq, events: entries.flatMap((entry) => outward(entry, audience)) };
}

function outward(entry: FeedEntry, audience: FeedAudience): Outward[] {
  const events: Outward[] = [];
  if (entry.public !== undefined) events.push(entry.public);
  if (audience !== 'device') return events;
  if (entry.print !== undefined) events.push(entry.print);
  if (entry.help !== undefined) events.push(entry.help);
  return events;
}
