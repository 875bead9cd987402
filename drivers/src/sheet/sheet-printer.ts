import { setTimeout as pause } from 'node:timers/promises';
import type { PrintFailureReason } from '../printer/print-outcome.ts';
import type { IppLine, LineFailure } from './ipp-line.ts';
import type { IppReply } from './ipp-message.ts';
import {
  cancelRequest,
  firstRefusal,
  jobQuestion,
  printerQuestion,
  printRequest,
  readReply,
} from './ipp-message.ts';
import type { SheetStatus } from './ipp-words.ts';
import { jobId, jobState, printerStatus, refusalOf } from './ipp-words.ts';

/** How a sheet ended. `unknown`: the printer has it, and nobody can tell whether it came out. */
export type SheetOutcome =
  | { readonly kind: 'printed' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'failed'; readonly reason: PrintFailureReason };

export interface SheetPrinter {
  readonly status: () => Promise<SheetStatus>;
  /** One after another. What failed never comes out later: its job is taken back. */
  readonly print: (pdf: Uint8Array) => Promise<SheetOutcome>;
  /** No further question; what the printer has it prints. */
  readonly close: () => void;
}

export interface SheetTiming {
  /** An answer is awaited so long. */
  readonly answerMs: number;
  /** From one question about a job to the next. */
  readonly pollMs: number;
  /** A sheet is out by then, or is taken back. */
  readonly jobMs: number;
}

/** A laser printer that was asleep warms up for about 20 seconds (trust in the makers' pages: "first page out"). */
export const usualSheetTiming: SheetTiming = { answerMs: 8_000, pollMs: 400, jobMs: 75_000 };

interface Options {
  readonly line: IppLine;
  readonly uri: string;
  readonly timing: SheetTiming;
  /** Milliseconds. */
  readonly now: () => number;
}

type Answer = { readonly ok: true; readonly reply: IppReply } | LineFailure;

/** An A4 printer in the hall, by the driverless protocol that every network printer speaks (IPP, RFC 8010, 8011). */
export function createSheetPrinter(options: Options): SheetPrinter {
  const closing = new AbortController();
  const talk = createTalk(options, closing.signal);
  let last: Promise<unknown> = Promise.resolve();
  return {
    status: talk.status,
    print(pdf) {
      const printed = last.then(() => run(talk, pdf));
      last = printed;
      return printed;
    },
    close: () => closing.abort(),
  };
}

/** Questions to one printer. */
interface Talk extends Pick<Options, 'timing' | 'now'> {
  readonly print: (pdf: Uint8Array) => Promise<Answer>;
  readonly status: () => Promise<SheetStatus>;
  readonly job: (job: number) => Promise<Answer>;
  readonly cancel: (job: number) => Promise<Answer>;
  readonly closed: AbortSignal;
}

function createTalk({ line, uri, timing, now }: Options, closed: AbortSignal): Talk {
  let requests = 0;
  async function ask(make: (requestId: number) => Buffer): Promise<Answer> {
    requests += 1;
    const answer = await line(make(requests), timing.answerMs, closed);
    if (!answer.ok) return answer;
    const reply = readReply(answer.body);
    return reply === undefined ? { ok: false, why: 'refused', sent: true } : { ok: true, reply };
  }
  return {
    ...{ timing, now, closed },
    print: (pdf) => ask((id) => printRequest(id, uri, pdf)),
    job: (job) => ask((id) => jobQuestion(id, uri, job)),
    cancel: (job) => ask((id) => cancelRequest(id, uri, job)),
    async status() {
      const answer = await ask((id) => printerQuestion(id, uri));
      if (!answer.ok) return awayWords(answer);
      if (answer.reply.status >= firstRefusal) return { state: 'error', cause: 'reported' };
      return printerStatus(answer.reply.printer);
    },
  };
}

async function run(talk: Talk, pdf: Uint8Array): Promise<SheetOutcome> {
  const refusal = refusalOf(await talk.status());
  if (refusal !== undefined) return { kind: 'failed', reason: refusal };
  const answer = await talk.print(pdf);
  if (!answer.ok) {
    const isRefused = answer.why === 'refused';
    if (answer.sent && !isRefused) return { kind: 'unknown' };
    return { kind: 'failed', reason: isRefused ? 'error' : 'offline' };
  }
  const { status, job } = answer.reply;
  if (status >= firstRefusal) return { kind: 'failed', reason: 'error' };
  const id = jobId(job);
  return id === undefined ? { kind: 'unknown' } : follow(talk, id);
}

async function follow(talk: Talk, job: number): Promise<SheetOutcome> {
  const { timing, now, closed } = talk;
  const until = now() + timing.jobMs;
  while (now() < until) {
    const answer = await talk.job(job);
    if (closed.aborted) return { kind: 'unknown' };
    // a question that is not answered says nothing of the job
    const state = answer.ok && answer.reply.status < firstRefusal ? jobState(answer.reply.job) : 'under-way';
    if (state === 'completed') return { kind: 'printed' };
    const trouble = refusalOf(await talk.status());
    if (state === 'ended') return { kind: 'failed', reason: trouble ?? 'error' };
    if (trouble !== undefined && trouble !== 'offline') return takeBack(talk, job, trouble);
    await pause(timing.pollMs, undefined, { signal: closed }).catch(() => undefined);
  }
  return takeBack(talk, job, 'timeout');
}

/** The job is taken back, so that nothing personal comes out when nobody is there any more. */
async function takeBack(talk: Talk, job: number, reason: PrintFailureReason): Promise<SheetOutcome> {
  const answer = await talk.cancel(job);
  if (answer.ok && answer.reply.status < firstRefusal) return { kind: 'failed', reason };
  const state = await talk.job(job);
  if (!state.ok) return { kind: 'unknown' };
  switch (jobState(state.reply.job)) {
    case 'completed':
      return { kind: 'printed' };
    case 'ended':
      return { kind: 'failed', reason };
    default:
      return { kind: 'unknown' };
  }
}

function awayWords({ why }: LineFailure): SheetStatus {
  switch (why) {
    case 'unreachable':
      return { state: 'offline', cause: 'unreachable' };
    case 'timeout':
      return { state: 'offline', cause: 'silent' };
    default:
      return { state: 'error', cause: 'refused' };
  }
}
