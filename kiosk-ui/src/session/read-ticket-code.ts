import { TicketId } from '@motcua/contract';
import * as z from 'zod/mini';
import type { Session } from './kiosk-context.ts';

/** The address on a ticket ends so, whatever name its server had when it was printed. */
const address = /^https?:\/\/[^/?#\s]+\/t\/([A-Za-z0-9_-]{22})\/?$/;

/** What a code says about a ticket. Undefined: nothing printable was in it. */
export function readTicketCode(text: string | undefined): Pick<Session, 'scannedId' | 'scanRefusal'> {
  const found = z.safeParse(TicketId, address.exec(text ?? '')?.[1]);
  return found.success
    ? { scannedId: found.data, scanRefusal: undefined }
    : { scannedId: undefined, scanRefusal: 'not-a-ticket' };
}
