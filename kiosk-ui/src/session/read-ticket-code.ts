import { TicketId } from '@motcua/contract';
import * as z from 'zod/mini';
import type { Session } from './kiosk-context.ts';

/** The address on a ticket ends so, whatever name its server had; behind # the declaration that goes with it. */
const address = /^https?:\/\/[^/?#\s]+\/t\/([A-Za-z0-9_-]{22})\/?(?:#([2-9A-HJ-NP-Z]{8}))?$/;

/** What a code says about a ticket. Undefined: nothing printable was in it. */
export function readTicketCode(text: string | undefined): Pick<Session, 'scannedId' | 'scanRefusal'> {
  const found = z.safeParse(TicketId, address.exec(text ?? '')?.[1]);
  return found.success
    ? { scannedId: found.data, scanRefusal: undefined }
    : { scannedId: undefined, scanRefusal: 'not-a-ticket' };
}

/** The code of the declaration that goes with a ticket, if one does. */
export function readDeclarationCode(text: string): string | undefined {
  return address.exec(text)?.[2];
}
