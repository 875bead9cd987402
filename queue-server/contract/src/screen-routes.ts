import { ScanBody, ScanReply } from './scan.ts';
import { Board } from './board.ts';
import * as http from './http.ts';
import { Hall, LanguageLines } from './hall.ts';
import type { Route } from './route.ts';
import { anybody, staff, takers } from './route.ts';

const counter = '/halls/:hallId/counters/:counterId';

/** What kiosks, boards and telephones call; a page loads no more of the API than it needs. */
export const screenRoutes = {
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
  getLanguage: {
    method: 'get',
    path: '/languages/:tag',
    roles: anybody,
    summary: 'What local speakers have written for the kiosk, and another speaker has read',
    reply: LanguageLines,
    status: 200,
  },
  getClip: {
    method: 'get',
    path: '/languages/:tag/clips/:clip',
    roles: anybody,
    summary: 'A line of a language as a speaker recorded it',
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
  ratingOffer: {
    method: 'get',
    path: `${counter}/rating-offer`,
    roles: ['device', ...staff],
    summary: 'Is there a served person to ask?',
    reply: http.RatingOffer,
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
  rate: {
    method: 'post',
    path: '/ratings',
    roles: anybody,
    summary: 'Rate a served ticket, once',
    body: http.RatingBody,
    status: 204,
  },
  scan: {
    method: 'post',
    path: '/kiosks/:kioskId/scan',
    roles: ['device'],
    summary: 'Read one code at a kiosk; ends when the caller hangs up',
    body: ScanBody,
    reply: ScanReply,
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
  pairDevice: {
    method: 'post',
    path: '/device-session',
    roles: anybody,
    summary: 'A screen shows its device token and gets a cookie',
    body: http.DeviceSessionBody,
    reply: http.SessionInfo,
    status: 200,
  },
} as const satisfies Record<string, Route>;
