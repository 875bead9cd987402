import type { Hall } from '@motcua/contract';
import type { ScreenApi } from '@motcua/contract/client';

/** The first hall of this server, as everybody may see it. Undefined while the server cannot be reached. */
export async function loadHall(api: ScreenApi): Promise<Hall | undefined> {
  const halls = await api('listHalls');
  const hallId = halls.ok ? halls.value.halls[0]?.id : undefined;
  if (hallId === undefined) return undefined;
  const hall = await api('getHall', { params: { hallId } });
  return hall.ok ? hall.value : undefined;
}
