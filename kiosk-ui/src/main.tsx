import './look/fonts.css';
import '@motcua/config/theme.css';
import './look/frame.css';
import './look/choices.css';
import './look/number.css';
import type { Result, ScanReply, TrackedTicket } from '@motcua/contract';
import { screenRoutes } from '@motcua/contract';
import type { Failure } from '@motcua/contract/client';
import { createApi } from '@motcua/contract/client';
import { createRoot } from 'react-dom/client';
import type { AnyEventObject } from 'xstate';
import { createActor, fromCallback, fromPromise } from 'xstate';
import * as z from 'zod/mini';
import type { openFeedSocket } from './hall/feed-socket.ts';
import type { HallLine } from './hall/follow-hall.ts';
import { followHall } from './hall/follow-hall.ts';
import { newRequestKey } from './hall/request-key.ts';
import type { HallReport } from './session/kiosk-event.ts';
import { KioskPage } from './kiosk-page.tsx';
import { prepareDeclaring } from './screens/late-declare.ts';
import { prepareLateScreens } from './screens/late-screens.ts';
import { prepareQrCode } from './screens/qr-code.tsx';
import type { StaffCall } from './session/kiosk-context.ts';
import { kioskMachine } from './session/kiosk-machine.ts';
import type {
  FindRequest,
  HallInput,
  Issued,
  IssueRequest,
  Paired,
  PairRequest,
  Reprinted,
  ReprintRequest,
  ScanRequest,
} from './session/kiosk-setup.ts';

// The page's policy allows no code made at run time.
z.config({ jitless: true });

const issueTimeoutMs = 4_000;
const feedRetryMs = 5_000;
const api = createApi(screenRoutes);
let line: HallLine | undefined;

/** Fetched beside the first picture, which needs no feed. A server that does not give it is asked again. */
async function loadFeedSocket(): Promise<typeof openFeedSocket> {
  try {
    return (await import('./hall/feed-socket.ts')).openFeedSocket;
  } catch {
    // a browser keeps a failed import for good
    setTimeout(() => location.reload(), feedRetryMs);
    return new Promise(() => undefined);
  }
}

async function askStaff(where: { hallId: string; kioskId: string }): Promise<StaffCall> {
  try {
    return await (await import('./hall/call-staff.ts')).callStaff(where);
  } catch {
    return 'failed';
  }
}

const machine = kioskMachine.provide({
  actors: {
    hall: fromCallback<AnyEventObject, HallInput, HallReport>(({ input, sendBack }) => {
      let isOver = false;
      void loadFeedSocket().then((openFeedSocket) => {
        if (!isOver) line = followHall(api, openFeedSocket, input.askedKioskId, sendBack);
      });
      return () => {
        isOver = true;
        line?.close();
      };
    }),
    issueTicket: fromPromise<Issued, IssueRequest>(({ input: { hallId, requestKey, body } }) =>
      api('issueTicket', {
        params: { hallId },
        idempotencyKey: requestKey,
        body,
        timeoutMs: issueTimeoutMs,
      }),
    ),
    reprint: fromPromise<Reprinted, ReprintRequest>(async ({ input }) => {
      const printed = await api('reprint', { params: input, body: {} });
      return printed.ok ? { ok: true, value: { copy: printed.value.ticket.printCopies } } : printed;
    }),
    pairDevice: fromPromise<Paired, PairRequest>(({ input }) => api('pairDevice', { body: input })),
    scan: fromPromise<Result<ScanReply, Failure>, ScanRequest>(({ input: { kioskId, seconds }, signal }) =>
      api('scan', { params: { kioskId }, body: { seconds }, timeoutMs: (seconds + 5) * 1_000, signal }),
    ),
    findTicket: fromPromise<Result<TrackedTicket, Failure>, FindRequest>(({ input }) =>
      api('getTicket', { params: input }),
    ),
  },
  actions: {
    refreshHall: () => line?.refresh(),
    fetchPack: ({ self }, tag) => {
      void api('getLanguage', { params: { tag } }).then((answer) =>
        self.send({ type: 'pack-came', tag, pack: answer.ok ? answer.value : undefined }),
      );
    },
    callStaff: ({ context, self }) => {
      const { askedKioskId, hall } = context;
      // a name that the hall does not know calls nobody, rather than somebody to another kiosk
      const where = { hallId: hall?.id ?? '', kioskId: askedKioskId ?? hall?.kiosks[0]?.id ?? '' };
      void askStaff(where).then((staffCall) => {
        // the feed may have told more since
        if (self.getSnapshot().context.staffCall === 'calling')
          self.send({ type: 'staff-call-changed', staffCall });
      });
    },
    countReason: ({ context }, reason) => {
      if (reason === undefined || context.hall === undefined) return;
      void api('countPriorityReason', { params: { hallId: context.hall.id }, body: { reason } });
    },
  },
});

function startKiosk(root: HTMLElement): void {
  const askedKioskId = new URLSearchParams(location.search).get('kiosk') ?? undefined;
  const actor = createActor(machine, { input: { askedKioskId, newRequestKey } });
  actor.start();
  createRoot(root).render(<KioskPage actor={actor} now={() => line?.nowMs() ?? Date.now()} />);
  setTimeout(() => {
    prepareQrCode();
    prepareLateScreens();
    prepareDeclaring();
    void import('./hall/call-staff.ts').catch(() => undefined);
  }, 3_000);
}

/** A telephone that a kiosk has invited gets the declaration alone. */
async function startPhone(root: HTMLElement, handoffId: string): Promise<void> {
  const { PhonePage } = await import('./declare/phone/phone-page.tsx');
  createRoot(root).render(<PhonePage handoffId={handoffId} />);
}

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root');
const handoffId = /^\/d\/([A-Za-z0-9_-]{22})$/.exec(location.pathname)?.[1];
if (handoffId === undefined) startKiosk(root);
else void startPhone(root, handoffId);
