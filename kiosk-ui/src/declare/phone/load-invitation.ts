import type { Hall, Handoff } from '@motcua/contract';
import { declarationRoutes, screenRoutes } from '@motcua/contract';
import { createApi } from '@motcua/contract/client';

export type Invitation =
  | { readonly kind: 'here'; readonly handoff: Handoff; readonly hall: Hall }
  /** Too late, or answered already. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'away' };

/** What a kiosk has invited this telephone to, and the hall it is for. */
export async function loadInvitation(handoffId: string, fetchFn?: typeof fetch): Promise<Invitation> {
  const routes = { ...declarationRoutes, ...screenRoutes };
  const api = fetchFn === undefined ? createApi(routes) : createApi(routes, '', fetchFn);
  const [handoff, halls] = await Promise.all([
    api('getHandoff', { params: { handoffId } }),
    api('listHalls'),
  ]);
  if (!handoff.ok) return handoff.error.code === 'not-found' ? { kind: 'gone' } : { kind: 'away' };
  if (handoff.value.declaration !== undefined) return { kind: 'gone' };
  const hallId = halls.ok ? halls.value.halls[0]?.id : undefined;
  const hall = hallId === undefined ? undefined : await api('getHall', { params: { hallId } });
  return hall?.ok === true ? { kind: 'here', handoff: handoff.value, hall: hall.value } : { kind: 'away' };
}
