import type { Result, ScanReply } from '@motcua/contract';
import type { Failure } from '@motcua/contract/client';
import { unreachable } from '@motcua/contract';
import type { Session } from './kiosk-context.ts';
import { kioskOf } from './kiosk-context.ts';
import { kioskDelays } from './kiosk-delays.ts';
import { kioskSetup } from './kiosk-setup.ts';
import { readTicketCode } from './read-ticket-code.ts';

/** What the scanner answered. A code that only waits to be typed says nothing yet. */
function scanned(reply: Result<ScanReply, Failure>): Partial<Session> {
  if (!reply.ok) return { scanRefusal: reply.error.code === 'unreachable' ? 'unreachable' : 'no-scanner' };
  switch (reply.value.kind) {
    case 'read':
      return readTicketCode(reply.value.text);
    case 'no-scanner':
      return { scanRefusal: 'no-scanner' };
    case 'nothing':
      return {};
    default:
      return unreachable(reply.value);
  }
}

/** A ticket is held in front of the scanner; one that plays a keyboard is heard by the page. */
export const scanTicket = kioskSetup.createStateConfig({
  id: 'scan-ticket',
  tags: 'scan-ticket',
  entry: { type: 'change', params: { scannedId: undefined, scanRefusal: undefined, tracked: undefined } },
  always: { guard: 'isServerAway', target: '#away' },
  invoke: {
    src: 'scan',
    input: ({ context }) => ({
      kioskId: kioskOf(context)?.id ?? '',
      seconds: kioskDelays.scanTicket / 1_000,
    }),
    onDone: {
      target: '#code-seen',
      actions: { type: 'change', params: ({ event }) => scanned(event.output) },
    },
    onError: '#attract',
  },
  on: {
    'typed-code': {
      target: '#code-seen',
      actions: { type: 'change', params: ({ event }) => readTicketCode(event.text) },
    },
    home: '#attract',
  },
  after: { scanTicket: '#attract' },
});

export const codeSeen = kioskSetup.createStateConfig({
  id: 'code-seen',
  always: [
    { guard: 'hasScanned', target: '#finding-ticket' },
    { guard: 'hasScanRefusal', target: '#scan-refused' },
    { target: '#attract' },
  ],
});

export const findingTicket = kioskSetup.createStateConfig({
  id: 'finding-ticket',
  tags: 'finding-ticket',
  invoke: {
    src: 'findTicket',
    input: ({ context }) => ({ ticketId: context.session.scannedId ?? '' }),
    onDone: [
      {
        guard: { type: 'isDone', params: ({ event }) => event.output },
        target: '#ticket-found',
        actions: {
          type: 'change',
          params: ({ event }) => (event.output.ok ? { tracked: event.output.value } : {}),
        },
      },
      {
        target: '#scan-refused',
        actions: {
          type: 'change',
          params: ({ event: { output } }) => ({
            scanRefusal: !output.ok && output.error.code === 'unreachable' ? 'unreachable' : 'unknown-ticket',
          }),
        },
      },
    ],
    onError: '#scan-refused',
  },
  on: { home: '#attract' },
});

export const ticketFound = kioskSetup.createStateConfig({
  id: 'ticket-found',
  tags: 'ticket-found',
  on: { home: '#attract', retry: '#scan-ticket' },
  after: { readHome: '#attract' },
});

export const scanRefused = kioskSetup.createStateConfig({
  id: 'scan-refused',
  tags: 'scan-refused',
  on: { retry: '#scan-ticket', home: '#attract' },
  after: { readHome: '#attract' },
});
