import type {
  CorrectBody,
  DeclarationAccesses,
  DeclarationCode,
  LoneDeclarations,
  OpenDeclaration,
  Rejection,
  Result,
  Role,
  SavedDeclaration,
} from '@motcua/contract';
import { err, ok } from '@motcua/contract';
import type * as z from 'zod/mini';
import { instant } from '../hall/ticket-view.ts';
import { checkAnswers } from './check-answers.ts';
import { headView, openView, savedView } from './declaration-view.ts';
import type { DeskContext, WithForm } from './desk-context.ts';
import { access, actorOf, factsNow, openWithForm, ticketWith, today } from './desk-context.ts';
import { mayOpen, ticketOf } from './may-open.ts';

type Staff = { subject: string; role: Role };
/** The oldest of more than these are looked for by their code. */
const mostLone = 100;
type Correction = z.output<typeof CorrectBody>;

/** What staff do with a citizen's declaration; each act is in the access journal before it is answered. */
export type StaffDesk = {
  open: (code: DeclarationCode, who: Staff) => Promise<Result<OpenDeclaration, Rejection>>;
  correct: (
    code: DeclarationCode,
    body: Correction,
    who: Staff,
  ) => Promise<Result<SavedDeclaration, Rejection>>;
  /** What `write` makes of it, written down as printed once it is made. */
  print: <T>(
    code: DeclarationCode,
    who: Staff,
    write: (opened: WithForm) => Promise<T>,
  ) => Promise<Result<T, Rejection>>;
  /** What was written to the office without a number. */
  lone: () => Promise<Result<LoneDeclarations, Rejection>>;
  accesses: (code: DeclarationCode) => Promise<Result<DeclarationAccesses, Rejection>>;
  erase: (code: DeclarationCode, who: Staff) => Promise<Result<undefined, Rejection>>;
};

export function createStaffDesk(context: DeskContext): StaffDesk {
  const { store, vault, hall } = context;

  /** Refuses, and writes down that it did, whoever has no business with it. */
  async function admit(code: DeclarationCode, who: Staff): Promise<Rejection | undefined> {
    const row = await store.find(code);
    if (row === undefined) return { code: 'unknown-declaration' };
    const state = hall.state();
    if (mayOpen(state, who, ticketOf(state, code, row.ticketId))) return undefined;
    await store.note(code, access(context, actorOf(who), 'refused'));
    return { code: 'forbidden' };
  }

  async function openFor(code: DeclarationCode, who: Staff): Promise<Result<WithForm, Rejection>> {
    const refusal = await admit(code, who);
    return refusal === undefined ? openWithForm(context, code) : err(refusal);
  }

  return {
    async open(code, who) {
      const opened = await openFor(code, who);
      if (!opened.ok) return opened;
      await store.note(code, access(context, actorOf(who), 'opened'));
      return ok(openView(opened.value, opened.value.checked, ticketWith(context, opened.value)));
    },
    async print(code, who, write) {
      const opened = await openFor(code, who);
      if (!opened.ok) return opened;
      const paper = await write(opened.value);
      await store.note(code, access(context, actorOf(who), 'printed'));
      return ok(paper);
    },
    async correct(code, { answers, ticked }, who) {
      const opened = await openFor(code, who);
      if (!opened.ok) return opened;
      const { form, contents } = opened.value;
      const checked = checkAnswers(form, answers, today(context));
      const renewed = { answers: checked.answers, ticked: ticked ?? contents.ticked };
      const note = access(context, actorOf(who), 'changed');
      const changed = await vault.replace(code, factsNow(context, form, checked), renewed, note);
      return changed.ok ? ok(savedView(changed.value, checked, ticketWith(context, opened.value))) : changed;
    },
    lone: () => loneOnes(context),
    async accesses(code) {
      const accesses = await store.accesses(code);
      if (accesses.length === 0) return err({ code: 'unknown-declaration' });
      return ok({ accesses: accesses.map(({ at, by, role, did }) => ({ at: instant(at), by, role, did })) });
    },
    async erase(code, who) {
      const isErased = await store.erase(code, 'asked', access(context, actorOf(who), 'erased'));
      if (!isErased) return err({ code: 'unknown-declaration' });
      // If somebody reads in the log just now, the next round of erasing cuts it.
      await store.scrub();
      return ok(undefined);
    },
  };
}

function isStaff(role: string): boolean {
  return role === 'clerk' || role === 'supervisor' || role === 'admin';
}

/** Without opening them: what they say is read by whoever opens one, and that is written down. */
async function loneOnes(context: DeskContext): Promise<Result<LoneDeclarations, Rejection>> {
  const { store, forms } = context;
  const formIds = forms.inForce(today(context)).flatMap(({ id, standsAlone }) => (standsAlone ? [id] : []));
  const found = formIds.length === 0 ? [] : await store.ofForms(formIds, mostLone);
  const declarations = await Promise.all(
    found.map(async (facts) => {
      const seen = await store.accesses(facts.code);
      const isRead = seen.some(({ did, role }) => did === 'opened' && isStaff(role));
      return { head: headView(facts), isRead };
    }),
  );
  return ok({ declarations });
}
