import type { HallCounter, HallId, Localised, RouteName, TicketId } from '@motcua/contract';
import { CallNextReply } from '@motcua/contract';
import type { CallOptions, Failure } from '@motcua/contract/client';
import { useRef, useState } from 'react';
import * as z from 'zod/mini';
import { useSession } from '../shell/staff-context.ts';
import type { Desk } from './desk.ts';
import { deskKey, learnRecallPause } from './desk.ts';

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
  recall: (desk: Desk, offsetMs: number) => Promise<void>;
  noShow: (ticketId: TicketId, number: string) => Promise<void>;
  reprint: (ticketId: TicketId, number: string) => Promise<void>;
  sendOrSay: Send;
};

export function useDeskCommands(hallId: HallId, counter: HallCounter, desk: Desk): DeskCommands {
  const { api } = useSession();
  const { isBusy, once } = useOneAtATime(deskKey(desk));
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
    async recall(desk, offsetMs) {
      if (desk.state !== 'called') return;
      const failure = await sendOrSay('recall', { params: { ticketId: desk.ticket.id } });
      const seconds = failure?.code === 'recall-too-soon' ? failure.facts?.seconds : undefined;
      if (typeof seconds !== 'number') return;
      setRecallPauseMs(learnRecallPause(desk.ticket.lastCallAt, Date.now() + offsetMs, seconds));
      setTimeout(() => say((said) => (isTooSoon(said) ? undefined : said)), seconds * 1_000);
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

function isTooSoon(notice: Notice | undefined): boolean {
  return notice?.kind === 'failure' && notice.failure.code === 'recall-too-soon';
}

function callReasonIn(reply: unknown): CallReason | undefined {
  const call = z.safeParse(CallNextReply, reply);
  return call.success ? { ticketId: call.data.ticket.id, sentence: call.data.reason.sentence } : undefined;
}

/** The feed may tell of a command's result before its answer comes; from then on the desk is free for the next. */
function useOneAtATime(key: string) {
  const running = useRef<string>(undefined);
  const [busyKey, setBusyKey] = useState<string>();
  async function once(work: () => Promise<Failure | undefined>): Promise<Failure | undefined> {
    if (running.current === key) return undefined;
    running.current = key;
    setBusyKey(key);
    try {
      return await work();
    } finally {
      if (running.current === key) running.current = undefined;
      setBusyKey(running.current);
    }
  }
  return { isBusy: busyKey === key, once };
}
