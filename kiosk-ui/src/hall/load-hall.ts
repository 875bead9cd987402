import type { Hall } from '@motcua/contract';
import type { ScreenApi } from '@motcua/contract/client';

export type HallAnswer = { kind: 'here'; hall: Hall } | { kind: 'stranger' } | { kind: 'away' };

/** The first hall of this server, if this screen is paired with it. */
export async function loadHall(api: ScreenApi): Promise<HallAnswer> {
  const [me, halls] = await Promise.all([api('whoAmI'), api('listHalls')]);
  if (!me.ok && (me.error.code === 'unauthenticated' || me.error.code === 'forbidden')) {
    return { kind: 'stranger' };
  }
  const hallId = halls.ok ? halls.value.halls[0]?.id : undefined;
  if (!me.ok || hallId === undefined) return { kind: 'away' };
  const hall = await api('getHall', { params: { hallId } });
  return hall.ok ? { kind: 'here', hall: hall.value } : { kind: 'away' };
}
