import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadImage } from '../picture/canvas.ts';
import { afterEach, describe, expect, it } from 'vitest';
import { startVirtualPrinter, type VirtualPrinter, type VirtualPrinterOptions } from './printer.fake.ts';

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const thing of open.splice(0).reverse()) await thing.close();
});

async function switchOn(options: VirtualPrinterOptions = {}): Promise<VirtualPrinter> {
  const printer = await startVirtualPrinter(options);
  open.push(printer);
  return printer;
}

async function plugIn(printer: VirtualPrinter): Promise<Socket> {
  const socket = connect({ host: printer.host, port: printer.port, noDelay: true });
  open.push({ close: () => socket.destroy() });
  await once(socket, 'connect');
  return socket;
}

async function ask(socket: Socket, hex: string): Promise<string> {
  const answer = once(socket, 'data') as Promise<[Buffer]>;
  socket.write(Buffer.from(hex, 'hex'));
  return (await answer)[0].toString('hex');
}

async function nextPaper(printer: VirtualPrinter, socket: Socket, hex: string) {
  const coming = once(printer, 'paper') as Promise<[VirtualPrinter['papers'][number]]>;
  socket.write(Buffer.from(hex, 'hex'));
  return (await coming)[0];
}

/** One black row and one white row of 8 dots, then a cut. */
const TWO_ROWS_AND_CUT = '1b40' + '1d76300001000200' + 'ff00' + '1d5600';

describe('the virtual printer', () => {
  it.each([
    ['well', () => undefined, ['16', '12', '12', '12']],
    ['near the end', (p: VirtualPrinter) => p.nearEnd(), ['16', '12', '12', '1e']],
    ['no paper', (p: VirtualPrinter) => p.runOutOfPaper(), ['1e', '32', '12', '7e']],
    ['cover open', (p: VirtualPrinter) => p.openCover(), ['1e', '16', '12', '12']],
    ['cutter jammed', (p: VirtualPrinter) => p.jamCutter(), ['1e', '52', '1a', '12']],
  ] as const)('DR-24 answers DLE EOT 1 to 4 as the manuals do: %s', async (_name, hand, expected) => {
    const printer = await switchOn();
    hand(printer);
    const socket = await plugIn(printer);
    for (const [index, answer] of expected.entries()) {
      expect(await ask(socket, `10040${index + 1}`)).toBe(answer);
    }
  });

  it('DR-25 obeys a status question even inside a picture', async () => {
    const printer = await switchOn();
    const socket = await plugIn(printer);
    expect(await ask(socket, '1d76300003000100' + '100401')).toBe('16');
  });

  it('DR-26 a cut delivers the paper as dots and as a PNG of the same dots', async () => {
    const printer = await switchOn({ widthDots: 384 });
    const paper = await nextPaper(printer, await plugIn(printer), TWO_ROWS_AND_CUT);
    expect(paper).toMatchObject({ id: 1, isWhole: true });
    expect(paper.bitmap).toMatchObject({ widthDots: 384, heightDots: 2 });
    expect([paper.bitmap.data[0], paper.bitmap.data[1], paper.bitmap.data[48]]).toEqual([0xff, 0, 0]);
    const image = await loadImage(Buffer.from(paper.png));
    expect([image.width, image.height]).toEqual([384, 2]);
  });

  it('DR-26 keeps the last fifty papers', async () => {
    const printer = await switchOn();
    const socket = await plugIn(printer);
    for (let count = 0; count < 52; count += 1) await nextPaper(printer, socket, TWO_ROWS_AND_CUT);
    expect(printer.papers.map((paper) => paper.id)).toEqual(Array.from({ length: 50 }, (_, i) => i + 3));
  });

  it('DR-26 keeps every paper in a folder too, when it has one', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'papers-'));
    open.push({ close: () => rm(folder, { recursive: true }) });
    const printer = await switchOn({ folder });
    const paper = await nextPaper(printer, await plugIn(printer), TWO_ROWS_AND_CUT);
    await printer.close();
    expect((await readFile(join(folder, 'paper-0001.png'))).equals(paper.png)).toBe(true);
  });

  it('DR-27 a roll that ends gives what was printed so far, and the rest on the new roll', async () => {
    const printer = await switchOn();
    printer.runOutOfPaper(1);
    const socket = await plugIn(printer);
    const torn = await nextPaper(printer, socket, TWO_ROWS_AND_CUT);
    expect(torn).toMatchObject({ isWhole: false, bitmap: { heightDots: 1 } });
    const coming = once(printer, 'paper');
    printer.refill();
    expect((await coming)[0]).toMatchObject({ isWhole: true, bitmap: { heightDots: 1 } });
  });

  it('DR-28 a second connection is served when the first one leaves', async () => {
    const printer = await switchOn();
    const first = await plugIn(printer);
    const second = await plugIn(printer);
    let isServed = false;
    const answer = ask(second, '100401').then(() => (isServed = true));
    expect(await ask(first, '100401')).toBe('16');
    expect(isServed).toBe(false);
    first.destroy();
    expect(await answer).toBe(true);
  });

  it('DR-29 prints no faster than its speed', async () => {
    const printer = await switchOn({ dotsPerSecond: 2000 });
    const socket = await plugIn(printer);
    const began = performance.now();
    await nextPaper(printer, socket, '1b40' + '1d7630000100c800' + 'ff'.repeat(200) + '1d5600');
    expect(performance.now() - began).toBeGreaterThan(75);
  });

  it('DR-30 counts the bytes that no table explains', async () => {
    const printer = await switchOn();
    await nextPaper(printer, await plugIn(printer), '1b7f' + '02' + TWO_ROWS_AND_CUT);
    expect(printer.notUnderstoodBytes).toBe(2);
  });
});
