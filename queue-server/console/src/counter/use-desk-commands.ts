import type { HallCounter, HallId, Localised, RouteName, TicketId } from '@motcua/contract';
import { CallNextReply } from '@motcua/contract';
import type { CallOptions, Failure } from '@motcua/contract/client';
import { useRef, useState } from 'react';
import * as z from 'zod/mini';
import { useSession } from '../shell/staff-context.ts';
import type { Desk } from './desk.ts';
import { learnRecallPause } from './desk.ts';

/** What the desk says after a command. */
export type Notice =
  | { kind: 'failure'; failure: Failure }
  | { kind: 'no-show'; ticketId: TicketId; number: string }
  | { kind: 'reprinting'; number: string };

export type CallReason = { ticketId: TicketId; sentence: Localised };

/** One command at a time: while one is on its way the buttons wait. Returns the failure, if any. */
export type Send = <N extends RouteName>(name: N, options: CallOptions<N>) => Promise<Failure | undefined>;

export type DeskCommands = {
  isBusy: boolean;
  notice: Notice | undefined;
  reason: CallReason | undefined;
  recallPauseMs: number | undefined;
  send: Send;
  say: (notice: Notice | undefined) => void;
  /** Acts at once; what goes wrong becomes a notice. */
  callNext: () => Promise<void>;
  recall: (desk: Desk, now: number) => Promise<void>;
  noShow: (ticketId: TicketId, number: string) => Promise<void>;
  reprint: (ticketId: TicketId, number: string) => Promise<void>;
  sendOrSay: Send;
};

export function useDeskCommands(hallId: HallId, counter: HallCounter): DeskCommands {
  const { api } = useSession();
  const { isBusy, once } = useOneAtATime();
  const [notice, say] = useState<Notice>();
  const [reason, setReason] = useState<CallReason>();
  const [recallPauseMs, setRecallPauseMs] = useState<number>();
  const send: Send = (name, options) =>
    once(async () => {
      const reply = await api(name, options);
      if (!reply.ok) return reply.error;
      const called = callReasonIn(reply.value);
      if (called !== undefined) setReason(called);
      say(undefined);
      return undefined;
    });
  const sendOrSay: Send = async (name, options) => {
    const failure = await send(name, options);
    if (failure !== undefined) say({ kind: 'failure', failure });
    return failure;
  };
  return {
    ...{ isBusy, notice, reason, recallPauseMs, send, sendOrSay, say },
    async callNext() {
      await sendOrSay('callNext', { params: { hallId, counterId: counter.id } });
    },
    async recall(desk, now) {
      if (desk.state !== 'called') return;
      const failure = await sendOrSay('recall', { params: { ticketId: desk.ticket.id } });
      const seconds = failure?.code === 'recall-too-soon' ? failure.facts?.seconds : undefined;
      if (typeof seconds === 'number')
        setRecallPauseMs(learnRecallPause(desk.ticket.lastCallAt, now, seconds));
    },
    async noShow(ticketId, number) {
      const failure = await sendOrSay('noShow', { params: { ticketId } });
      if (failure === undefined) say({ kind: 'no-show', ticketId, number });
    },
    async reprint(ticketId, number) {
      const failure = await sendOrSay('reprint', { params: { ticketId } });
      if (failure === undefined) say({ kind: 'reprinting', number });
    },
  };
}

function callReasonIn(reply: unknown): CallReason | undefined {
  const call = z.safeParse(CallNextReply, reply);
  return call.success ? { ticketId: call.data.ticket.id, sentence: call.data.reason.sentence } : undefined;
}

function useOneAtATime() {
  const isRunning = useRef(false);
  const [isBusy, setIsBusy] = useState(false);
  async function once(work: () => Promise<Failure | undefined>): Promise<Failure | undefined> {
    if (isRunning.current) return undefined;
    isRunning.current = true;
    setIsBusy(true);
    try {
      return await work();
    } finally {
      isRunning.current = false;
      setIsBusy(false);
    }
  }
  return { isBusy, once };
}
