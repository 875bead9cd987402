import type { DeviceCause, DeviceLink, DeviceState } from '@motcua/contract';
import { unreachable } from '@motcua/contract';
import type { PortFailure } from '../../port/byte-port.ts';

/** A device whose port does not open, in the words that somebody acts on. */
export function awayWords(
  why: PortFailure,
  link: DeviceLink,
  wasOpen: boolean,
): { state: DeviceState; cause: DeviceCause } {
  switch (why) {
    case 'refused':
    case 'timeout':
      return { state: 'offline', cause: 'unreachable' };
    case 'closed':
      return { state: 'offline', cause: link === 'tcp' ? 'unreachable' : 'unplugged' };
    case 'no-such-device':
      return { state: 'offline', cause: wasOpen ? 'unplugged' : 'no-such-device' };
    case 'in-use':
    case 'no-permission':
      return { state: 'offline', cause: why };
    case 'library-missing':
      return { state: 'program-missing', cause: link === 'hid' ? 'libusb-missing' : 'serialport-missing' };
    default:
      return unreachable(why);
  }
}
