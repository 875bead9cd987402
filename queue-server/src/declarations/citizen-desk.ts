import type {
  DeclarationBody,
  DeclarationCode,
  FinishBody,
  OpenDeclaration,
  Rejection,
  Result,
  SavedDeclaration,
} from '@motcua/contract';
import { err, ok } from '@motcua/contract';
import type * as z from 'zod/mini';
import type { TryLimiter } from '../auth/try-limiter.ts';
import { createTryLimiter } from '../auth/try-limiter.ts';
import { checkAnswers } from './check-answers.ts';
import type { Actor } from './declaration-store.ts';
import { openView, savedView } from './declaration-view.ts';
import type { DeskContext, WithForm } from './desk-context.ts';
import { access, factsNow, openWithForm, ticketWith, today } from './desk-context.ts';
import { isProof, provingDigits } from './proof.ts';

const quarterMs = 15 * 60_000;
/** Of one declaration, wherever they come from. */
const proofsOfCode = {
  freeTries: 5,
  firstPauseMs: quarterMs,
  longestPauseMs: quarterMs,
  forgetMs: quarterMs,
};
/** A kiosk, or everybody in the hall's Wi-Fi, is one address. */
const proofsFromAddress = { ...proofsOfCode, freeTries: 30 };
const savesFromAddress = proofsFromAddress;

/** Who asks, and from where; an address that is not counted (a paired kiosk, staff) is undefined. */
export type Caller = Actor & { address: string | undefined };
type Proving = z.output<typeof FinishBody>['lastFour'];

/** What a citizen does with his own declaration, without a name or a password. */
export type CitizenDesk = {
  save: (body: DeclarationBody, caller: Caller) => Promise<Result<SavedDeclaration, Rejection>>;
  resume: (
    code: DeclarationCode | undefined,
    lastFour: Proving,
    caller: Caller,
  ) => Promise<Result<OpenDeclaration, Rejection>>;
  finish: (
    code: DeclarationCode | undefined,
    body: z.output<typeof FinishBody>,
    caller: Caller,
  ) => Promise<Result<SavedDeclaration, Rejection>>;
};

export function createCitizenDesk(context: DeskContext): CitizenDesk {
  const { hall, vault, store, forms } = context;
  const saves = createTryLimiter(savesFromAddress);
  const door = proofDoor(context);
  return {
    async save({ formId, validFrom, locale, answers, ticked = [] }, caller) {
      const now = hall.clock.now();
      const full = caller.address === undefined ? undefined : tooMany(saves, [caller.address], now);
      if (full !== undefined) return full;
      if (caller.address !== undefined) saves.tried(caller.address, now);
      const form = forms.onDay(formId, today(context));
      if (form?.validFrom !== validFrom) return err({ code: 'unknown-form' });
      const checked = checkAnswers(form, answers, today(context));
      const facts = { formId, validFrom, locale, ...factsNow(context, form, checked) };
      const contents = { answers: checked.answers, ticked };
      const added = await vault.add(facts, contents, access(context, caller, 'saved'));
      return added.ok ? ok(savedView(added.value, checked)) : added;
    },
    async resume(code, lastFour, caller) {
      const proved = await door(code, lastFour, caller);
      if (!proved.ok) return proved;
      await store.note(proved.value.row.code, access(context, caller, 'opened'));
      return ok(openView(proved.value, proved.value.checked, ticketWith(context, proved.value)));
    },
    async finish(code, { lastFour, answers, ticked }, caller) {
      const proved = await door(code, lastFour, caller);
      if (!proved.ok) return proved;
      const { row, form, contents } = proved.value;
      const checked = checkAnswers(form, answers, today(context));
      const renewed = { answers: checked.answers, ticked: ticked ?? contents.ticked };
      const facts = factsNow(context, form, checked);
      const changed = await vault.replace(row.code, facts, renewed, access(context, caller, 'changed'));
      return changed.ok ? ok(savedView(changed.value, checked, ticketWith(context, proved.value))) : changed;
    },
  };
}

/** Opens to whoever knows four digits that stand in the declaration. An unknown code and wrong digits sound the same. */
function proofDoor(
  context: DeskContext,
): (
  code: DeclarationCode | undefined,
  lastFour: string,
  caller: Caller,
) => Promise<Result<WithForm, Rejection>> {
  const ofCode = createTryLimiter(proofsOfCode);
  const fromAddress = createTryLimiter(proofsFromAddress);
  return async (code, lastFour, caller) => {
    if (code === undefined) return err({ code: 'wrong-proof' });
    const now = context.hall.clock.now();
    const address = caller.address ?? '';
    const full = tooMany(ofCode, [code], now) ?? tooMany(fromAddress, [address], now);
    if (full !== undefined) return full;
    // Counted before it is checked: many guesses at once are no way round.
    ofCode.tried(code, now);
    fromAddress.tried(address, now);
    const opened = await openWithForm(context, code);
    if (!opened.ok)
      return opened.error.code === 'unknown-declaration' ? err({ code: 'wrong-proof' }) : opened;
    const { form, contents } = opened.value;
    if (!isProof(lastFour, provingDigits(form, contents.answers))) {
      await context.store.note(code, access(context, caller, 'refused'));
      return err({ code: 'wrong-proof' });
    }
    ofCode.succeeded(code);
    return opened;
  };
}

function tooMany(
  limiter: TryLimiter,
  [key]: [string],
  now: number,
): { ok: false; error: Rejection } | undefined {
  const pause = limiter.pauseMs(key, now);
  if (pause === 0) return undefined;
  return err({ code: 'too-many-attempts', detail: { seconds: Math.ceil(pause / 1000) } });
}
