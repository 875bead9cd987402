import { lazy } from 'react';

const fetchChunk = () => import('../declare/declare-chunk.ts');

export const DeclarePart = lazy(() => fetchChunk().then(({ DeclarePart: loaded }) => ({ default: loaded })));
/** In the same chunk: whoever has a code has it loaded, whatever has become of the server. */
export const TicketDeclaration = lazy(() =>
  fetchChunk().then(({ TicketDeclaration: loaded }) => ({ default: loaded })),
);

/** Fetched while the page is quiet: whoever declares need not wait for it. */
export function prepareDeclaring(): void {
  fetchChunk().catch(() => undefined);
}
