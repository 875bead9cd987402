import { createTicketRenderer } from '@motcua/drivers';
import { leave, say } from './ticket-child.ts';
import { paperOf } from './ticket-paper.ts';
import { timeEach } from './stats.ts';

/** Says the milliseconds of copying a page of pixels, of each ticket while warming up, and of each one after that. */
const [warmUp = 1_000, tickets = 10_000] = process.argv.slice(2).map(Number);
const renderer = createTicketRenderer();
const draw = (i: number): Promise<unknown> => renderer.render(paperOf(i));
const pixels = Buffer.alloc(576 * 1280 * 4, 0xff);
await say(await timeEach(100, async () => Buffer.from(pixels).at(-1)));
await say(await timeEach(warmUp, draw));
await say(await timeEach(tickets, (i) => draw(warmUp + i)));
leave();
