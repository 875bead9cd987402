import type * as z from 'zod/mini';
import { Board } from './board.ts';
import { DeviceList } from './device.ts';
import { Hall } from './hall.ts';
import * as http from './http.ts';
import { LiveMetrics } from './metrics.ts';
import type { Role } from './vocabulary.ts';

/** One HTTP route: who may call it, what it takes, what it answers. Express and OpenAPI are both made from this list. */
export type Route = {
  method: 'get' | 'post' | 'put' | 'delete';
  path: string;
  /** Everybody listed may; `public` means no sign-in. A role not listed is refused. */
  roles: readonly Role[];
  summary: string;
  body?: z.ZodMiniType;
  reply?: z.ZodMiniType;
  status: number;
  /** In the demo anybody at this machine may. */
  openInDemo?: true;
};

const anybody = ['public', 'device', 'clerk', 'supervisor', 'admin'] as const;
const staff = ['clerk', 'supervisor', 'admin'] as const;
const takers = ['device', 'clerk', 'supervisor', 'admin'] as const;
const managers = ['supervisor', 'admin'] as const;
const counter = '/halls/:hallId/counters/:counterId';

/** Every route below `/api/v1`. A route that is not here does not exist. */
export const routes = {
  listHalls: {
    method: 'get',
    path: '/halls',
    roles: anybody,
    summary: 'The halls of this server',
    reply: http.HallList,
    status: 200,
  },
  getHall: {
    method: 'get',
    path: '/halls/:hallId',
    roles: anybody,
    summary: 'What a kiosk shows',
    reply: Hall,
    status: 200,
  },
  getBoard: {
    method: 'get',
    path: '/halls/:hallId/board',
    roles: anybody,
    summary: 'What a hall screen shows now',
    reply: Board,
    status: 200,
  },
  issueTicket: {
    method: 'post',
    path: '/halls/:hallId/tickets',
    roles: takers,
    summary: 'Take a number (header Idempotency-Key)',
    body: http.IssueTicketBody,
    reply: http.IssuedTicket,
    status: 201,
  },
  countPriorityReason: {
    method: 'post',
    path: '/halls/:hallId/priority-reasons',
    roles: takers,
    summary: 'Count a reason for priority, apart from any ticket',
    body: http.PriorityReasonBody,
    status: 204,
  },
  getTicket: {
    method: 'get',
    path: '/tickets/:ticketId',
    roles: anybody,
    summary: 'Status, people ahead, estimate',
    reply: http.TrackedTicket,
    status: 200,
  },
  cancelTicket: {
    method: 'delete',
    path: '/tickets/:ticketId',
    roles: anybody,
    summary: 'The citizen leaves the queue',
    status: 204,
  },
  openCounter: {
    method: 'post',
    path: `${counter}/open`,
    roles: staff,
    summary: 'Sit down and open',
    body: http.Empty,
    status: 204,
  },
  pauseCounter: {
    method: 'post',
    path: `${counter}/pause`,
    roles: staff,
    summary: 'Pause with a reason',
    body: http.PauseBody,
    status: 204,
  },
  closeCounter: {
    method: 'post',
    path: `${counter}/close`,
    roles: staff,
    summary: 'Close',
    body: http.Empty,
    status: 204,
  },
  callNext: {
    method: 'post',
    path: `${counter}/call-next`,
    roles: staff,
    summary: 'Call the next person, and say which rule chose',
    body: http.Empty,
    reply: http.CallNextReply,
    status: 200,
  },
  callTicket: {
    method: 'post',
    path: `${counter}/call`,
    roles: staff,
    summary: 'Call out of turn, with a reason',
    body: http.CallTicketBody,
    reply: http.CallNextReply,
    status: 200,
  },
  ratingOffer: {
    method: 'get',
    path: `${counter}/rating-offer`,
    roles: ['device', ...staff],
    summary: 'Is there a served person to ask?',
    reply: http.RatingOffer,
    status: 200,
  },
  recall: {
    method: 'post',
    path: '/tickets/:ticketId/recall',
    roles: staff,
    summary: 'Call once more',
    body: http.Empty,
    reply: http.TicketReply,
    status: 200,
  },
  start: {
    method: 'post',
    path: '/tickets/:ticketId/start',
    roles: staff,
    summary: 'The person is here',
    body: http.Empty,
    reply: http.TicketReply,
    status: 200,
  },
  complete: {
    method: 'post',
    path: '/tickets/:ticketId/complete',
    roles: staff,
    summary: 'Done, with outcome and number of dossiers',
    body: http.CompleteBody,
    reply: http.TicketReply,
    status: 200,
  },
  noShow: {
    method: 'post',
    path: '/tickets/:ticketId/no-show',
    roles: staff,
    summary: 'Nobody came',
    body: http.Empty,
    reply: http.TicketReply,
    status: 200,
  },
  park: {
    method: 'post',
    path: '/tickets/:ticketId/park',
    roles: staff,
    summary: 'Send away for some minutes; comes back with its place',
    body: http.ParkBody,
    reply: http.TicketReply,
    status: 200,
  },
  resume: {
    method: 'post',
    path: '/tickets/:ticketId/resume',
    roles: staff,
    summary: 'Back into the queue at its old place',
    body: http.Empty,
    reply: http.TicketReply,
    status: 200,
  },
  requeue: {
    method: 'post',
    path: '/tickets/:ticketId/requeue',
    roles: staff,
    summary: 'Back into the queue',
    body: http.RequeueBody,
    reply: http.TicketReply,
    status: 200,
  },
  transfer: {
    method: 'post',
    path: '/tickets/:ticketId/transfer',
    roles: staff,
    summary: 'To another service or counter',
    body: http.TransferBody,
    reply: http.TicketReply,
    status: 200,
  },
  addService: {
    method: 'post',
    path: '/tickets/:ticketId/add-service',
    roles: staff,
    summary: 'One more service on the same number',
    body: http.AddServiceBody,
    reply: http.TicketReply,
    status: 200,
  },
  reprint: {
    method: 'post',
    path: '/tickets/:ticketId/reprint',
    roles: takers,
    summary: 'Print again, marked',
    body: http.Empty,
    reply: http.TicketReply,
    status: 200,
  },
  getNote: {
    method: 'get',
    path: '/tickets/:ticketId/note',
    roles: staff,
    summary: 'The working note of today',
    reply: http.NoteBody,
    status: 200,
  },
  putNote: {
    method: 'put',
    path: '/tickets/:ticketId/note',
    roles: staff,
    summary: 'Write the working note; gone at the end of the day',
    body: http.NoteBody,
    status: 204,
  },
  rate: {
    method: 'post',
    path: '/ratings',
    roles: anybody,
    summary: 'Rate a served ticket, once',
    body: http.RatingBody,
    status: 204,
  },
  liveMetrics: {
    method: 'get',
    path: '/halls/:hallId/metrics/live',
    roles: managers,
    summary: 'Waits now and today against the targets',
    reply: LiveMetrics,
    status: 200,
  },
  listDevices: {
    method: 'get',
    path: '/devices',
    roles: managers,
    summary: 'Devices and when they were last heard',
    reply: DeviceList,
    openInDemo: true,
    status: 200,
  },
  paperPicture: {
    method: 'get',
    path: '/devices/:deviceId/papers/:paperId',
    roles: managers,
    summary: 'What a virtual printer printed (PNG)',
    openInDemo: true,
    status: 200,
  },
  virtualAction: {
    method: 'post',
    path: '/devices/:deviceId/virtual',
    roles: managers,
    summary: 'Hands on a virtual printer',
    body: http.VirtualActionBody,
    openInDemo: true,
    status: 204,
  },
  signIn: {
    method: 'post',
    path: '/session',
    roles: anybody,
    summary: 'Sign in; answers with a session cookie',
    body: http.SessionBody,
    reply: http.SessionInfo,
    status: 200,
  },
  whoAmI: {
    method: 'get',
    path: '/session',
    roles: takers,
    summary: 'Who is signed in',
    reply: http.SessionInfo,
    status: 200,
  },
  signOut: { method: 'delete', path: '/session', roles: anybody, summary: 'Sign out', status: 204 },
  pairDevice: {
    method: 'post',
    path: '/device-session',
    roles: anybody,
    summary: 'A screen shows its device token and gets a cookie',
    body: http.DeviceSessionBody,
    reply: http.SessionInfo,
    status: 200,
  },
  openApi: { method: 'get', path: '/openapi.json', roles: anybody, summary: 'This description', status: 200 },
} as const satisfies Record<string, Route>;

export type RouteName = keyof typeof routes;
