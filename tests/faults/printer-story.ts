import type { PackedBitmap, TicketPrinter } from '@motcua/drivers';
import { createTcpPrinter, createTicketRenderer, printerModels } from '@motcua/drivers';
import type { VirtualPaper, VirtualPrinter } from '@motcua/drivers/fake';
import { startVirtualPrinter } from '@motcua/drivers/fake';
import { paperOf } from '../bench/ticket-paper.ts';
import { until } from '../harness/until.ts';

/** Printers as they differ in what they tell. */
export const kinds = {
  'an Epson that proves prints': { model: 'epson-tm-t82', options: {} },
  'a clone that answers in its turn and clears nothing': {
    model: 'generic-80',
    options: { provesPrints: false, clears: false },
  },
  'a clone that answers status and nothing else': {
    model: 'xprinter-80',
    options: { provesPrints: false, clears: false, answersInTurn: false },
  },
  'a printer that never answers': { model: 'xprinter-58', options: { isMute: true } },
} as const;
export type KindName = keyof typeof kinds;

/** What a story's person was told last, and what lies in the tray. */
export type Ending = {
  /** Each attempt in order: `printed`, `unknown`, `failed` (nothing left the PC), `failed begun`. */
  outcomes: string[];
  originals: number;
  reprints: number;
  torn: number;
};

export type Bench = {
  hands: VirtualPrinter;
  printer: TicketPrinter;
  /** The bytes of one healthy ticket on this printer, questions included. */
  length: number;
};

type Pair = { original: PackedBitmap; reprint: PackedBitmap };
let pictures: Promise<Pair> | undefined;

/** One person's ticket and its reprint, as a slow line gets them: small, so that all cut points are few. */
export function ticketPictures(): Promise<Pair> {
  pictures ??= drawPictures();
  return pictures;
}

async function drawPictures(): Promise<Pair> {
  const renderer = createTicketRenderer();
  const paper = { ...paperOf(47), words: { ...paperOf(47).words, reprint: 'IN LẠI lần 1' } };
  return {
    original: await renderer.renderShort(paper),
    reprint: await renderer.renderShort({ ...paper, copy: 1 }),
  };
}

let addresses = 0;

/** Of its own on the loopback net: while a printer is away, nobody else may get its port. */
function ownAddress(): string {
  addresses += 1;
  return `127.1.${(addresses >> 8) & 255}.${addresses & 255}`;
}

/** A fresh printer and its driver, with short times: outcomes may be more careful than usual, never wrong. */
export async function setUp(kind: KindName): Promise<{ hands: VirtualPrinter; printer: TicketPrinter }> {
  const { model, options } = kinds[kind];
  const hands = await startVirtualPrinter({ ...options, host: ownAddress() });
  const printer = createTcpPrinter({
    ...{ host: hands.host, port: hands.port, model: printerModels[model], widthDots: 576 },
    ...{ connectTimeoutMs: 300, writeTimeoutMs: 200, answerTimeoutMs: 60 },
    ...{ settleMs: () => 120, pollMs: 30, coolDownMs: 90 },
  });
  return { hands, printer };
}

/**
 * A person's ticket while something goes wrong: what failed before its first byte is tried again as it is, whatever
 * else is not certain comes again marked, as the hall does it. `mend` puts the printer right after the first attempt. Ends with everything switched off.
 */
export async function live(
  { hands, printer }: { hands: VirtualPrinter; printer: TicketPrinter },
  mend: () => unknown,
): Promise<Ending> {
  const { original, reprint } = await ticketPictures();
  const papers: VirtualPaper[] = [];
  hands.on('paper', (paper) => papers.push(paper));
  const first = await printer.print({ id: 'first', bitmap: original });
  const outcomes = [wordOf(first)];
  await mend();
  if (first.kind !== 'printed') {
    const isUntouched = first.kind === 'failed' && !first.begun;
    const again = isUntouched ? { id: 'first', bitmap: original } : { id: 'reprint', bitmap: reprint };
    outcomes.push(wordOf(await printer.print(again)));
  }
  await printer.close();
  // What was on its way may only now have met its fault.
  await until('the last paper', async () => {
    await mend();
    return hands.connections === 0 && hands.isIdle;
  });
  await hands.close();
  return { outcomes, ...(await sort(papers)) };
}

/** What must never be: the same number in two hands, or a word that the paper gives the lie. */
export function wrongs(ending: Ending): string[] {
  const { outcomes, originals, reprints } = ending;
  const last = outcomes.at(-1);
  return [
    originals > 1 ? 'came out twice unmarked' : '',
    last === 'printed' && originals + reprints === 0 ? 'printed, and nobody has it' : '',
    outcomes[0] === 'failed begun' && originals > 0 ? 'failed, and yet came out' : '',
  ].filter((wrong) => wrong !== '');
}

function wordOf(outcome: Awaited<ReturnType<TicketPrinter['print']>>): string {
  return outcome.kind === 'failed' && outcome.begun ? 'failed begun' : outcome.kind;
}

/** Whose papers these are: a paper that does not begin with a whole ticket and hold nothing else is torn. */
export async function sort(papers: readonly VirtualPaper[]): Promise<Omit<Ending, 'outcomes'>> {
  const { original, reprint } = await ticketPictures();
  const [dots, marked] = [burnt(original), burnt(reprint)];
  const originals = papers.filter((paper) => shows(paper, dots)).length;
  const reprints = papers.filter((paper) => shows(paper, marked)).length;
  return { originals, reprints, torn: papers.length - originals - reprints };
}

/** The whole ticket, and under it nothing but white paper. */
function shows({ bitmap, isWhole }: VirtualPaper, dots: Buffer): boolean {
  const seen = Buffer.from(bitmap.data);
  const isSame = isWhole && seen.subarray(0, dots.length).equals(dots);
  return isSame && seen.subarray(dots.length).every((byte) => byte === 0);
}

/** Every dot two by two, as `GS v 0` with m = 3 burns them. */
function burnt({ widthDots, data }: PackedBitmap): Buffer {
  const across = widthDots / 8;
  const rows: Buffer[] = [];
  for (let at = 0; at < data.length; at += across) {
    const row = Buffer.alloc(across * 2);
    for (let dot = 0; dot < widthDots; dot += 1) {
      const isBlack = ((data[at + (dot >> 3)] ?? 0) & (0x80 >> (dot & 7))) !== 0;
      const left = dot * 2;
      if (isBlack) row[left >> 3] = (row[left >> 3] ?? 0) | (0xc0 >> (left & 7));
    }
    rows.push(row, row);
  }
  return Buffer.concat(rows);
}

/** All stories, so many at a time: most of a story is waiting. */
export async function inParallel<T>(
  things: readonly T[],
  atATime: number,
  tell: (thing: T) => Promise<void>,
) {
  const left = [...things];
  await Promise.all(
    Array.from({ length: atATime }, async () => {
      for (let thing = left.shift(); thing !== undefined; thing = left.shift()) await tell(thing);
    }),
  );
}
