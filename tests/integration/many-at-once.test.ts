import { expect, it } from 'vitest';
import type { CallNextReply } from '@motcua/contract';
import { startHall } from '../harness/start-hall.ts';

it('MC-2 a thousand numbers at once: none twice, no gap', async () => {
  await using hall = await startHall();
  const tickets = await Promise.all(Array.from({ length: 1_000 }, () => hall.take('chung-thuc')));
  const numbers = tickets.map(({ number }) => Number(number.slice(1))).sort((a, b) => a - b);
  expect(numbers).toEqual(Array.from({ length: 1_000 }, (_, i) => i + 1));
});

it('MC-1 two counters press at the same instant ten thousand times', async () => {
  await using hall = await startHall();
  const desks = [await hall.desk('q1'), await hall.desk('q8')];
  for (const desk of desks) await desk.open();
  const called: string[] = [];
  const rounds = 10_000;
  const submit = hall.server.hall.submit;
  // The race is in the keeper and the journal; every hundredth round goes the whole way over HTTP.
  for (let round = 0; round < rounds; round += 1) {
    if (round % 100 === 0) {
      await Promise.all(Array.from({ length: 200 }, () => hall.take('ho-tich')));
      const answers = await Promise.all(desks.map((desk) => desk.callNext()));
      for (const { body } of answers) called.push((body as CallNextReply).ticket.id);
    } else {
      const results = await Promise.all([
        submit({ type: 'call-next', counterId: 'q1' as never, clerkId: 'quay1' as never }),
        submit({ type: 'call-next', counterId: 'q8' as never, clerkId: 'quay8' as never }),
      ]);
      for (const result of results) {
        const event = result.ok ? result.value.committed[0]?.record.event : undefined;
        if (event?.type === 'ticket-called') called.push(event.ticketId);
      }
    }
    const [a, b] = called.slice(-2);
    await Promise.all([
      submit({ type: 'start', ticketId: a as never, clerkId: clerkOf(hall, a) as never }),
      submit({ type: 'start', ticketId: b as never, clerkId: clerkOf(hall, b) as never }),
    ]);
    await Promise.all([
      submit({
        type: 'complete',
        ticketId: a as never,
        clerkId: clerkOf(hall, a) as never,
        outcome: 'received',
        dossiers: 1,
      }),
      submit({
        type: 'complete',
        ticketId: b as never,
        clerkId: clerkOf(hall, b) as never,
        outcome: 'received',
        dossiers: 1,
      }),
    ]);
  }
  expect(called.length).toBe(2 * rounds);
  expect(new Set(called).size).toBe(2 * rounds);
  expect(hall.server.hall.state().tickets.size).toBe(2 * rounds);
}, 180_000);

function clerkOf(hall: Awaited<ReturnType<typeof startHall>>, ticketId: string | undefined): string {
  const ticket = hall.server.hall.state().tickets.get(ticketId as never);
  return ticket?.status === 'called' || ticket?.status === 'serving'
    ? ticket.counterId.replace('q', 'quay')
    : '';
}
