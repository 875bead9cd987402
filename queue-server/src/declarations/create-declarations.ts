import type { Form } from '@motcua/config/forms';
import type { Clock } from '../hall/clock.ts';
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
import type { KeyRing } from './key-ring.ts';
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
  /** Can a declaration be saved? As of the last look: at the start, and once a minute. */
  isOpen: () => boolean;
  /** Mends what a power cut left, and says so if the keys are not there. */
  begin: () => Promise<void>;
  /** Called every second; once a minute it erases what is due and looks after the keys. */
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

const roundEveryMs = 60_000;

/** Declarations of one hall, wired. */
export function createDeclarations(options: Options): Declarations {
  const { hall, store, random, publicUrl } = options;
  const ring = createKeyRing({ file: options.keyFile, store, random });
  const onTrouble = ({ message }: { message: string }) => options.onTrouble(message);
  const vault = createVault({ store, ring, random, onTrouble });
  const forms = createFormBook(options.loadForms);
  const context: DeskContext = { store, vault, forms, hall, onTrouble: options.onTrouble };
  const tickets = createTicketLinks(context);
  const handoffs = createHandoffs({ now: () => hall.clock.now(), random, publicUrl });
  const keys = createKeyWatch(ring, options.onTrouble);
  const rounds = createRounds(hall.clock, async () => {
    handoffs.sweep();
    await keys.look();
    const count = await eraseDue(context);
    if (count > 0) options.onErased(count);
  });
  return {
    ...{ forms, tickets, handoffs, tick: rounds.tick, isOpen: keys.isOpen },
    citizens: createCitizenDesk(context),
    staff: createStaffDesk(context),
    today: () => today(context),
    async begin() {
      await keys.look();
      await tickets.mend();
    },
    async close() {
      await rounds.settled();
      await store.close();
    },
  };
}

/** Knows whether there is a key to seal with; says so once when it goes. */
function createKeyWatch(
  ring: KeyRing,
  onTrouble: Options['onTrouble'],
): { isOpen: Declarations['isOpen']; look: () => Promise<void> } {
  let said: string | undefined;
  return {
    isOpen: () => said === undefined,
    async look() {
      const key = await ring.current();
      const message = key.ok ? undefined : `Declarations are closed: ${key.error.message}`;
      if (message !== undefined && message !== said) onTrouble(message);
      said = message;
    },
  };
}

/** One round at a time, once a minute by the hall's clock, whichever way that is moved. */
function createRounds(
  clock: Clock,
  goRound: () => Promise<void>,
): { tick: Declarations['tick']; settled: () => Promise<unknown> } {
  let lastAt = -Infinity;
  let round: Promise<void> | undefined;
  return {
    async tick() {
      const now = clock.now();
      if (round !== undefined || Math.abs(now - lastAt) < roundEveryMs) return;
      lastAt = now;
      round = goRound();
      try {
        await round;
      } finally {
        round = undefined;
      }
    },
    settled: () => Promise.resolve(round).catch(() => undefined),
  };
}
