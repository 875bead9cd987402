import type { Form } from '@motcua/config/forms';
import type { LiveHall } from '../hall/live-hall.ts';
import type { CitizenDesk } from './citizen-desk.ts';
import { createCitizenDesk } from './citizen-desk.ts';
import type { Randomness } from './declaration-code.ts';
import type { DeclarationStore } from './declaration-store.ts';
import type { DeskContext } from './desk-context.ts';
import { today } from './desk-context.ts';
import { eraseDue } from './erase-due.ts';
import type { FormBook } from './form-book.ts';
import { createFormBook } from './form-book.ts';
import type { Handoffs } from './handoffs.ts';
import { createHandoffs } from './handoffs.ts';
import { createKeyRing } from './key-ring.ts';
import type { StaffDesk } from './staff-desk.ts';
import { createStaffDesk } from './staff-desk.ts';
import type { TicketLinks } from './ticket-links.ts';
import { createTicketLinks } from './ticket-links.ts';
import { createVault } from './vault.ts';

export type Declarations = {
  forms: FormBook;
  handoffs: Handoffs;
  citizens: CitizenDesk;
  staff: StaffDesk;
  tickets: TicketLinks;
  /** The hall's own date. */
  today: () => string;
  /** Mends what a power cut left, and says so if the keys are not there. */
  begin: () => Promise<void>;
  /** Called every second; erases what is due once a minute. */
  tick: () => Promise<void>;
  close: () => Promise<void>;
};

type Options = {
  hall: LiveHall;
  store: DeclarationStore;
  keyFile: string;
  loadForms: () => readonly Form[];
  random: Randomness;
  publicUrl: string;
  onTrouble: (message: string) => void;
  onErased: (count: number) => void;
};

const eraseEveryMs = 60_000;

/** Declarations of one hall, wired. */
export function createDeclarations(options: Options): Declarations {
  const { hall, store, random, publicUrl } = options;
  const ring = createKeyRing({ file: options.keyFile, store, random });
  const onTrouble = ({ message }: { message: string }) => options.onTrouble(message);
  const vault = createVault({ store, ring, random, onTrouble });
  const forms = createFormBook(options.loadForms);
  const context: DeskContext = { store, vault, forms, hall, onTrouble: options.onTrouble };
  const tickets = createTicketLinks(context);
  const eraser = createEraser(context, options.onErased);
  return {
    ...{ forms, tickets, tick: eraser.tick },
    citizens: createCitizenDesk(context),
    staff: createStaffDesk(context),
    handoffs: createHandoffs({ now: () => hall.clock.now(), random, publicUrl }),
    today: () => today(context),
    async begin() {
      await tickets.mend();
      if (!(await store.hasAny())) return;
      const key = await ring.current();
      if (!key.ok) onTrouble(key.error);
    },
    async close() {
      await eraser.settled();
      await store.close();
    },
  };
}

/** One round at a time, once a minute by the hall's clock, whichever way that is moved. */
function createEraser(
  context: DeskContext,
  onErased: Options['onErased'],
): { tick: Declarations['tick']; settled: () => Promise<unknown> } {
  let lastAt = -Infinity;
  let round: Promise<void> | undefined;
  async function erase(): Promise<void> {
    const count = await eraseDue(context);
    if (count > 0) onErased(count);
  }
  return {
    async tick() {
      const now = context.hall.clock.now();
      if (round !== undefined || Math.abs(now - lastAt) < eraseEveryMs) return;
      lastAt = now;
      round = erase();
      try {
        await round;
      } finally {
        round = undefined;
      }
    },
    settled: () => Promise.resolve(round).catch(() => undefined),
  };
}
