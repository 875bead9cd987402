import { printerModels, type PrinterModel } from '../codec/printer-models.ts';
import { openTcpPort } from '../port/tcp-port.ts';
import { createEscposPrinter, type EscposPrinterOptions, type TicketPrinter } from './printer.ts';

export interface TcpPrinterOptions extends Partial<Omit<EscposPrinterOptions, 'open' | 'now'>> {
  readonly host: string;
  readonly port?: number;
  readonly connectTimeoutMs?: number;
  readonly writeTimeoutMs?: number;
  readonly model?: PrinterModel;
  /** Milliseconds since 1970; the system's clock where left out. */
  now?(): number;
}

/** A network printer: one connection prints and the others wait, so one is kept (UB-E02 technical reference). */
export function createTcpPrinter(options: TcpPrinterOptions): TicketPrinter {
  const { host, port = 9100, connectTimeoutMs = 3000, writeTimeoutMs = 5000, ...rest } = options;
  const address = { host, port, connectTimeoutMs, writeTimeoutMs };
  return createEscposPrinter({
    model: printerModels['generic-80'],
    now: Date.now,
    ...rest,
    open: (listener) => openTcpPort(address, listener),
  });
}
