import type { HelpEvent, KioskHelp, PrintEvent, PublicEvent } from '@motcua/contract';
import type { ScreenApi, FeedSocket } from '@motcua/contract/client';
import { followFeed } from '@motcua/contract/client';
import type { HallReport } from '../session/kiosk-event.ts';
import { printersIn } from '../session/kiosk-printers.ts';
import { loadHall } from './load-hall.ts';
import { watchSilence } from './watch-silence.ts';

const retryMs = 1_500;
const refreshMs = 20_000;
/** A busy hall changes every second; its forecast is asked for at most so often. */
const pauseMs = 3_000;

type KioskHears = PublicEvent | PrintEvent | HelpEvent;

export type HallLine = { refresh: () => void; close: () => void; nowMs: () => number };

/** Tells the machine everything that changes in the hall, and whether the server is there, until closed. */
export function followHall(
  api: ScreenApi,
  openSocket: (onHeard: () => void) => FeedSocket,
  askedKioskId: string | undefined,
  tell: (report: HallReport) => void,
): HallLine {
  let isClosed = false;
  /** One question at a time: a server that comes back after an hour is not asked a hundred times at once. */
  let isAsking = false;
  let loadedAt = 0;
  let feed: ReturnType<typeof followFeed> | undefined;
  const silence = watchSilence((isHeard) => tell({ type: isHeard ? 'server-heard' : 'server-lost' }));

  async function load(): Promise<void> {
    isAsking = true;
    const answer = await loadHall(api);
    if (isClosed) return;
    if (answer.kind === 'away') return void setTimeout(() => void load(), retryMs);
    isAsking = false;
    if (answer.kind === 'stranger') return tell({ type: 'not-paired' });
    loadedAt = Date.now();
    tell({ type: 'hall-changed', hall: answer.hall });
    feed ??= follow(answer.hall.id, answer.hall.kiosks[0]?.id);
  }

  function follow(hallId: string, firstKioskId: string | undefined): ReturnType<typeof followFeed> {
    const kioskId = askedKioskId ?? firstKioskId;
    return followFeed<KioskHears>(openSocket(silence.heard), {
      hallId,
      onSnapshot({ board, help }) {
        tell({ type: 'waiting-changed', waiting: board.waiting });
        tell(helpReport(help?.find((one) => one.kioskId === kioskId)));
      },
      onEvents: (events) => events.flatMap((event) => reportOf(event, kioskId)).forEach(tell),
      onDevices: (devices) => tell({ type: 'printer-changed', printers: printersIn(devices, kioskId) }),
      onStatus(status) {
        if (status !== 'live') return;
        // also after a cut too short to be called silence: what failed meanwhile may be tried again
        tell({ type: 'server-heard' });
        refresh();
      },
      onIncompatible: () => setTimeout(() => location.reload(), 15_000 * (0.5 + Math.random())),
    });
  }

  function refresh(): void {
    if (!isAsking && Date.now() - loadedAt > pauseMs) void load();
  }

  void load();
  const refreshing = setInterval(refresh, refreshMs);
  return {
    refresh,
    nowMs: () => Date.now() + (feed?.clockOffsetMs() ?? 0),
    close() {
      isClosed = true;
      clearInterval(refreshing);
      silence.close();
      feed?.close();
    },
  };
}

function reportOf(event: KioskHears, kioskId: string | undefined): HallReport | [] {
  switch (event.type) {
    case 'help-changed':
      return event.kioskId === kioskId ? helpReport(event) : [];
    case 'print-redirected':
    case 'print-sending':
    case 'ticket-printed':
    case 'print-failed':
      return { type: 'print-reported', print: event };
    default:
      return { type: 'waiting-changed', waiting: event.waiting };
  }
}

function helpReport(help: KioskHelp | undefined): HallReport {
  return { type: 'staff-call-changed', staffCall: help?.state ?? 'none' };
}
