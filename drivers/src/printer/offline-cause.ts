import type { PrinterOfflineCause } from '../codec/printer-status.ts';
import type { PortFailure } from '../port/byte-port.ts';
import { unreachable } from './unreachable.ts';

/** Why no port could be opened, in the words for a printer. */
export function offlineCause(failure: PortFailure, wasOpenBefore: boolean): PrinterOfflineCause {
  switch (failure) {
    case 'refused':
    case 'timeout':
    case 'closed':
      return 'unreachable';
    case 'no-such-device':
      return wasOpenBefore ? 'unplugged' : 'no-such-device';
    case 'in-use':
    case 'no-permission':
      return failure;
    case 'library-missing':
      return 'serialport-missing';
    default:
      return unreachable(failure);
  }
}
