import { describe, expect, it } from 'vitest';
import { summarise, type PrinterStatus } from './printer-status.ts';
import { decodeErrorCause, decodeOfflineCause, decodePaper, decodePrinter } from './real-time-status.ts';

/** Answers to DLE EOT 1, 2, 3, 4 as makers print them: TM-T88III guide pp. 318-324, Bixolon SRP-350 pp. 8-9. */
const table: [string, [number, number, number, number], PrinterStatus][] = [
  ['all well, drawer low', [0x12, 0x12, 0x12, 0x12], { state: 'ready' }],
  ['all well, no drawer', [0x16, 0x12, 0x12, 0x12], { state: 'ready' }],
  ['near the end', [0x16, 0x12, 0x12, 0x1e], { state: 'paper-low' }],
  ['no paper', [0x1e, 0x32, 0x12, 0x7e], { state: 'paper-out' }],
  ['no paper, one sensor bit only', [0x1a, 0x12, 0x12, 0x32], { state: 'paper-out' }],
  ['cover open', [0x1a, 0x16, 0x12, 0x12], { state: 'cover-open' }],
  ['cover open, paper sensor blind', [0x1a, 0x36, 0x52, 0x72], { state: 'cover-open' }],
  ['cutter jammed', [0x1a, 0x52, 0x1a, 0x12], { state: 'error', cause: 'cutter' }],
  ['burnt out', [0x1a, 0x52, 0x32, 0x12], { state: 'error', cause: 'unrecoverable' }],
  ['mechanical', [0x1a, 0x52, 0x16, 0x12], { state: 'error', cause: 'mechanical' }],
  ['head hot', [0x1a, 0x52, 0x52, 0x12], { state: 'error', cause: 'too-hot' }],
  ['an error without a cause', [0x1a, 0x52, 0x12, 0x12], { state: 'error', cause: 'reported' }],
  ['offline, no reason given', [0x1a, 0x12, 0x12, 0x12], { state: 'offline', cause: 'reported' }],
];

describe('printer status', () => {
  it.each(table)('DR-7 %s', (_name, [printer, offlineCause, errorCause, paper], expected) => {
    const status = {
      printer: decodePrinter(printer),
      offlineCause: decodeOfflineCause(offlineCause),
      errorCause: decodeErrorCause(errorCause),
      paper: decodePaper(paper, { nearEnd: 0x0c, end: 0x60 }),
    };
    expect(summarise(status)).toEqual(expected);
  });
});
