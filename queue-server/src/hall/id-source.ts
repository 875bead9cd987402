import { randomBytes } from 'node:crypto';
import type { TicketId } from '@motcua/contract';

/** Where ids come from. */
export interface IdSource {
  ticketId(): TicketId;
}

const idBytes = 16;
let pool = Buffer.alloc(0);
let used = 0;

/** Random bytes come in a block: asking the system for each ticket costs more than the ticket. */
export const randomIds: IdSource = {
  ticketId() {
    if (used + idBytes > pool.length) {
      pool = randomBytes(256 * idBytes);
      used = 0;
    }
    used += idBytes;
    // 16 bytes are 22 letters of base64url: the pattern of TicketId
    return pool.toString('base64url', used - idBytes, used) as TicketId;
  },
};
