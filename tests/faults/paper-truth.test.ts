import type { VirtualPaper, VirtualPrinter } from '@motcua/drivers/fake';
import { startVirtualPrinter } from '@motcua/drivers/fake';
import type { TrackedTicket } from '@motcua/contract';
import jsQR from 'jsqr';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import type { OwnDevices } from '../harness/own-devices.ts';
import { startWithDevices } from '../harness/own-devices.ts';
import { seededRandom } from '../harness/seeded-random.ts';
import { deviceToken, hallPath } from '../harness/start-hall.ts';
import { until } from '../harness/until.ts';

const tickets = Number(process.env['MOTCUA_TICKETS'] ?? 60);
const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

/** What goes wrong while a ticket is on its way, and how it is put right. */
type Misfortune = { name: string; happen: () => unknown; mend: () => unknown };

it(`FA-4 whatever befalls printers, agent and server, no ticket comes out twice unmarked and none stays undecided`, async () => {
  const seed = seedOf(process.env['MOTCUA_SEED']);
  console.info(`seed ${seed}`);
  const random = seededRandom(seed);
  const printers = [
    await startVirtualPrinter(fast),
    await startVirtualPrinter({ ...fast, provesPrints: false }),
  ];
  cleanups.push(...printers.map((printer) => () => printer.close()));
  const papers: VirtualPaper[] = [];
  let lastPaperAt = 0;
  for (const printer of printers) {
    printer.on('paper', (paper) => {
      papers.push(paper);
      lastPaperAt = performance.now();
    });
  }
  const hall = await startWithDevices(twoPrinters(printers));
  cleanups.push(async () => hall[Symbol.asyncDispose]());
  await until(
    'both printers',
    async () => (await hall.devices()).every(({ state }) => state === 'ready'),
    20_000,
  );

  const taken: { id: string; number: string; print: string; misfortune: string }[] = [];
  for (let i = 0; i < tickets; i += 1) {
    const misfortune = pick(misfortunes(hall, printers, random), random);
    const before = random() < 0.3;
    if (before) await misfortune.happen();
    const ticket = await take(hall, `kiosk-${1 + (i % 2)}`);
    if (!before) {
      await pause(random() * 250);
      await misfortune.happen();
    }
    await pause(random() * 600);
    await misfortune.mend();
    const print = await settled(hall, ticket.id);
    taken.push({ ...ticket, print, misfortune: `${before ? 'before' : 'during'} ${misfortune.name}` });
  }
  // A ticket takes a third of a second: after three without any, none is left inside.
  await until('the last papers', () => performance.now() - lastPaperAt > 3_000, 30_000);

  const whole = papers
    .filter(({ isWhole }) => isWhole)
    .map((paper) => ({ id: idOn(paper), isMarked: isMarked(paper) }));
  const twice = taken.filter(
    ({ id }) => whole.filter((paper) => paper.id === id && !paper.isMarked).length > 1,
  );
  const ghosts = taken.filter(
    ({ id, print }) => print === 'printed' && !whole.some((paper) => paper.id === id),
  );
  expect({ seed, twice }).toEqual({ seed, twice: [] });
  const story = ghosts.length === 0 ? [] : papers.map(seenOn);
  expect({ seed, ghosts, story }).toEqual({ seed, ghosts: [], story: [] });
  expect(new Set(taken.map(({ number }) => number)).size).toBe(tickets);
}, 300_000);

/** Found a ticket on two rolls that was called printed. */
const foundSeed = 335_324;

/** The seed that once failed, so that a run tells of the change and not of luck; `MOTCUA_SEED=any` looks for others. */
function seedOf(asked: string | undefined): number {
  if (asked === undefined) return foundSeed;
  return asked === 'any' ? Date.now() % 1_000_000 : Number(asked);
}

/** A paper in one line, for whoever has to find out what went wrong. */
function seenOn(paper: VirtualPaper): string {
  const { isWhole, bitmap } = paper;
  const marks = [isWhole ? 'whole' : 'torn', ...(isMarked(paper) ? ['marked'] : [])];
  return `${paper.id} ${idOn(paper) || 'no code'} ${bitmap.heightDots} ${marks.join(' ')}`;
}

const fast = { dotsPerSecond: 4_000 };

function misfortunes(
  hall: OwnDevices,
  printers: readonly VirtualPrinter[],
  random: () => number,
): readonly Misfortune[] {
  const printer = pick(printers, random);
  return [
    { name: 'nothing', happen: () => undefined, mend: () => undefined },
    {
      name: 'paper end',
      happen: () => printer.runOutOfPaper(Math.floor(random() * 1_000)),
      mend: () => printer.refill(),
    },
    { name: 'cover', happen: () => printer.openCover(), mend: () => printer.closeCover() },
    { name: 'cutter', happen: () => printer.jamCutter(), mend: () => printer.clearCutter() },
    {
      name: 'line cut',
      happen: () => printer.breakLineAfter(Math.floor(random() * 60_000)),
      mend: () => printer.breakLineAfter(Infinity),
    },
    { name: 'cable', happen: () => printer.goOffline(), mend: () => printer.goOnline() },
    { name: 'agent killed', happen: () => hall.restartAgent(), mend: () => undefined },
    { name: 'server killed', happen: () => hall.restartServer(), mend: () => undefined },
  ];
}

/** One number, asked for with one key until it is there: what a kiosk does. */
async function take(hall: OwnDevices, kioskId: string): Promise<{ id: string; number: string }> {
  const headers = { 'idempotency-key': `${kioskId}-${Math.trunc(performance.now() * 1_000)}` };
  const body = { serviceId: 'ho-tich', kioskId };
  for (;;) {
    const answer = await hall
      .call('POST', `${hallPath}/tickets`, { token: deviceToken, headers, body })
      .catch(() => undefined);
    if (answer?.status === 201) return answer.body as { id: string; number: string };
    await pause(100);
  }
}

async function settled(hall: OwnDevices, ticketId: string): Promise<string> {
  let print = 'pending';
  await until(
    `the word on the paper of ${ticketId}`,
    async () => {
      const answer = await hall.call('GET', `/api/v1/tickets/${ticketId}`).catch(() => undefined);
      print = answer?.status === 200 ? (answer.body as TrackedTicket).print : 'pending';
      return print !== 'pending';
    },
    40_000,
  );
  return print;
}

/** Whose ticket this is: the address in its QR code ends in the ticket's id. */
function idOn({ bitmap }: VirtualPaper): string {
  const rows = Math.min(bitmap.heightDots, 640);
  const from = bitmap.heightDots - rows;
  const pixels = new Uint8ClampedArray(bitmap.widthDots * rows * 4).fill(255);
  for (let y = 0; y < rows; y += 1) {
    for (let x = 0; x < bitmap.widthDots; x += 1) {
      const byte = bitmap.data[((from + y) * bitmap.widthDots) / 8 + (x >> 3)] ?? 0;
      if ((byte & (0x80 >> (x & 7))) !== 0)
        pixels.fill(0, (y * bitmap.widthDots + x) * 4, (y * bitmap.widthDots + x) * 4 + 3);
    }
  }
  return jsQR(pixels, bitmap.widthDots, rows)?.data.split('/').at(-1) ?? '';
}

/** A reprint begins with a black band across the paper. */
function isMarked({ bitmap }: VirtualPaper): boolean {
  const bytesAcross = bitmap.widthDots / 8;
  for (let y = 0; y < Math.min(60, bitmap.heightDots); y += 1) {
    const row = bitmap.data.subarray(y * bytesAcross + 3, (y + 1) * bytesAcross - 3);
    if (row.every((byte) => byte === 0xff)) return true;
  }
  return false;
}

function pick<T>(list: readonly T[], random: () => number): T {
  const chosen = list[Math.floor(random() * list.length)];
  if (chosen === undefined) throw new Error('nothing to pick from');
  return chosen;
}

function twoPrinters(printers: readonly VirtualPrinter[]): string {
  const line = (printer: VirtualPrinter, i: number): string =>
    `  - { id: in-${i + 1}, kind: tcp, name: { vi: Máy in ${i + 1}, en: Printer ${i + 1} }, host: 127.0.0.1, port: ${printer.port}, model: ${i === 0 ? 'epson-tm-t82' : 'generic-80'} }`;
  return [
    'printers:',
    ...printers.map(line),
    'kiosks:',
    '  - { id: kiosk-1, name: { vi: Ki-ốt 1, en: Kiosk 1 }, printerId: in-1 }',
    '  - { id: kiosk-2, name: { vi: Ki-ốt 2, en: Kiosk 2 }, printerId: in-2 }',
    '',
  ].join('\n');
}
