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
import { createSteadyLimiter } from '../auth/steady-limiter.ts';
import { obeyOnce, saysTheSame } from './asked-again.ts';
import { checkAnswers } from './check-answers.ts';
import { openView, savedView } from './declaration-view.ts';
import type { DeskContext } from './desk-context.ts';
import { access, factsNow, ticketWith, today } from './desk-context.ts';
import type { Caller, ProofDoor } from './proof-door.ts';
import { createProofDoor } from './proof-door.ts';
import { tooMany } from './too-many.ts';

/** Everybody in the hall's Wi-Fi may be one address; what it holds off is a program that fills the disk. */
const savesFromAddress = { burst: 60, everyMs: 30_000 };

/** `request` is the hash of the request's key, by which it is known if it comes again. */
export type Asking = { caller: Caller; request?: string | undefined };
type Finish = z.output<typeof FinishBody>;

/** What a citizen does with his own declaration, without a name or a password. */
export type CitizenDesk = {
  save: (body: DeclarationBody, asking: Asking) => Promise<Result<SavedDeclaration, Rejection>>;
  resume: (
    code: DeclarationCode | undefined,
    lastFour: Finish['lastFour'],
    asking: Asking,
  ) => Promise<Result<OpenDeclaration, Rejection>>;
  finish: (
    code: DeclarationCode | undefined,
    body: Finish,
    asking: Asking,
  ) => Promise<Result<SavedDeclaration, Rejection>>;
};

export function createCitizenDesk(context: DeskContext): CitizenDesk {
  const { store } = context;
  const door = createProofDoor(context);
  return {
    save: saver(context),
    async resume(code, lastFour, { caller }) {
      const proved = await door(code, lastFour, caller);
      if (!proved.ok) return proved;
      await store.note(proved.value.row.code, access(context, caller, 'opened'));
      return ok(openView(proved.value, proved.value.checked, ticketWith(context, proved.value)));
    },
    finish: finisher(context, door),
  };
}

function saver(context: DeskContext): CitizenDesk['save'] {
  const { hall, vault, forms } = context;
  const saves = createSteadyLimiter(savesFromAddress);
  return (body, { caller, request }) => {
    const { formId, validFrom, locale, answers, ticked = [] } = body;
    const form = forms.onDay(formId, today(context));
    if (form?.validFrom !== validFrom) return Promise.resolve(err({ code: 'unknown-form' }));
    const checked = checkAnswers(form, answers, today(context));
    const said = { formId, answers: checked.answers, ticked };
    return obeyOnce(context, { request, isSame: (written) => saysTheSame(written, said) }, async () => {
      const now = hall.clock.now();
      const full = tooMany(saves, caller.address, now);
      if (full !== undefined) return full;
      if (caller.address !== undefined) saves.tried(caller.address, now);
      const facts = { formId, validFrom, locale, ...factsNow(context, form, checked) };
      const contents = { answers: checked.answers, ticked };
      const added = await vault.add(facts, contents, access(context, caller, 'saved'), request);
      return added.ok ? ok(savedView(added.value, checked)) : added;
    });
  };
}

function finisher(context: DeskContext, door: ProofDoor): CitizenDesk['finish'] {
  return (code, { lastFour, answers, ticked }, { caller, request }) => {
    // What it says is checked with the form that the declaration has, so only when it is open.
    const isSame: Parameters<typeof obeyOnce>[1]['isSame'] = (written) => {
      const said = checkAnswers(written.form, answers, today(context)).answers;
      return code !== undefined && saysTheSame(written, { code, answers: said, ticked });
    };
    return obeyOnce(context, { request, isSame }, async () => {
      const proved = await door(code, lastFour, caller);
      if (!proved.ok) return proved;
      const { row, form, contents } = proved.value;
      const checked = checkAnswers(form, answers, today(context));
      const renewed = { answers: checked.answers, ticked: ticked ?? contents.ticked };
      const note = access(context, caller, 'changed');
      const facts = factsNow(context, form, checked);
      const changed = await context.vault.replace(row.code, facts, renewed, note, request);
      return changed.ok ? ok(savedView(changed.value, checked, ticketWith(context, proved.value))) : changed;
    });
  };
}
