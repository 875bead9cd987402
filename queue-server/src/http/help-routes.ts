import type { ClerkId, HallCommand, Rejection, Result } from '@motcua/contract';
import { DeviceId, err, ok } from '@motcua/contract';
import * as z from 'zod/mini';
import { kioskHelp } from '../hall/help-view.ts';
import type { LiveHall } from '../hall/live-hall.ts';
import type { Call, Handlers } from './api-router.ts';
import type { HttpOptions } from './http-options.ts';

type HelpHandlers = Pick<Handlers, 'callHelp' | 'answerHelp' | 'endHelp'>;
type About = { kioskId: DeviceId; clerkId: ClerkId };

export function helpRoutes({ hall }: HttpOptions): HelpHandlers {
  return {
    async callHelp({ params }) {
      const kioskId = kioskIn(hall, params);
      if (!kioskId.ok) return kioskId;
      if (!hall.site.devices.kiosks.some(({ id }) => id === kioskId.value)) return err({ code: 'not-found' });
      const called = await hall.submit({ type: 'call-help', kioskId: kioskId.value });
      return called.ok ? ok(kioskHelp(called.value.state, kioskId.value)) : called;
    },
    answerHelp: (call) => byStaff(hall, call, (about) => ({ type: 'answer-help', ...about })),
    endHelp: (call) => byStaff(hall, call, (about) => ({ type: 'end-help', ...about })),
  };
}

/** A call whose kiosk has been taken out of the site since can still be ended. */
async function byStaff(
  hall: LiveHall,
  { params, principal }: Pick<Call<'endHelp'>, 'params' | 'principal'>,
  command: (about: About) => HallCommand,
): Promise<Result<undefined, Rejection>> {
  const kioskId = kioskIn(hall, params);
  if (!kioskId.ok) return kioskId;
  const clerkId = principal.subject as ClerkId; // account names follow the contract's pattern
  const done = await hall.submit(command({ kioskId: kioskId.value, clerkId }));
  return done.ok ? ok(undefined) : done;
}

function kioskIn(hall: LiveHall, params: Record<string, string>): Result<DeviceId, Rejection> {
  if (params['hallId'] !== hall.id) return err({ code: 'unknown-hall' });
  const kioskId = z.safeParse(DeviceId, params['kioskId']);
  return kioskId.success ? ok(kioskId.data) : err({ code: 'not-found' });
}
