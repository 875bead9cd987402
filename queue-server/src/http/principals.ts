import type { Request } from 'express';
import type { Role, Route } from '@motcua/contract';
import { bearerToken } from '../auth/bearer.ts';
import type { Gate, Principal } from '../auth/gate.ts';
import { deviceCookie, readCookie, staffCookie } from './cookies.ts';

/** Everybody this request can prove to be: staff by cookie, a device by token or cookie. */
export async function principalsOf(request: Request, gate: Gate): Promise<Principal[]> {
  const found: Principal[] = [];
  const token = bearerToken(request.headers.authorization) ?? request.get('x-device-token');
  if (token !== undefined) {
    const device = await gate.byDeviceToken(token);
    if (device !== undefined) found.push(device);
  }
  if (request.headers.cookie === undefined) return found;
  for (const name of [staffCookie, deviceCookie]) {
    const principal = gate.bySession(readCookie(request, name));
    if (principal !== undefined) found.push(principal);
  }
  return found;
}

/** The one among them that may use this route; staff before devices. */
export function allowed(principals: readonly Principal[], roles: readonly Role[]): Principal | undefined {
  const staff = principals.find(({ role }) => role !== 'device' && roles.includes(role));
  return staff ?? principals.find(({ role }) => roles.includes(role));
}

export function isOpenTo(route: Route, isDemo: boolean): boolean {
  return route.roles.includes('public') || (isDemo && route.openInDemo === true);
}
