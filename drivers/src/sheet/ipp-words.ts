import type { PrintFailureReason } from '../printer/print-outcome.ts';
import type { IppAttributes } from './ipp-message.ts';

type SheetErrorCause = 'paper-jam' | 'ink-out' | 'mechanical' | 'reported' | 'no-pdf' | 'refused';
export type SheetStatus =
  | { readonly state: 'ready' | 'paper-low' | 'paper-out' | 'cover-open' }
  | { readonly state: 'error'; readonly cause: SheetErrorCause }
  | { readonly state: 'offline'; readonly cause: 'unreachable' | 'silent' };

/** `printer-state` (RFC 8011, 5.4.11). */
const stopped = 5;

/** What is the matter, worst first: keywords of RFC 8011, 5.4.12 without the word for how bad it is. */
const troubles: readonly (readonly [RegExp, SheetStatus])[] = [
  [/^(cover|door|interlock)-open$/, { state: 'cover-open' }],
  [/^media-jam$/, { state: 'error', cause: 'paper-jam' }],
  [/^(media-empty|media-needed|input-tray-missing)$/, { state: 'paper-out' }],
  [/^(toner|marker-supply|developer|ink)-empty$/, { state: 'error', cause: 'ink-out' }],
  [/^(output-area-full|output-tray-missing|marker-waste-full)$/, { state: 'error', cause: 'mechanical' }],
  [/^(fuser-over-temp|opc-life-over|shutdown|stopping|paused)$/, { state: 'error', cause: 'reported' }],
];

/** A printer in the few words somebody acts on. */
export function printerStatus(attributes: IppAttributes): SheetStatus {
  const reasons = texts(attributes, 'printer-state-reasons');
  const isGrave = (reason: string): boolean => !/-(report|warning)$/.test(reason);
  const bare = (reason: string): string => reason.replace(/-(report|warning|error)$/, '');
  const grave = reasons.filter(isGrave).map(bare);
  const found = troubles.find(([word]) => grave.some((reason) => word.test(reason)));
  if (found !== undefined) return found[1];
  const formats = texts(attributes, 'document-format-supported');
  if (formats.length > 0 && !formats.includes('application/pdf')) return { state: 'error', cause: 'no-pdf' };
  const isRefusing = attributes.get('printer-is-accepting-jobs')?.[0] === false;
  if (isRefusing || attributes.get('printer-state')?.[0] === stopped)
    return { state: 'error', cause: 'reported' };
  const isLow = reasons.some((reason) => /^media-(low|empty)(-|$)/.test(reason));
  return { state: isLow ? 'paper-low' : 'ready' };
}

/** Why nothing is sent to a printer in this state; undefined: it may print. */
export function refusalOf({ state }: SheetStatus): PrintFailureReason | undefined {
  return state === 'ready' || state === 'paper-low' ? undefined : state;
}

/** `job-state` (RFC 8011, 5.3.7) as far as it matters here. */
export type JobState = 'under-way' | 'stopped' | 'completed' | 'ended';

export function jobState(attributes: IppAttributes): JobState {
  switch (attributes.get('job-state')?.[0]) {
    case 6:
      return 'stopped';
    case 7:
    case 8:
      return 'ended';
    case 9:
      return 'completed';
    default:
      return 'under-way';
  }
}

export function jobId(attributes: IppAttributes): number | undefined {
  const id = attributes.get('job-id')?.[0];
  return typeof id === 'number' ? id : undefined;
}

function texts(attributes: IppAttributes, name: string): string[] {
  return (attributes.get(name) ?? []).filter((value) => typeof value === 'string');
}
