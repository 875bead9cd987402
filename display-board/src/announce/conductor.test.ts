import { describe, expect, it } from 'vitest';
import type { Announcement } from './announcement.ts';
import { someCall } from './announcement.fixture.ts';
import type { Conductor, ConductorInput } from './conductor.ts';
import { conduct, startConductor, tooOldMs } from './conductor.ts';

const journalId = 'journal';
const sayingMs = 9_000;

/** A hall with a simulated clock: what it was told, and what it said when. */
function startHall(said?: Conductor['said']) {
  let nowMs = 1_000_000;
  let state = startConductor(said);
  let endsAt: number | undefined;
  const heard: { number: string; calls: number; from: number; to: number }[] = [];
  function tell(input: ConductorInput): void {
    const step = conduct(state, input, nowMs);
    state = step.state;
    if (step.begin === undefined) return;
    expect(endsAt).toBeUndefined();
    endsAt = nowMs + sayingMs;
    heard.push({ number: step.begin.number, calls: step.begin.calls, from: nowMs, to: endsAt });
  }
  function pass(ms: number): void {
    const until = nowMs + ms;
    while (endsAt !== undefined && endsAt <= until) {
      nowMs = endsAt;
      endsAt = undefined;
      tell({ type: 'finished' });
    }
    nowMs = until;
  }
  return {
    tell,
    pass,
    heard,
    now: () => nowMs,
    said: () => state.said,
    call: (call: Announcement) => tell({ type: 'called', call }),
    snapshot: (calls: Announcement[] = [], journal = journalId) =>
      tell({ type: 'snapshot', journalId: journal, seq: 0, calls }),
    numbers: () => heard.map(({ number }) => number),
  };
}

function startOpenHall() {
  const hall = startHall();
  hall.tell({ type: 'sound-on' });
  hall.snapshot();
  return hall;
}

describe('conductor', () => {
  it('AN-1 says one call after another, never two at once', () => {
    const hall = startOpenHall();
    for (const n of [1, 2, 3]) {
      hall.call(someCall(n, hall.now()));
      hall.pass(2_000);
    }
    hall.pass(60_000);
    expect(hall.numbers()).toEqual(['A001', 'A002', 'A003']);
    hall.heard
      .slice(1)
      .forEach(({ from }, index) => expect(from).toBeGreaterThanOrEqual(hall.heard[index]?.to ?? 0));
  });

  it('AN-6 does not say a call that is older than a minute when it is heard of', () => {
    const hall = startOpenHall();
    hall.call(someCall(1, hall.now() - tooOldMs - 1));
    hall.call(someCall(2, hall.now() - tooOldMs));
    hall.pass(60_000);
    expect(hall.numbers()).toEqual(['A002']);
  });

  it('AN-7 says ten calls made at once, however long it takes', () => {
    const hall = startOpenHall();
    const at = hall.now();
    for (let n = 1; n <= 10; n++) hall.call(someCall(n, at));
    hall.pass(10 * sayingMs);
    expect(hall.numbers()).toHaveLength(10);
    expect(new Set(hall.numbers()).size).toBe(10);
  });

  it('AN-8 says what was missed while the connection was down', () => {
    const hall = startOpenHall();
    hall.call(someCall(1, hall.now()));
    hall.pass(30_000);
    hall.call(someCall(2, hall.now() - 20_000));
    hall.call(someCall(3, hall.now() - 5_000));
    hall.pass(60_000);
    expect(hall.numbers()).toEqual(['A001', 'A002', 'A003']);
  });

  it('AN-8 says what was missed where a snapshot tells of it, oldest first', () => {
    const hall = startOpenHall();
    const first = someCall(1, hall.now());
    hall.call(first);
    hall.pass(30_000);
    hall.snapshot([someCall(3, hall.now() - 2_000), someCall(2, hall.now() - 9_000), first]);
    hall.pass(60_000);
    expect(hall.numbers()).toEqual(['A001', 'A002', 'A003']);
  });

  it('AN-9 says no call twice, whether told again or in a snapshot', () => {
    const hall = startOpenHall();
    const [one, two] = [someCall(1, hall.now()), someCall(2, hall.now())];
    for (const call of [one, two, one, two]) hall.call(call);
    hall.snapshot([two, one]);
    hall.pass(60_000);
    expect(hall.numbers()).toEqual(['A001', 'A002']);
  });

  it('AN-9 says no call twice after the page was reloaded, and what it had not said yet', () => {
    const before = startOpenHall();
    const at = before.now();
    before.call(someCall(1, at));
    before.call(someCall(2, at));
    const after = startHall(before.said());
    after.tell({ type: 'sound-on' });
    after.snapshot([someCall(2, at), someCall(1, at)]);
    after.pass(60_000);
    expect(before.numbers()).toEqual(['A001']);
    expect(after.numbers()).toEqual(['A002']);
  });

  it('AN-9 forgets what it said of another journal', () => {
    const hall = startHall({ journalId: 'yesterday', seq: 900, atMs: 9_000_000, keys: [] });
    hall.tell({ type: 'sound-on' });
    hall.snapshot();
    hall.call(someCall(1, hall.now()));
    expect(hall.numbers()).toEqual(['A001']);
  });

  it('AN-10 says nothing of what was called before the screen started', () => {
    const hall = startHall();
    hall.tell({ type: 'sound-on' });
    const earlier = someCall(1, hall.now() - 1_000);
    hall.snapshot([earlier]);
    hall.call(earlier);
    hall.call(someCall(2, hall.now()));
    hall.pass(60_000);
    expect(hall.numbers()).toEqual(['A002']);
  });

  it('AN-11 leaves out a call that was answered and has grown old, and no other', () => {
    const hall = startOpenHall();
    const at = hall.now();
    const calls = Array.from({ length: 10 }, (_, index) => someCall(index + 1, at));
    calls.forEach(hall.call);
    for (const index of [1, 8]) {
      const ticketId = calls[index]?.ticketId;
      if (ticketId !== undefined) hall.tell({ type: 'answered', ticketId });
    }
    hall.pass(12 * sayingMs);
    expect(hall.numbers()).toEqual(['A001', 'A002', 'A003', 'A004', 'A005', 'A006', 'A007', 'A008', 'A010']);
  });

  it('AN-12 keeps calls while no sound is allowed, and says those still fresh', () => {
    const hall = startHall();
    hall.snapshot();
    hall.call(someCall(1, hall.now()));
    hall.pass(50_000);
    hall.call(someCall(2, hall.now()));
    hall.pass(20_000);
    expect(hall.numbers()).toEqual([]);
    hall.tell({ type: 'sound-on' });
    hall.pass(60_000);
    expect(hall.numbers()).toEqual(['A002']);
  });
});
