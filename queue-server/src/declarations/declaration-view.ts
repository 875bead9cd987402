import type { DeclarationHead, OpenDeclaration, SavedDeclaration, TicketId } from '@motcua/contract';
import { instant } from '../hall/ticket-view.ts';
import type { CheckedAnswers } from './check-answers.ts';
import type { DeclarationFacts } from './declaration-store.ts';
import type { Opened } from './vault.ts';

/** `ticketId` only for whoever may know it: it is the right to give the number back. */
export function headView(facts: DeclarationFacts, ticketId?: TicketId): DeclarationHead {
  const { code, formId, validFrom, status, savedAt, until } = facts;
  return {
    ...{ code, formId, validFrom, status },
    savedAt: instant(savedAt),
    until: instant(until),
    ...(ticketId === undefined ? {} : { ticketId }),
  };
}

export function savedView(
  facts: DeclarationFacts,
  { missing, remarks }: CheckedAnswers,
  ticketId?: TicketId,
): SavedDeclaration {
  return { head: headView(facts, ticketId), missing, remarks };
}

export function openView(
  { row, contents }: Opened,
  checked: CheckedAnswers,
  ticketId?: TicketId,
): OpenDeclaration {
  return { ...savedView(row, checked, ticketId), locale: row.locale, ...contents };
}
