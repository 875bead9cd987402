import { DeclarationCode, Locale, TicketId } from '@motcua/contract';
import * as z from 'zod/mini';
import type { SealedDeclaration, StoredDeclaration } from '../declarations/declaration-store.ts';
import type { SqlValue } from './sqlite-connection.ts';

const FactsRow = {
  code: DeclarationCode,
  formId: z.string(),
  validFrom: z.string(),
  locale: Locale,
  status: z.enum(['incomplete', 'complete']),
  savedAt: z.int(),
  until: z.int(),
  version: z.int(),
};
export const DeclarationFactsRow = z.object(FactsRow);
const blob = z.instanceof(Buffer);
export const DeclarationRow = z.object({
  ...FactsRow,
  keyId: z.string(),
  nonce: blob,
  sealed: blob,
  ticketId: z.nullable(TicketId),
});

export const factsColumns =
  'code, form_id as formId, valid_from as validFrom, locale, status, saved_at as savedAt, until_at as until, version';
export const allColumns = `${factsColumns}, key_id as keyId, nonce, sealed, ticket_id as ticketId`;

export function storedDeclaration(row: unknown): StoredDeclaration {
  const { ticketId, ...rest } = z.parse(DeclarationRow, row);
  return { ...rest, ticketId: ticketId ?? undefined };
}

/** In the order in which they are written. */
export function valuesOf(row: SealedDeclaration): SqlValue[] {
  const { code, formId, validFrom, locale, status, savedAt, until, version, keyId, nonce, sealed } = row;
  return [code, formId, validFrom, locale, status, savedAt, until, version, keyId, nonce, sealed];
}
