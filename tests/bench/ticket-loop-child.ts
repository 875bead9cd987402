import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createTcpPrinter, createTicketRenderer, printerModels } from '@motcua/drivers';
import { round, timeEach } from './stats.ts';
import { leave, say } from './ticket-child.ts';
import { paperOf } from './ticket-paper.ts';

/** What an agent does for a printer, and how long its event loop stood still meanwhile. */
const [port = 0, tickets = 0] = process.argv.slice(2).map(Number);
const renderer = createTicketRenderer();
await timeEach(30, (i) => renderer.render(paperOf(i)));
const model = printerModels['epson-tm-t82'];
const printer = createTcpPrinter({ host: '127.0.0.1', port, model, writeTimeoutMs: 2_000 });
const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();
const outcomes: string[] = [];
await timeEach(tickets, async (i) => {
  const bitmap = await renderer.render(paperOf(i));
  outcomes.push((await printer.print({ id: `${i}`, bitmap })).kind);
});
delay.disable();
await say({ p99: round(delay.percentile(99) / 1e6, 1), worst: round(delay.max / 1e6, 1), outcomes });
await printer.close();
leave();
