import type { DeviceId, PrintReply, PrintStep } from '@motcua/contract';
import { unreachable } from '@motcua/contract';
import type { PrintEnd } from '../device/hall-device.ts';

/** One copy of a ticket's paper, as this agent knows it. */
export type PrintJobState =
  | { readonly at: 'queued' | 'sending' | 'sent'; readonly printerId: DeviceId }
  /** Another printer got it before the first byte left. */
  | { readonly at: 'withdrawn' }
  | { readonly at: 'confirmed' | 'unknown' }
  | { readonly at: 'failed'; readonly reply: Extract<PrintReply, { kind: 'failed' }> };

export type PrintJobEvent =
  | { readonly type: 'may-begin' }
  | { readonly type: 'all-bytes-taken' }
  | { readonly type: 'moved' }
  | { readonly type: 'ended'; readonly end: PrintEnd };

/** The life of a job: queued → sending → sent → confirmed, unknown or failed. What does not fit changes nothing. */
export function evolvePrintJob(job: PrintJobState, event: PrintJobEvent): PrintJobState {
  switch (event.type) {
    case 'may-begin':
      return job.at === 'queued' ? { ...job, at: 'sending' } : job;
    case 'all-bytes-taken':
      return job.at === 'sending' ? { ...job, at: 'sent' } : job;
    case 'moved':
      return job.at === 'queued' ? { at: 'withdrawn' } : job;
    case 'ended':
      return ended(job, event.end);
    default:
      return unreachable(event);
  }
}

function ended(job: PrintJobState, end: PrintEnd): PrintJobState {
  if (job.at !== 'queued' && job.at !== 'sending' && job.at !== 'sent') return job;
  switch (end.kind) {
    case 'printed':
      return { at: 'confirmed' };
    case 'unknown':
      return { at: 'unknown' };
    case 'failed':
      return { at: 'failed', reply: { kind: 'failed', reason: end.reason, begun: end.begun } };
    default:
      return unreachable(end);
  }
}

/** What the server hears of a job that has ended; undefined: it is still on its way. */
export function replyOf(job: PrintJobState): PrintReply | undefined {
  switch (job.at) {
    case 'confirmed':
      return { kind: 'printed', confirmed: true };
    case 'unknown':
      return nobodyCanTell;
    case 'failed':
      return job.reply;
    case 'withdrawn':
      return { kind: 'failed', reason: 'timeout', begun: false };
    case 'queued':
    case 'sending':
    case 'sent':
      return undefined;
    default:
      return unreachable(job);
  }
}

export type PrintOrder =
  { readonly do: 'begin' | 'wait' | 'move' } | { readonly do: 'answer'; readonly reply: PrintReply };

/**
 * What to do about a job that the server asks for: `step` is what the journal knows. `wait`: it is under way here.
 * `move`: it has not begun on the other printer, so it is taken from there.
 */
export function decideOrder(
  known: PrintJobState | undefined,
  order: { readonly printerId: DeviceId; readonly step: PrintStep },
): PrintOrder {
  if (known === undefined) {
    return order.step === 'queued' ? { do: 'begin' } : { do: 'answer', reply: nobodyCanTell };
  }
  const reply = replyOf(known);
  // A job of which no byte ever left may be tried again, here or on a stand-in.
  const isUntouched = reply?.kind === 'failed' && !reply.begun;
  if (isUntouched && order.step === 'queued') return { do: 'begin' };
  if (reply !== undefined) return { do: 'answer', reply };
  const isElsewhere = 'printerId' in known && known.printerId !== order.printerId;
  return { do: known.at === 'queued' && isElsewhere ? 'move' : 'wait' };
}

const nobodyCanTell: PrintReply = { kind: 'printed', confirmed: false };
