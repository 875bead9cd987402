import type { PublicEvent, Snapshot } from '@motcua/contract';
import type { Announcement, CallEvent } from './announcement.ts';
import { fromEvent, fromSnapshot } from './announcement.ts';
import type { ClipPlayed } from './clip-played.ts';
import type { ConductorInput } from './conductor.ts';
import { conduct, startConductor } from './conductor.ts';
import type { SaidMemory } from './said-memory.ts';
import { composeCues } from './sentence.ts';
import type { Speaker } from './speaker.ts';

export type Announcer = {
  onSnapshot(snapshot: Snapshot): void;
  onEvents(events: readonly PublicEvent[]): void;
  setAudible(isAudible: boolean): void;
};

export type AnnouncerParts = {
  speaker: Speaker;
  memory: SaidMemory;
  /** The server's time. */
  now: () => number;
  numberOf: (counterId: string) => number;
  /** What is being said now; undefined in between. */
  onSaying?: (call: Announcement | undefined) => void;
  onClip?: (played: ClipPlayed) => void;
};

/** Says the calls of a feed aloud: wires the conductor to the loudspeaker and to the page's memory. */
export function createAnnouncer(parts: AnnouncerParts): Announcer {
  let state = startConductor(parts.memory.read());

  function tell(input: ConductorInput): void {
    const before = state.said;
    const step = conduct(state, input, parts.now());
    state = step.state;
    // Remembered before the first sound: a page that dies half-way does not begin again.
    if (state.said !== undefined && state.said !== before) parts.memory.write(state.said);
    if (step.begin !== undefined) void say(step.begin);
  }

  async function say(call: Announcement): Promise<void> {
    parts.onSaying?.(call);
    await parts.speaker
      .play(composeCues(call), ({ clip, at, durationMs }) =>
        parts.onClip?.({ clipId: clip, seq: call.seq, number: call.number, at, durationMs }),
      )
      .catch(() => undefined); // a call that could not be said is still on the screen; the next one must not wait
    parts.onSaying?.(undefined);
    tell({ type: 'finished' });
  }

  function hear(event: PublicEvent): void {
    if (isCall(event)) tell({ type: 'called', call: fromEvent(event, parts.numberOf) });
    else if (isAnswer(event)) tell({ type: 'answered', ticketId: event.ticketId });
  }

  return {
    onSnapshot({ journalId, seq, board }) {
      const calls = board.calls.filter((call) => call.state === 'called');
      tell({
        type: 'snapshot',
        journalId,
        seq,
        calls: calls.map((call) => fromSnapshot(call, seq, parts.numberOf)),
      });
    },
    onEvents: (events) => events.forEach(hear),
    setAudible: (isAudible) => tell({ type: isAudible ? 'sound-on' : 'sound-blocked' }),
  };
}

function isCall(event: PublicEvent): event is CallEvent {
  return event.type === 'ticket-called' || event.type === 'ticket-recalled';
}

function isAnswer(event: PublicEvent): event is PublicEvent & { type: 'service-started' | 'ticket-left' } {
  return event.type === 'service-started' || event.type === 'ticket-left';
}
