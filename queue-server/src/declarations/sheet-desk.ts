import type { DeclarationCode, Rejection, Result, SheetReply } from '@motcua/contract';
import { err, ok } from '@motcua/contract';
import type { Randomness } from './declaration-code.ts';
import type { Actor } from './declaration-store.ts';
import type { DeskContext, WithForm } from './desk-context.ts';
import { access, openWithForm } from './desk-context.ts';

const livesMs = 10 * 60_000;
/** A hall has a few kiosks; beyond this the oldest key ends early. */
const atMost = 200;
const keyBytes = 16;

type Kept = {
  key: string;
  code: DeclarationCode;
  until: number;
  /** Under way, or how the last try ended. */
  paper: Promise<Result<SheetReply, Rejection>> | undefined;
};

/** The official form on the A4 printer of a kiosk, for whoever has just saved it there. */
export type SheetDesk = {
  /** The key with which it can be printed; the same one as long as it lives. */
  issue: (code: DeclarationCode) => string;
  /**
   * Opens the declaration and has it printed, once: whoever asks again hears how that ended, and gets a further paper
   * only if there was none. Written down as printed unless it failed.
   */
  print: (
    key: string,
    who: Actor,
    send: (opened: WithForm) => Promise<SheetReply>,
  ) => Promise<Result<SheetReply, Rejection>>;
  /** Forgets those whose time is over. */
  sweep: () => void;
};

export function createSheetDesk(context: DeskContext, random: Randomness): SheetDesk {
  const { hall, store } = context;
  const kept = new Map<string, Kept>();

  function sweep(): void {
    for (const [key, { until }] of kept)
      if (until <= hall.clock.now() || kept.size > atMost) kept.delete(key);
  }

  async function printed(
    { code }: Kept,
    who: Actor,
    send: (opened: WithForm) => Promise<SheetReply>,
  ): Promise<Result<SheetReply, Rejection>> {
    const opened = await openWithForm(context, code);
    if (!opened.ok) return opened;
    const reply = await send(opened.value);
    if (reply.kind !== 'failed') await store.note(code, access(context, who, 'printed'));
    return ok(reply);
  }

  return {
    sweep,
    issue(code) {
      sweep();
      const known = [...kept.values()].find((one) => one.code === code);
      const until = hall.clock.now() + livesMs;
      const key = known?.key ?? random(keyBytes).toString('base64url');
      kept.set(key, { key, code, until, paper: known?.paper });
      return key;
    },
    print(key, who, send) {
      sweep();
      const one = kept.get(key);
      if (one === undefined) return Promise.resolve(err({ code: 'not-found' }));
      const again = (): ReturnType<SheetDesk['print']> => printed(one, who, send);
      // set before anything is awaited, so that two at once are one after another
      one.paper =
        one.paper === undefined ? again() : one.paper.then((last) => (isOut(last) ? last : again()));
      return one.paper;
    },
  };
}

/** It is on paper, as far as anybody can tell. */
function isOut(last: Result<SheetReply, Rejection>): boolean {
  return last.ok && last.value.kind !== 'failed';
}
