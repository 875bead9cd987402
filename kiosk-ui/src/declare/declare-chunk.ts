/** What comes together, after the first page. */
export { DeclarePart } from './declare-part.tsx';
export { TicketDeclaration } from './ticket-declaration.tsx';
