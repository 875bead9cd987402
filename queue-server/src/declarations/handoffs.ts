import type { DeclarationHead, DeviceId, Handoff, HandoffBody } from '@motcua/contract';
import type * as z from 'zod/mini';
import { instant } from '../hall/ticket-view.ts';
import type { Randomness } from './declaration-code.ts';

const livesMs = 15 * 60_000;
/** A hall has a few kiosks; beyond this the oldest invitation ends early. */
const atMost = 200;
const idBytes = 16;

export type Handoffs = {
  begin: (kioskId: DeviceId, body: z.output<typeof HandoffBody>) => Handoff;
  find: (id: string) => Handoff | undefined;
  /** The phone is done. The first declaration counts; a late or second one is saved all the same. */
  answer: (id: string, declaration: DeclarationHead) => void;
  /** Forgets those whose time is over. */
  sweep: () => void;
};
type Options = { now: () => number; random: Randomness; publicUrl: string };

/** Invitations to phones, in memory only: after a restart the citizen begins again, or types his code. */
export function createHandoffs({ now, random, publicUrl }: Options): Handoffs {
  const known = new Map<string, { handoff: Handoff; until: number }>();

  function alive(id: string): { handoff: Handoff; until: number } | undefined {
    const one = known.get(id);
    return one === undefined || one.until <= now() ? undefined : one;
  }

  return {
    begin(kioskId, body) {
      for (const [id, { until }] of known) if (until <= now() || known.size >= atMost) known.delete(id);
      const id = random(idBytes).toString('base64url');
      const until = now() + livesMs;
      const handoff = { id, url: `${publicUrl}/d/${id}`, kioskId, ...body, until: instant(until) };
      known.set(id, { handoff, until });
      return handoff;
    },
    find: (id) => alive(id)?.handoff,
    answer(id, declaration) {
      const one = alive(id);
      if (one === undefined || one.handoff.declaration !== undefined) return;
      // another form is not what the kiosk asked for
      if (one.handoff.formId !== declaration.formId) return;
      known.set(id, { ...one, handoff: { ...one.handoff, declaration } });
    },
    sweep() {
      for (const [id, { until }] of known) if (until <= now()) known.delete(id);
    },
  };
}
