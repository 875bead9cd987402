import { helpRoutes } from '@motcua/contract';
import { createApi } from '@motcua/contract/client';
import type { StaffCall } from '../session/kiosk-context.ts';

type Where = { hallId: string; kioskId: string };
const timeoutMs = 4_000;

/** Asks for a person of the staff to come to this kiosk, and tells how it stands. */
export async function callStaff(params: Where, fetchFn?: typeof fetch): Promise<StaffCall> {
  const answer = await createApi(helpRoutes, '', fetchFn)('callHelp', { params, body: {}, timeoutMs });
  return answer.ok ? answer.value.state : 'failed';
}
