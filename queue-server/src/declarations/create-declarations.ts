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
import type { SheetDesk } from './sheet-desk.ts';
import { createSheetDesk } from './sheet-desk.ts';
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
  sheets: SheetDesk;
  tickets: TicketLinks;
  /** The hall's own date. */
  today: () => string;
  /** Can a declaration be saved? As of the last look: at the start, and once a minute. */
  isOpen: () => boolean;
  /** Is there room on the disk for another one? As of the last look. */
  hasRoom: () => boolean;
  /** Mends what a power cut left, and says so if the keys are not there. */
  begin: () => Promise<void>;
  /** Called every second; once a minute it erases what is due and looks after the keys. */
  tick: () => Promise<void>;
  close: () => Promise<void>;
};

/** How much room there must be, and how much there is. */
export type DiskRoom = { minFreeBytes: number; freeBytes: () => Promise<number> };

type Options = {
  hall: LiveHall;
  store: DeclarationStore;
  keyFile: string;
  loadForms: () => readonly Form[];
  random: Randomness;
  publicUrl: string;
  disk: DiskRoom;
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
  const sheets = createSheetDesk(context, random);
  const keys = createWatch(ring, options.disk, options.onTrouble);
  const rounds = createRounds(hall.clock, async () => {
    handoffs.sweep();
    sheets.sweep();
    await keys.look();
    const count = await eraseDue(context);
    if (count > 0) options.onErased(count);
  });
  return {
    ...{ forms, tickets, handoffs, sheets, tick: rounds.tick, isOpen: keys.isOpen, hasRoom: keys.hasRoom },
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

/** Knows whether there is a key to seal with and room to keep what is sealed; says so once when either goes. */
function createWatch(
  ring: KeyRing,
  disk: DiskRoom,
  onTrouble: Options['onTrouble'],
): Pick<Declarations, 'isOpen' | 'hasRoom'> & { look: () => Promise<void> } {
  let said: string | undefined;
  let hasRoom = true;
  return {
    isOpen: () => said === undefined,
    hasRoom: () => hasRoom,
    async look() {
      const key = await ring.current();
      const short = await noRoom(disk);
      hasRoom = short === undefined;
      const why = key.ok ? short : key.error.message;
      const message = why === undefined ? undefined : `Declarations are closed: ${why}`;
      if (message !== undefined && message !== said) onTrouble(message);
      said = message;
    },
  };
}

/** A disk that cannot be asked is not what closes them: writing to it will tell. */
async function noRoom({ minFreeBytes, freeBytes }: DiskRoom): Promise<string | undefined> {
  const free = await freeBytes().catch(() => Infinity);
  if (free >= minFreeBytes) return undefined;
  const mb = (bytes: number): number => Math.floor(bytes / 1e6);
  return `The disk has ${mb(free)} MB free, less than ${mb(minFreeBytes)}. Make room, and they open by themselves within a minute`;
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
