import { bearerToken } from '../auth/bearer.ts';
import type { Gate, Principal } from '../auth/gate.ts';
import { readHandshakeCookies } from './handshake.ts';
import type { Admit } from './feed.ts';

/** A socket listens as what it asks to be, if it can prove it; without a wish, as the most it can prove. */
export function feedAdmission(gate: Gate): Admit {
  return async (socket, asked) => {
    // A kiosk's own PC puts the token into the head of the request, so that no page ever holds it.
    const token: unknown =
      socket.handshake.auth['token'] ?? bearerToken(socket.handshake.headers.authorization);
    const device = typeof token === 'string' ? await gate.byDeviceToken(token) : undefined;
    const cookies = readHandshakeCookies(socket.handshake.headers.cookie);
    const found = [device, ...cookies.map((cookie) => gate.bySession(cookie))].filter(
      (one): one is Principal => one !== undefined,
    );
    const isStaff = found.some(({ role }) => role !== 'device' && role !== 'public');
    const isDevice = found.some(({ role }) => role === 'device');
    if ((asked ?? 'staff') === 'staff' && isStaff) return 'staff';
    if ((asked ?? 'device') !== 'public' && isDevice) return 'device';
    return 'public';
  };
}
