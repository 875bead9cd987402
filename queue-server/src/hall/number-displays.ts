import type { CounterId, DeviceId, ShowOrder } from '@motcua/contract';
import type { HallState } from '../domain/hall-state.ts';
import type { DeviceRegistry } from './device-registry.ts';
import type { LiveHall } from './live-hall.ts';

/** The number in front of a counter, called or being served; empty when nobody is. */
export function numberAt(state: HallState, counterId: CounterId | undefined): string {
  const ticketId = counterId === undefined ? undefined : state.counters.get(counterId)?.ticketId;
  return ticketId === undefined ? '' : (state.tickets.get(ticketId)?.number ?? '');
}

type Options = {
  hall: LiveHall;
  registry: Pick<DeviceRegistry, 'agents' | 'outputs'>;
  /** To the agent of that display. */
  show: (displayId: DeviceId, order: ShowOrder) => void;
};

/**
 * Tells every agent what its displays show: all of them at once, after it has come and whenever one changes. The
 * changes of one turn of the event loop go together.
 */
export function createNumberDisplays({ hall, registry, show }: Options): { arrived: () => void } {
  const told = new Map<DeviceId, string>();
  let isComing = false;

  function tell(): void {
    isComing = false;
    for (const [agentId, { connected, devices }] of registry.agents.all()) {
      const displays = devices
        .filter(({ kind }) => kind === 'display')
        .map(({ id, counterId }) => ({ displayId: id, text: numberAt(hall.state(), counterId) }));
      const text = JSON.stringify(displays);
      const [first] = displays;
      if (!connected || first === undefined || told.get(agentId) === text) continue;
      told.set(agentId, text);
      show(first.displayId, { displays });
      for (const { displayId, text: number } of displays) registry.outputs.shown(displayId, number);
    }
  }
  function soon(): void {
    if (isComing) return;
    isComing = true;
    setImmediate(tell);
  }
  hall.listen(soon);
  return {
    arrived() {
      // A new line may lead to an agent that knows nothing: everybody is told again.
      told.clear();
      soon();
    },
  };
}
