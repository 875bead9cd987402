import type { VirtualPrinter } from '@motcua/drivers/fake';
import { startVirtualPrinter } from '@motcua/drivers/fake';
import type { Line } from './line.ts';
import { atMost, probe } from './line.ts';
import { runWatched } from './ticket-watchdog.ts';

type Said = { p99: number; worst: number; outcomes: string[] };
/** `some`: a line that breaks now and then lets a ticket through. */
type Printed = 'all' | 'some' | 'none';
type Trouble = { tickets: number; printed: Printed; begin: (printer: VirtualPrinter) => unknown };

const troubles: Record<string, Trouble> = {
  well: { tickets: 20, printed: 'all', begin: () => undefined },
  slow: { tickets: 3, printed: 'all', begin: (printer) => printer.readSlowly(40_000) },
  refused: { tickets: 40, printed: 'none', begin: (printer) => printer.goOffline() },
  reset: { tickets: 10, printed: 'some', begin: (printer) => resetAgainAndAgain(printer) },
  'zero window': { tickets: 3, printed: 'none', begin: (printer) => printer.holdWindow() },
};

/** How long an agent's event loop stands still while its printer is slow, gone or hung; the printer is in our process. */
export async function loopDelay(): Promise<Line[]> {
  const lines: Line[] = [];
  for (const [name, { tickets, printed, begin }] of Object.entries(troubles)) {
    const printer = await startVirtualPrinter({ dotsPerSecond: 2_000 });
    await begin(printer);
    const { words } = await runWatched<Said>(
      'ticket-loop-child.ts',
      [printer.port, tickets].map(String),
      120_000,
    );
    await printer.close();
    const [said] = words;
    if (said === undefined || howMany(said.outcomes) !== printed)
      throw new Error(`a printer that is ${name}: ${said?.outcomes.join(' ') ?? 'silent'}`);
    const id = `loop-${name.replace(' ', '-')}`;
    lines.push(
      atMost(id, `agent's loop stands still, p99, printer ${name}`, said.p99, 'ms', 20),
      probe(`${id}-worst`, `agent's loop stands still, worst, printer ${name}`, said.worst, 'ms'),
    );
  }
  return lines;
}

function howMany(outcomes: readonly string[]): Printed {
  const count = outcomes.filter((kind) => kind === 'printed').length;
  return count === 0 ? 'none' : count < outcomes.length ? 'some' : 'all';
}

/** The line of most tickets breaks with a reset, in the middle of its picture. */
function resetAgainAndAgain(printer: VirtualPrinter): void {
  printer.breakLineAfter(8_000, 'reset');
  const again = setInterval(() => printer.breakLineAfter(8_000, 'reset'), 50);
  again.unref();
}
