import type { IssuedTicket } from '@motcua/contract';
import { Suspense } from 'react';
import type { Session } from '../session/kiosk-context.ts';
import { TicketDeclaration } from './late-declare.ts';
import { PriorityMark } from './priority-mark.tsx';

type Props = {
  ticket: Pick<IssuedTicket, 'number' | 'priority'>;
  caption: string;
  /** Whose number it is: it goes with his declaration. */
  session?: Session;
};

/** As large as the screen allows. */
export function TicketNumber({ ticket, caption, session }: Props) {
  return (
    <div className="number">
      <span className="number-caption">{caption}</span>
      <output className="number-digits">{ticket.number}</output>
      {ticket.priority && <PriorityMark />}
      {session?.declarationCode !== undefined && (
        <Suspense>
          <TicketDeclaration {...session} />
        </Suspense>
      )}
    </div>
  );
}
