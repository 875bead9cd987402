import type { HallCommand } from '@motcua/contract';
import { describe, expect, it } from 'vitest';
import type { Story } from './small-hall.fake.ts';
import { at, clerk, clerkOf, counter, minute, openStory, service, ticketId } from './small-hall.fake.ts';

const done = { type: 'complete', outcome: 'received', dossiers: 1 } as const;
const park = { type: 'park', minutes: 10, reason: 'copying' } as const;
const toB = { type: 'transfer', serviceId: service('b'), returnHere: false } as const;
const id = ticketId(1);

/** A story with one ticket of field a called at q1. */
function calledStory(): Story {
  const story = openStory();
  story.sit('q1', 'q2', 'q3');
  story.take('a');
  story.callNext('q1');
  return story;
}

function servingStory(): Story {
  const story = calledStory();
  story.did(story.desk('q1', id, { type: 'start' }));
  return story;
}

function recall(story: Story, times: number): void {
  for (let calls = 0; calls < times; calls += 1) {
    story.pass(10_000);
    story.did(story.desk('q1', id, { type: 'recall' }));
  }
}

describe('calling', () => {
  it('DK-1 a counter with somebody in front calls nobody else', () => {
    const story = calledStory();
    const other = story.take('a');
    expect(story.refusal({ type: 'call-next', ...at('q1') })).toEqual({ code: 'counter-busy' });
    const outOfTurn = { type: 'call-ticket', ticketId: other, reason: 'emergency' } as const;
    expect(story.refusal({ ...outOfTurn, ...at('q1') })).toEqual({ code: 'counter-busy' });
  });

  it('DK-2 calling again stops at the limit', () => {
    const story = calledStory();
    recall(story, 3);
    story.pass(10_000);
    expect(story.refusal(story.desk('q1', id, { type: 'recall' }))).toEqual({
      code: 'recall-limit',
      detail: { calls: 4 },
    });
  });

  it.each([
    [0, 10],
    [1, 10],
    [4_500, 6],
    [9_999, 1],
  ])('DK-3 calling again after %i ms is refused for %i more seconds', (ms, seconds) => {
    const story = calledStory();
    story.pass(ms);
    const again = story.desk('q1', id, { type: 'recall' });
    expect(story.refusal(again)).toEqual({ code: 'recall-too-soon', detail: { seconds } });
    story.pass(10_000 - ms);
    expect(story.did(again)).toMatchObject([{ type: 'ticket-recalled', calls: 2 }]);
    expect(story.refusal(again)).toMatchObject({ code: 'recall-too-soon' });
  });

  it('DK-7 absent is only who was called three times; the counter is free again', () => {
    const story = calledStory();
    const absent = story.desk('q1', id, { type: 'no-show' });
    expect(story.refusal(absent)).toEqual({ code: 'no-show-too-soon', detail: { calls: 1, needed: 3 } });
    recall(story, 2);
    story.did(absent);
    expect(story.ticket(id)).toMatchObject({ status: 'closed', outcome: 'no-show', counterId: 'q1' });
    expect(story.counter('q1').ticketId).toBeUndefined();
  });
});

describe('serving', () => {
  it('DK-4 the start ends the wait, which counts for the field waited for', () => {
    const story = openStory();
    story.sit('q1');
    story.take('a');
    story.pass(7 * minute);
    story.callNext('q1');
    story.pass(minute);
    story.did(story.desk('q1', id, { type: 'start' }));
    expect(story.ticket(id)).toMatchObject({
      status: 'serving',
      counterId: 'q1',
      waits: [{ serviceId: 'a', ms: 8 * minute }],
    });
    story.did(story.desk('q1', id, toB));
    story.pass(2 * minute);
    story.sit('q3');
    story.serveNext('q3');
    expect(story.ticket(id).waits).toEqual([
      { serviceId: 'a', ms: 8 * minute },
      { serviceId: 'b', ms: 2 * minute },
    ]);
  });

  it('DK-4 who is called straight out of parking has not waited meanwhile', () => {
    const story = servingStory();
    story.pass(5 * minute);
    story.did(story.desk('q1', id, park));
    story.pass(9 * minute);
    story.did({ type: 'call-ticket', ...at('q1'), ticketId: id, reason: 'papers-completed' });
    story.pass(minute);
    story.did(story.desk('q1', id, { type: 'start' }));
    expect(story.ticket(id).waits.map(({ ms }) => ms)).toEqual([0, minute]);
  });

  it('DK-5 the end closes the ticket as served, with outcome and dossiers', () => {
    const story = servingStory();
    story.pass(5 * minute);
    const events = story.did(
      story.desk('q1', id, { type: 'complete', outcome: 'result-returned', dossiers: 3 }),
    );
    expect(events).toMatchObject([
      { type: 'service-completed', outcome: 'result-returned', dossiers: 3, serviceId: 'a' },
      { type: 'ticket-closed', outcome: 'served', counterId: 'q1' },
    ]);
    expect(story.ticket(id)).toMatchObject({
      status: 'closed',
      served: [{ serviceId: 'a', counterId: 'q1', dossiers: 3 }],
    });
    expect(story.counter('q1')).toMatchObject({ ticketId: undefined, served: 1 });
  });

  it('DK-6 a further service makes the same number wait again, at its old place, with a new wait', () => {
    const story = servingStory();
    const later = story.take('b');
    story.did(story.desk('q1', id, { type: 'add-service', serviceId: service('b') }));
    story.pass(5 * minute);
    expect(story.did(story.desk('q1', id, done))).toHaveLength(1);
    expect(story.ticket(id)).toMatchObject({ status: 'waiting', serviceId: 'b', waitingSince: story.now });
    expect(story.callNext('q3').id).toBe(id);
    expect(story.ticket(later).status).toBe('waiting');
  });

  it('DK-15 further services are done in the order they were added, also when added while waiting', () => {
    const story = openStory();
    story.sit('q1', 'q3');
    story.take('a');
    for (const other of ['c', 'b']) {
      story.did(story.desk('q1', id, { type: 'add-service', serviceId: service(other) }));
    }
    const unknown = story.desk('q1', id, { type: 'add-service', serviceId: service('z') });
    expect(story.refusal(unknown)).toEqual({ code: 'unknown-service' });
    story.serveNext('q1');
    story.serveNext('q3');
    story.serveNext('q3');
    expect(story.ticket(id)).toMatchObject({ status: 'closed', outcome: 'served' });
    expect(story.ticket(id).served.map((one) => one.serviceId)).toEqual(['a', 'c', 'b']);
  });
});

describe('back into the queue', () => {
  it('DK-8 keeps the place or goes to the end, as the clerk says', () => {
    for (const [mode, first] of [
      ['keep-place', 'A001'],
      ['end', 'A002'],
    ] as const) {
      const story = calledStory();
      story.pass(minute);
      story.take('a');
      story.pass(minute);
      story.did(story.desk('q1', id, { type: 'requeue', mode }));
      expect(story.callNext('q1').number).toBe(first);
    }
  });

  it('DK-8 is open to whoever was marked absent, and to nobody else who is gone', () => {
    const story = calledStory();
    recall(story, 2);
    story.did(story.desk('q1', id, { type: 'no-show' }));
    story.did(story.desk('q3', id, { type: 'requeue', mode: 'end' }));
    expect(story.ticket(id).status).toBe('waiting');
    story.did({ type: 'cancel', by: 'staff', ticketId: id });
    const again = story.desk('q1', id, { type: 'requeue', mode: 'end' });
    expect(story.refusal(again)).toMatchObject({ code: 'wrong-status' });
  });

  it('DK-9 the end is behind everybody, also within one instant', () => {
    const story = calledStory();
    story.takeMany(3, 'a');
    story.did(story.desk('q1', id, { type: 'requeue', mode: 'end' }));
    const numbers = ['q1', 'q2'].map((desk) => story.callNext(desk).number);
    expect(numbers).toEqual(['A002', 'A003']);
    story.did(story.desk('q1', ticketId(2), { type: 'requeue', mode: 'end' }));
    expect([1, 2, 3].map(() => story.serveNext('q1').number)).toEqual(['A004', 'A001', 'A002']);
  });
});

describe('parking', () => {
  it('DK-10 frees the counter and brings the number back at its place', () => {
    const story = servingStory();
    story.take('a');
    story.did(story.desk('q1', id, park));
    expect(story.ticket(id)).toMatchObject({ status: 'parked', until: story.now + 10 * minute });
    expect(story.state.parked.get(id)).toBe(story.now + 10 * minute);
    expect(story.counter('q1').ticketId).toBeUndefined();
    story.did({ type: 'resume', ticketId: id });
    expect(story.state.parked.size).toBe(0);
    expect(story.callNext('q1').id).toBe(id);
  });

  it.each([1, 120])('DK-10 for %i minutes is granted', (minutes) => {
    const story = calledStory();
    story.did(story.desk('q1', id, { type: 'park', minutes, reason: 'copying' }));
    expect(story.ticket(id)).toMatchObject({ until: story.now + minutes * minute });
  });

  it.each([0, -1, 121, 10_000])('DK-10 for %i minutes is refused', (minutes) => {
    const story = calledStory();
    const words = story.desk('q1', id, { type: 'park', minutes, reason: 'copying' });
    expect(story.refusal(words)).toEqual({ code: 'bad-request', detail: { max: 120 } });
  });

  it('DK-18 who was sent to one counter, came there and was sent away comes back for any counter', () => {
    const story = calledStory();
    story.did(story.desk('q1', id, { type: 'transfer', counterId: counter('q2'), returnHere: false }));
    expect(story.callNext('q2').onlyCounterId).toBe('q2');
    story.did(story.desk('q2', id, park));
    story.did({ type: 'resume', ticketId: id });
    expect(story.callNext('q1').id).toBe(id);
  });

  it('DK-11 a parked number is in no list, is not called next, and comes back only once', () => {
    const story = calledStory();
    story.did(story.desk('q1', id, park));
    expect(story.refusal({ type: 'call-next', ...at('q1') })).toEqual({ code: 'queue-empty' });
    story.did({ type: 'resume', ticketId: id });
    expect(story.refusal({ type: 'resume', ticketId: id })).toMatchObject({ code: 'wrong-status' });
  });
});

describe('sending on', () => {
  it.each([
    [{ serviceId: service('b') }, { serviceId: 'b', onlyCounterId: undefined }],
    [{ counterId: counter('q2') }, { serviceId: 'a', onlyCounterId: 'q2' }],
    [
      { serviceId: service('c'), counterId: counter('q3') },
      { serviceId: 'c', onlyCounterId: 'q3' },
    ],
  ])('DK-12 to %o', (target, after) => {
    const story = servingStory();
    story.did(story.desk('q1', id, { type: 'transfer', ...target, returnHere: false }));
    expect(story.ticket(id)).toMatchObject({ status: 'waiting', ...after });
    expect(story.counter('q1').ticketId).toBeUndefined();
  });

  it.each([
    [{}, { code: 'bad-request' }],
    [{ serviceId: service('z') }, { code: 'unknown-service' }],
    [{ counterId: counter('q9') }, { code: 'unknown-counter' }],
    [{ counterId: counter('q3') }, { code: 'not-served-here', detail: { counterId: 'q3' } }],
  ])('DK-12 to %o is refused', (target, rejection) => {
    const story = servingStory();
    const words = story.desk('q1', id, { type: 'transfer', ...target, returnHere: false });
    expect(story.refusal(words)).toEqual(rejection);
    expect(story.before('q1').id).toBe(id);
  });

  it('DK-13 keeps the place; the wait runs on for who has not been served, and afresh after a start', () => {
    const story = calledStory();
    const begun = story.now;
    const other = story.take('b');
    story.pass(3 * minute);
    story.did(story.desk('q1', id, toB));
    expect(story.ticket(id).waitingSince).toBe(begun);
    expect(story.callNext('q3').id).toBe(id);
    story.did(story.desk('q3', id, { type: 'start' }));
    story.pass(minute);
    story.did(story.desk('q3', id, toB));
    expect(story.ticket(id).waitingSince).toBe(story.now);
    expect(story.ticket(other).status).toBe('waiting');
  });

  it('DK-19 a call that is taken back does not wipe out the wait', () => {
    const story = calledStory();
    const begun = story.ticket(id).waitingSince;
    story.pass(3 * minute);
    story.did(story.desk('q1', id, { type: 'requeue', mode: 'keep-place' }));
    expect(story.ticket(id)).toMatchObject({ status: 'waiting', waitingSince: begun });
  });

  it('DK-14 with return: after the other service it waits for the counter that sent it', () => {
    const story = servingStory();
    story.did(story.desk('q1', id, { ...toB, returnHere: true }));
    story.callNext('q3');
    story.did(story.desk('q3', id, { type: 'start' }));
    const [completed] = story.did(story.desk('q3', id, done));
    expect(completed).toMatchObject({ nextServiceId: 'a', nextCounterId: 'q1' });
    expect(story.ticket(id)).toMatchObject({ status: 'waiting', serviceId: 'a', onlyCounterId: 'q1' });
    expect(story.refusal({ type: 'call-next', ...at('q2') })).toEqual({ code: 'queue-empty' });
    expect(story.serveNext('q1')).toMatchObject({ status: 'closed', outcome: 'served' });
  });

  it('DK-14 with return and a further service: first back, then on', () => {
    const story = servingStory();
    story.did(story.desk('q1', id, { type: 'add-service', serviceId: service('c') }));
    story.did(story.desk('q1', id, { ...toB, returnHere: true }));
    story.serveNext('q3');
    story.serveNext('q1');
    expect(story.ticket(id)).toMatchObject({ status: 'waiting', serviceId: 'c', nextServiceIds: [] });
    expect(story.serveNext('q3')).toMatchObject({ status: 'closed', outcome: 'served' });
  });

  it('DK-14 without return, and from a waiting list, nobody comes back', () => {
    const story = openStory();
    story.sit('q1', 'q3');
    story.take('a');
    story.did(story.desk('q1', id, { ...toB, returnHere: true }));
    expect(story.ticket(id).returnTo).toBeUndefined();
    expect(story.serveNext('q3')).toMatchObject({ status: 'closed', outcome: 'served' });
  });
});

describe('who may', () => {
  const actions = [
    { type: 'recall' },
    { type: 'start' },
    { type: 'no-show' },
    { type: 'requeue', mode: 'end' },
    park,
    toB,
    { type: 'add-service', serviceId: service('b') },
  ] as const;

  it.each(actions)('DK-16 the person at a counter: $type is for the clerk there alone', (words) => {
    const story = calledStory();
    story.pass(10_000);
    for (const clerkId of [clerk('lan'), clerkOf('q2')]) {
      expect(story.refusal({ ...words, clerkId, ticketId: id })).toEqual({
        code: 'not-your-counter',
        detail: { counterId: 'q1' },
      });
    }
    const serving = servingStory();
    const stranger = { ...done, clerkId: clerkOf('q2'), ticketId: id };
    expect(serving.refusal(stranger).code).toBe('not-your-counter');
  });

  it('DK-16 a waiting or parked number may be sent on or get a further service from any clerk', () => {
    const story = calledStory();
    story.did(story.desk('q1', id, park));
    story.did(story.desk('q3', id, { type: 'add-service', serviceId: service('c') }));
    story.did(story.desk('q3', id, toB));
    expect(story.ticket(id)).toMatchObject({ status: 'waiting', serviceId: 'b', nextServiceIds: ['c'] });
  });
});

describe('step by step', () => {
  const steps = {
    recall: { type: 'recall' },
    start: { type: 'start' },
    complete: done,
    'no-show': { type: 'no-show' },
    requeue: { type: 'requeue', mode: 'end' },
    park,
    transfer: toB,
    'add-service': { type: 'add-service', serviceId: service('b') },
  } as const;
  const allowed: Record<string, readonly string[]> = {
    waiting: ['transfer', 'add-service'],
    called: ['recall', 'start', 'no-show', 'requeue', 'park', 'transfer', 'add-service'],
    serving: ['complete', 'requeue', 'park', 'transfer', 'add-service'],
    parked: ['requeue', 'transfer', 'add-service'],
    closed: [],
  };

  function storyIn(status: string): Story {
    const story = calledStory();
    if (status === 'waiting') story.did(story.desk('q1', id, { type: 'requeue', mode: 'end' }));
    if (status === 'parked') story.did(story.desk('q1', id, park));
    if (status === 'called') recall(story, 2);
    if (status === 'serving' || status === 'closed') story.did(story.desk('q1', id, { type: 'start' }));
    if (status === 'closed') story.did(story.desk('q1', id, done));
    story.pass(10_000);
    return story;
  }

  it.each(Object.keys(allowed))('DK-17 from %s only the steps that make sense', (status) => {
    for (const [name, words] of Object.entries(steps)) {
      const story = storyIn(status);
      const command: HallCommand = { ...words, clerkId: clerkOf('q1'), ticketId: id };
      const decision = story.ask(command);
      const answer = decision.ok ? 'done' : decision.error.code;
      expect(`${name}: ${answer}`).toBe(
        `${name}: ${allowed[status]?.includes(name) ? 'done' : 'wrong-status'}`,
      );
    }
  });
});
