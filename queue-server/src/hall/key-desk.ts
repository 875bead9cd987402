import type { CounterId, KeyPress, KeyReply } from '@motcua/contract';
import { CounterId as CounterIdWords } from '@motcua/contract';
import * as z from 'zod/mini';
import { keyCommands } from './key-commands.ts';
import type { KnownAgents } from './known-agents.ts';
import type { LiveHall } from './live-hall.ts';

type KeyDesk = { press: (press: KeyPress) => Promise<KeyReply> };

/** Does what the keys of the counters' keypads mean, one press at a counter after the other. */
export function createKeyDesk(hall: LiveHall, agents: Pick<KnownAgents, 'counterOf'>): KeyDesk {
  const last = new Map<CounterId, Promise<KeyReply>>();

  async function obey(counterId: CounterId, action: KeyPress['action']): Promise<KeyReply> {
    const serviceIds = hall.rules.counters.get(counterId)?.serviceIds ?? [];
    const facts = { state: hall.state(), counterId, serviceIds, counterWithNumber };
    const commands = keyCommands(facts, action);
    if (!commands.ok) return { ok: false, code: commands.error.code };
    let about = hall.state().counters.get(counterId)?.ticketId;
    for (const command of commands.value) {
      const applied = await hall.submit(command);
      if (!applied.ok) return { ok: false, code: applied.error.code };
      about = applied.value.state.counters.get(counterId)?.ticketId ?? about;
    }
    const number = about === undefined ? undefined : hall.state().tickets.get(about)?.number;
    return { ok: true, ...(number === undefined ? {} : { number }) };
  }
  function counterWithNumber(n: number): CounterId | undefined {
    const counter = hall.site.counters.find(({ number }) => number === n);
    return counter === undefined ? undefined : z.parse(CounterIdWords, counter.id);
  }

  return {
    press({ keypadId, action }) {
      const counterId = agents.counterOf(keypadId);
      if (counterId === undefined) return Promise.resolve({ ok: false, code: 'unknown-counter' });
      const before = last.get(counterId) ?? Promise.resolve();
      const mine = before.then(() => obey(counterId, action));
      last.set(counterId, mine);
      return mine;
    },
  };
}
