import type { Printer } from '@motcua/config';
import type { DeviceCause, DeviceHealth, DeviceId, DeviceState, TicketPaper } from '@motcua/contract';
import { unreachable } from '@motcua/contract';
import { printerModels } from '../../codec/printer-models.ts';
import type { PrinterStatus } from '../../codec/printer-status.ts';
import { createEscposPrinter } from '../../printer/printer.ts';
import type { TicketPrinter } from '../../printer/printer.ts';
import type { PrintOutcome } from '../../printer/print-outcome.ts';
import { identifyStrip } from '../../ticket/identify-strip.ts';
import { createDeviceLog } from './device-log.ts';
import type { DeviceWire } from './device-wire.ts';
import type { PrintEnd, PrinterDevice, PrinterHands } from './hall-device.ts';
import { createPaperMaker } from './paper-maker.ts';
import type { Surroundings } from './surroundings.ts';
import { tapPort } from './tap-port.ts';
import { testTicket } from './test-ticket.ts';

export interface PrinterDeviceOptions {
  readonly id: DeviceId;
  readonly entry: Printer;
  readonly wire: DeviceWire;
  readonly around: Pick<Surroundings, 'now' | 'onChange'>;
  readonly hands?: PrinterHands & { close(): Promise<void> };
}

interface Status {
  readonly state: DeviceState;
  readonly cause?: DeviceCause;
}

/** A printer of the hall: its jobs one after another, its state as it tells it. */
export function createPrinterDevice({ id, entry, wire, around, hands }: PrinterDeviceOptions): PrinterDevice {
  const log = createDeviceLog(around);
  const { now, onChange } = around;
  const model = printerModels[entry.model];
  const { widthDots } = entry;
  const printer = createEscposPrinter({ open: tapPort(wire.open, log), model, widthDots, now });
  const paperFor = createPaperMaker(printer.widthDots, entry);
  let status: Status = { state: 'unknown' };
  const queue = createQueue(onChange);
  let trials = 0;

  function become(next: Status): void {
    if (next.state === status.state && next.cause === status.cause) return;
    status = next;
    log.note([next.state, next.cause].filter(Boolean).join(' '));
    onChange();
  }
  printer.onChange((raw) => become(wordsOf(raw)));

  const health = (): DeviceHealth => ({
    ...{ id, kind: 'printer', name: entry.name.vi, link: wire.link, place: wire.place, model: entry.model },
    ...{ ...status, queue: queue.length() },
    ...(printer.heardAt !== undefined && { heardAt: new Date(printer.heardAt).toISOString() }),
  });
  async function check(): Promise<void> {
    // A question waits behind every ticket, and a ticket asks for itself.
    if (queue.length() === 0) become(wordsOf(await printer.status()));
  }
  async function trial(make: () => TicketPaper | undefined): Promise<boolean> {
    trials += 1;
    const words = make();
    const content = words
      ? await paperFor(words)
      : { lines: identifyStrip({ id, name: entry.name.vi, place: wire.place }, printer.widthDots) };
    await queue.add(() => printer.print({ id: `trial ${now()} ${trials}`, ...content }));
    await check();
    return true;
  }
  return {
    ...{ id, kind: 'printer', log, health, check },
    ...(hands !== undefined && { hands: watched(hands, check) }),
    test: () => trial(() => testTicket(entry, wire.place, new Date(now()))),
    identify: () => trial(() => undefined),
    beep: () => printer.beep(),
    print: ({ id: jobId, paper }, steps) =>
      queue
        .add(async () => {
          const content = await paperFor(paper);
          const outcome = await printer.print({ id: jobId, ...content }, steps);
          log.note(outcome.kind === 'failed' ? `failed ${outcome.reason}` : outcome.kind);
          return endOf(outcome);
        })
        .finally(() => void check()),
    close: () => closeAll(printer, hands),
  };
}

interface Queue {
  readonly length: () => number;
  readonly add: <T>(task: () => Promise<T>) => Promise<T>;
}

/** Counts what waits; the printer itself takes one after another. */
function createQueue(onChange: () => void): Queue {
  let length = 0;
  return {
    length: () => length,
    async add(task) {
      length += 1;
      onChange();
      return task().finally(() => {
        length -= 1;
        onChange();
      });
    },
  };
}

/** What was done to a virtual printer shows at once. */
function watched(hands: PrinterHands, check: () => Promise<void>): PrinterHands {
  return {
    papers: () => hands.papers(),
    async act(action) {
      await hands.act(action);
      await check();
    },
  };
}

async function closeAll(
  printer: TicketPrinter,
  hands: { close(): Promise<void> } | undefined,
): Promise<void> {
  await printer.close();
  await hands?.close();
}

function wordsOf(status: PrinterStatus): Status {
  return 'cause' in status ? { state: status.state, cause: status.cause } : { state: status.state };
}

/** Proved, or well before and after: both are a ticket in somebody's hand. */
function endOf(outcome: PrintOutcome): PrintEnd {
  switch (outcome.kind) {
    case 'printed':
      return { kind: 'printed' };
    case 'unknown':
    case 'failed':
      return outcome;
    default:
      return unreachable(outcome);
  }
}
