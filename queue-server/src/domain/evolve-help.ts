import type { HallEvent } from '@motcua/contract';
import { unreachable } from '@motcua/contract';
import type { HallState } from './hall-state.ts';

type HelpHappened = Extract<HallEvent, { type: 'help-called' | 'help-answered' | 'help-ended' }>;

/** The open calls after one more event about them. */
export function evolveHelp(help: HallState['help'], event: HelpHappened, at: number): HallState['help'] {
  const next = new Map(help);
  switch (event.type) {
    case 'help-called':
      return next.set(event.kioskId, { state: 'called', since: at });
    case 'help-answered': {
      const since = help.get(event.kioskId)?.since ?? at;
      return next.set(event.kioskId, { state: 'coming', since, by: event.by, answeredAt: at });
    }
    case 'help-ended':
      next.delete(event.kioskId);
      return next;
    default:
      return unreachable(event);
  }
}
