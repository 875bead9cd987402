import type { DeclarationCode, Rejection, Result } from '@motcua/contract';
import { err } from '@motcua/contract';
import { createSteadyLimiter } from '../auth/steady-limiter.ts';
import { createTryLimiter } from '../auth/try-limiter.ts';
import { finishWithinMs } from './check-answers.ts';
import type { Actor } from './declaration-store.ts';
import type { DeskContext, WithForm } from './desk-context.ts';
import { access, openWithForm } from './desk-context.ts';
import { isProof, provingDigits } from './proof.ts';
import { tooMany } from './too-many.ts';

const quarterMs = 15 * 60_000;
/** Of one declaration, wherever they come from: five, then a quarter of an hour, twice as long after each further one. */
const proofsOfCode = {
  freeTries: 5,
  firstPauseMs: quarterMs,
  longestPauseMs: finishWithinMs,
  forgetMs: finishWithinMs,
};
/** Everybody in the hall's Wi-Fi may be one address. */
const proofsFromAddress = { burst: 30, everyMs: 60_000 };

/** Who asks, and from where; an address that is not counted (a paired kiosk, staff) is undefined. */
export type Caller = Actor & { address: string | undefined };
export type ProofDoor = (
  code: DeclarationCode | undefined,
  lastFour: string,
  caller: Caller,
) => Promise<Result<WithForm, Rejection>>;

/**
 * Opens to whoever knows four digits that stand in the declaration, for a day after it was last saved. An unknown code
 * and wrong digits sound the same.
 */
export function createProofDoor(context: DeskContext): ProofDoor {
  const ofCode = createTryLimiter(proofsOfCode);
  const fromAddress = createSteadyLimiter(proofsFromAddress);
  return async (code, lastFour, caller) => {
    const now = context.hall.clock.now();
    const full =
      (code === undefined ? undefined : tooMany(ofCode, code, now)) ??
      tooMany(fromAddress, caller.address, now);
    if (full !== undefined) return full;
    // Counted before it is checked: many guesses at once are no way round.
    if (caller.address !== undefined) fromAddress.tried(caller.address, now);
    if (code === undefined) return err({ code: 'wrong-proof' });
    ofCode.tried(code, now);
    const opened = await openWithForm(context, code);
    if (!opened.ok)
      return opened.error.code === 'unknown-declaration' ? err({ code: 'wrong-proof' }) : opened;
    const { form, contents, row } = opened.value;
    if (!isProof(lastFour, provingDigits(form, contents.answers))) {
      await context.store.note(code, access(context, caller, 'refused'));
      return err({ code: 'wrong-proof' });
    }
    ofCode.succeeded(code);
    return now < row.savedAt + finishWithinMs ? opened : err({ code: 'unknown-declaration' });
  };
}
