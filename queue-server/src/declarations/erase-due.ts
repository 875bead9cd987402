import type { Actor } from './declaration-store.ts';
import type { DeskContext } from './desk-context.ts';
import { access } from './desk-context.ts';
import { goesWithLivingTicket } from './may-open.ts';

const batch = 500;
const program: Actor = { by: 'server', role: 'program' };

/**
 * Erases every declaration whose time is over; gives how many. One whose ticket still lives waits for its end: nobody
 * comes to a counter and finds nothing. Cuts the disk's log as well, also for erasures that a kill cut short.
 */
export async function eraseDue(context: DeskContext): Promise<number> {
  const { store, hall } = context;
  let erased = 0;
  for (const { code, status } of await store.due(hall.clock.now(), batch)) {
    if (goesWithLivingTicket(hall.state(), code)) continue;
    const why = status === 'complete' ? 'retention' : 'unfinished';
    if (await store.erase(code, why, access(context, program, 'erased'))) erased += 1;
  }
  await store.scrub();
  return erased;
}
