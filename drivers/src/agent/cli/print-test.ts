import { unreachable } from '@motcua/contract';
import type { PrinterModelId } from '../../codec/printer-models.ts';
import { printerModels } from '../../codec/printer-models.ts';
import { createEscposPrinter } from '../../printer/printer.ts';
import { ticketContent } from '../../ticket/ticket-content.ts';
import { testTicket } from '../device/test-ticket.ts';
import type { ExitCode, SpeakingWorld } from './cli-world.ts';
import { exitCodes } from './cli-world.ts';
import type { Place } from './place.ts';
import { lineOf, nameOf, openerOf } from './place.ts';

/** A start bit, eight data bits, a stop bit. */
const bitsPerByte = 10;

/** Prints one test ticket and says what became of it. */
export async function printTest(
  place: Place,
  modelId: PrinterModelId,
  { words, say, complain, now }: SpeakingWorld,
): Promise<ExitCode> {
  const model = printerModels[modelId];
  const printer = createEscposPrinter({ open: openerOf(place), model, now });
  const name = nameOf(place);
  const printerEntry = { id: 'test-print', name: { vi: 'In thử', en: 'Test print' }, model: modelId };
  const ticket = testTicket(printerEntry, name, new Date(now()));
  const bytesPerSecond = place.kind === 'serial' ? lineOf(place).baudRate / bitsPerByte : Infinity;
  const content = await ticketContent({ ...ticket, widthDots: model.widthDots }, bytesPerSecond, async () =>
    (await import('../../ticket/render-ticket.ts')).createTicketRenderer(),
  );
  const outcome = await printer.print({ id: `test-print ${now()}`, ...content });
  await printer.close();
  switch (outcome.kind) {
    case 'printed':
      say(words.printed(outcome.confirmed));
      return exitCodes.done;
    case 'unknown':
      complain(words.printUnknown);
      return exitCodes.unknown;
    case 'failed':
      complain(`${name}: ${words.notPrinted(outcome.reason)}`);
      return exitCodes.failed;
    default:
      return unreachable(outcome);
  }
}
