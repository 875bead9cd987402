import { late } from '../frame/late.tsx';

const fetchChunk = () => import('../declare/declare-chunk.ts');
const part = late(async () => (await fetchChunk()).DeclarePart);
const onTicket = late(async () => (await fetchChunk()).TicketDeclaration);

export const DeclarePart = part.Part;
/** In the same chunk: whoever has a code has it loaded, whatever has become of the server. */
export const TicketDeclaration = onTicket.Part;

/** Fetched while the page is quiet: whoever declares need not wait for it. */
export function prepareDeclaring(): void {
  part.prepare();
  onTicket.prepare();
}
