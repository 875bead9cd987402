import type { Form } from '@motcua/config/forms';
import { hallDate } from '@motcua/config';
import type { DeclarationCode, Rejection, Result, Role } from '@motcua/contract';
import { err, ok } from '@motcua/contract';
import type { LiveHall } from '../hall/live-hall.ts';
import type { CheckedAnswers } from './check-answers.ts';
import { checkAnswers, keptFor } from './check-answers.ts';
import type { Access, Actor, DeclarationFacts, DeclarationStore, Did } from './declaration-store.ts';
import type { FormBook } from './form-book.ts';
import { ticketOf } from './may-open.ts';
import type { Opened, Vault } from './vault.ts';

/** Everything that is done to declarations stands on this. */
export type DeskContext = {
  store: DeclarationStore;
  vault: Vault;
  forms: FormBook;
  hall: LiveHall;
  /** Words for the operator. */
  onTrouble: (message: string) => void;
};

/** The hall's own date. */
export function today({ hall }: DeskContext): string {
  return hallDate(hall.clock.now(), hall.site.hall.timeZone);
}

export function access({ hall }: DeskContext, { by, role }: Actor, did: Did): Access {
  return { by, role, did, at: hall.clock.now() };
}

/** A citizen has no name here. */
export function actorOf({ subject, role }: { subject: string; role: Role }): Actor {
  return role === 'public' ? { by: 'citizen', role } : { by: subject, role };
}

export type WithForm = Opened & { form: Form; checked: CheckedAnswers };

/** Opens a declaration and checks it as of today. Written down by whoever asks for it. */
export async function openWithForm(
  context: DeskContext,
  code: DeclarationCode,
): Promise<Result<WithForm, Rejection>> {
  const opened = await context.vault.read(code);
  if (!opened.ok) return opened;
  const { row, contents } = opened.value;
  const form = context.forms.version(row.formId, row.validFrom);
  if (form === undefined) return err({ code: 'unknown-form' });
  const checked = checkAnswers(form, contents.answers, today(context));
  return ok({ ...opened.value, form, checked });
}

/** What stands beside the answers when they are saved now. */
export function factsNow(
  { hall }: DeskContext,
  form: Form,
  { status }: CheckedAnswers,
): Pick<DeclarationFacts, 'status' | 'savedAt' | 'until'> {
  const savedAt = hall.clock.now();
  return { status, savedAt, until: savedAt + keptFor(form, status) };
}

export function ticketWith({ hall }: DeskContext, { row }: Opened): ReturnType<typeof ticketOf> {
  return ticketOf(hall.state(), row.code, row.ticketId);
}
