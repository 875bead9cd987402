import { randomBytes } from 'node:crypto';
import type { TicketId } from '@motcua/contract';

/** Where ids come from. */
export interface IdSource {
  ticketId(): TicketId;
}

export const randomIds: IdSource = {
  // 16 random bytes are 22 letters of base64url: the pattern of TicketId
  ticketId: () => randomBytes(16).toString('base64url') as TicketId,
};
