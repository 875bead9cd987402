import type { IncomingMessage } from 'node:http';
import type { Response } from 'express';

/** A browser may hold a clerk's and a kiosk's session at once (a demo on one screen), so they are two cookies. */
export const staffCookie = 'motcua_session';
export const deviceCookie = 'motcua_device';

export function readCookie(request: IncomingMessage, name: string): string | undefined {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [key, value] = part.trim().split('=');
    if (key === name) return value;
  }
  return undefined;
}

export function setCookie(response: Response, name: string, token: string, isSecure: boolean): void {
  const lasting = name === deviceCookie ? '; Max-Age=34560000' : '';
  const secure = isSecure ? '; Secure' : '';
  response.append('Set-Cookie', `${name}=${token}; Path=/; HttpOnly; SameSite=Strict${lasting}${secure}`);
}

export function clearCookie(response: Response, name: string): void {
  response.append('Set-Cookie', `${name}=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0`);
}
