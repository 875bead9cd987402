import { KioskHelp } from './help.ts';
import { Empty } from './http.ts';
import type { Route } from './route.ts';
import { staff } from './route.ts';

const help = '/halls/:hallId/kiosks/:kioskId/help';

/** Calling a person of the staff to a kiosk. */
export const helpRoutes = {
  callHelp: {
    method: 'post',
    path: help,
    roles: ['device'],
    summary: 'Ask a person of the staff to come to this kiosk; asking again changes nothing',
    body: Empty,
    reply: KioskHelp,
    status: 200,
  },
  answerHelp: {
    method: 'post',
    path: `${help}/answer`,
    roles: staff,
    summary: 'I am coming',
    body: Empty,
    status: 204,
  },
  endHelp: {
    method: 'post',
    path: `${help}/end`,
    roles: staff,
    summary: 'The help is done',
    body: Empty,
    status: 204,
  },
} as const satisfies Record<string, Route>;
