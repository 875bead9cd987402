import { err, ok } from '@motcua/contract';
import type { CounterId } from '@motcua/contract';
import type { Principal } from '../auth/gate.ts';
import type { LiveHall } from '../hall/live-hall.ts';
import type { Handlers } from './api-router.ts';
import { clearCookie, deviceCookie, readCookie, setCookie, staffCookie } from './cookies.ts';
import type { HttpOptions } from './http-options.ts';

type SessionHandlers = Pick<Handlers, 'signIn' | 'signOut' | 'whoAmI' | 'pairDevice'>;

export function sessionRoutes({ gate, hall, isSecure }: HttpOptions): SessionHandlers {
  return {
    async signIn({ body, request, response }) {
      const signedIn = await gate.signIn(body.username, body.password, request.socket.remoteAddress ?? '');
      if (!signedIn.ok) return signedIn;
      setCookie(response, staffCookie, signedIn.value.token, isSecure);
      return ok(sessionInfo(hall, signedIn.value.principal));
    },
    async signOut({ request, response }) {
      const token = readCookie(request, staffCookie);
      if (token !== undefined) await gate.signOut(token);
      clearCookie(response, staffCookie);
      return ok(undefined);
    },
    whoAmI: ({ principal }) => ok(sessionInfo(hall, principal)),
    async pairDevice({ body, response }) {
      const paired = await gate.pair(body.token);
      if (!paired.ok) return err(paired.error);
      setCookie(response, deviceCookie, paired.value.token, isSecure);
      return ok(sessionInfo(hall, paired.value.principal));
    },
  };
}

function sessionInfo(
  hall: LiveHall,
  { subject, role }: Principal,
): { username: string; role: Principal['role']; counterId?: CounterId } {
  const mine = [...hall.state().counters.values()].find(
    (counter) => counter.state !== 'closed' && counter.clerkId === subject,
  );
  return { username: subject, role, ...(mine === undefined ? {} : { counterId: mine.id }) };
}
