import type { Line } from './line.ts';
import { atMost, probe } from './line.ts';
import { median, quantile, round } from './stats.ts';
import { runWatched } from './ticket-watchdog.ts';

const warmUp = 1_000;
const limitMs = 300_000;

/** The time of a ticket's picture, and the memory that so many of them take in a process of their own. */
export async function ticketRender(tickets: number): Promise<Line[]> {
  const { words, residentMb } = await runWatched<number[]>(
    'ticket-render-child.ts',
    [String(warmUp), String(tickets)],
    limitMs,
  );
  const [copied = [], , taken = []] = words;
  const [, warm = 0, full = 0] = residentMb;
  const growth = ((full - warm) / warm) * 100;
  return [
    probe('page-copy', 'the pixels of a ticket copied once, median', round(median(copied)), 'ms'),
    atMost('ticket-render', 'ticket rendered (576 dots), median', round(median(taken), 1), 'ms', 10),
    atMost('ticket-render-p99', 'ticket rendered (576 dots), p99', round(quantile(taken, 0.99), 1), 'ms', 25),
    probe('ticket-memory', `memory after ${warmUp} tickets`, round(warm, 0), 'MB'),
    atMost('ticket-growth', `memory more after ${tickets} tickets`, round(growth, 1), '%', 10),
  ];
}
