import type { Hall, HallCounter, TicketId } from '@motcua/contract';
import { unreachable } from '@motcua/contract';
import type { Failure } from '@motcua/contract/client';
import { useState } from 'react';
import { useFailureText } from '../shell/use-failure-text.ts';
import { AddServiceDialog } from './add-service-dialog.tsx';
import { CallTicketDialog } from './call-ticket-dialog.tsx';
import { CancelDialog } from './cancel-dialog.tsx';
import { CloseDialog } from './close-dialog.tsx';
import { CompleteDialog } from './complete-dialog.tsx';
import type { Desk } from './desk.ts';
import { isAllowed } from './desk.ts';
import { ParkDialog } from './park-dialog.tsx';
import { PauseDialog } from './pause-dialog.tsx';
import type { WaitingTicket } from './queue.ts';
import { TransferDialog } from './transfer-dialog.tsx';
import type { DeskCommands, Send } from './use-desk-commands.ts';

export type DeskDialog =
  | { kind: 'complete' | 'park' | 'transfer' | 'add-service'; ticketId: TicketId }
  | { kind: 'call-ticket' | 'cancel'; ticket: WaitingTicket }
  | { kind: 'pause' }
  | { kind: 'close' };

/** What every dialog gets: `send` closes it when the server agrees, and keeps it open with the reason otherwise. */
export type DialogProps = {
  hall: Hall;
  counter: HallCounter;
  isBusy: boolean;
  problem: string | undefined;
  send: Send;
  onClose: () => void;
};

type Props = {
  dialog: DeskDialog | undefined;
  hall: Hall;
  counter: HallCounter;
  desk: Desk;
  commands: DeskCommands;
  waiting: number;
  onChange: (dialog: DeskDialog | undefined, before: DeskDialog | undefined) => void;
};

export function DeskDialogs({ dialog, desk, waiting, ...rest }: Props) {
  const { hall, counter, commands, onChange } = rest;
  const failureText = useFailureText(hall);
  const [failure, setFailure] = useState<Failure>();
  function close(): void {
    setFailure(undefined);
    onChange(undefined, dialog);
  }
  const send: Send = async (name, options) => {
    const refused = await commands.send(name, options);
    if (refused === undefined) close();
    else setFailure(refused);
    return refused;
  };
  function askToCancel(ticket: WaitingTicket): void {
    setFailure(undefined);
    onChange({ kind: 'cancel', ticket }, dialog);
  }
  if (dialog === undefined) return null;
  const problem = failure && failureText(failure);
  const props = { hall, counter, isBusy: commands.isBusy, problem, send, onClose: close };
  switch (dialog.kind) {
    case 'pause':
      return isAllowed(desk.state, 'pause') ? <PauseDialog {...props} /> : null;
    case 'close':
      return isAllowed(desk.state, 'close') ? <CloseDialog {...props} waiting={waiting} /> : null;
    case 'call-ticket':
      if (!isAllowed(desk.state, 'call-next')) return null;
      return <CallTicketDialog {...props} ticket={dialog.ticket} say={commands.say} onCancel={askToCancel} />;
    case 'cancel':
      return <CancelDialog {...props} ticket={dialog.ticket} />;
    case 'complete':
    case 'park':
    case 'transfer':
    case 'add-service': {
      if (desk.state !== 'called' && desk.state !== 'serving') return null;
      if (desk.ticket.id !== dialog.ticketId || !isAllowed(desk.state, dialog.kind)) return null;
      const Dialog = ticketDialogs[dialog.kind];
      return <Dialog {...props} ticket={desk.ticket} />;
    }
    default:
      return unreachable(dialog);
  }
}

const ticketDialogs = {
  complete: CompleteDialog,
  park: ParkDialog,
  transfer: TransferDialog,
  'add-service': AddServiceDialog,
};
