import { cpus } from 'node:os';
import { browserLines } from './browser.ts';
import { declarationLines } from './declarations.ts';
import { deviceLines } from './devices.ts';
import type { Line } from './line.ts';
import { probe } from './line.ts';
import { probeDisk, probeSqlite } from './machine-limits.ts';
import { callToBoard, reconnect } from './screens.ts';
import { median, round } from './stats.ts';
import { loopDelay } from './ticket-loop-delay.ts';
import { ticketRender } from './ticket-render.ts';
import { coldStart, growth, memory, oneClient, throughput } from './tickets.ts';

/** `npm run bench -- --json [--quick] [--only <part>]`: limits of the machine and our lines, in the same run. */
const isQuick = process.argv.includes('--quick');
const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : undefined;
const rounds = isQuick ? 1 : 3;

const parts: Record<string, () => Promise<Line[]>> = {
  disk: async () => [
    probe('fdatasync', 'fdatasync of 4 kB, p50', await probeDisk(), 'ms'),
    probe('sqlite-commit', 'durable SQLite transaction, p50', await probeSqlite(), 'ms'),
  ],
  throughput: () => throughput(isQuick ? 3 : 5),
  client: oneClient,
  start: coldStart,
  memory,
  render: () => ticketRender(isQuick ? 2_000 : 10_000),
  'loop-delay': loopDelay,
  boards: callToBoard,
  reconnect,
  growth,
  browser: browserLines,
  declarations: declarationLines,
  devices: deviceLines,
};

const chosen = Object.entries(parts).filter(([name]) => only === undefined || only === name);
const seen = new Map<string, Line[]>();
for (let turn = 1; turn <= rounds; turn += 1) {
  for (const [name, part] of chosen) {
    process.stderr.write(`round ${turn}/${rounds}: ${name}\n`);
    for (const line of await part()) seen.set(line.id, [...(seen.get(line.id) ?? []), line]);
  }
}

const report = [...seen.values()].flatMap((lines) => {
  const [first] = lines;
  if (first === undefined) return [];
  const value = round(median(lines.map((line) => line.value)), 3);
  const best = lines.find((line) => line.value === value) ?? first;
  return [{ ...best, value, rounds: lines.map((line) => line.value) }];
});
const machine = { node: process.version, cpu: cpus()[0]?.model ?? '', cores: cpus().length };
if (process.argv.includes('--json'))
  process.stdout.write(`${JSON.stringify({ machine, lines: report }, null, 2)}\n`);
else
  for (const line of report)
    process.stdout.write(
      `${line.isMet === false ? '✗' : line.isMet === true ? '✓' : ' '} ${line.what.padEnd(52)} ${String(line.value).padStart(9)} ${line.unit.padEnd(3)} ${line.target ?? ''}\n`,
    );
const missed = report.filter((line) => line.isMet === false);
process.stderr.write(
  missed.length === 0
    ? 'All targets met.\n'
    : `${missed.length} targets missed: ${missed.map(({ id }) => id).join(', ')}\n`,
);
