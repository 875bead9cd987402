import type { BytePort, OpenPort } from '../../port/byte-port.ts';
import type { DeviceLog } from './device-log.ts';

/** The same port, with every byte that passes written into the device's log, and every opening and loss noted. */
export function tapPort(open: OpenPort, log: DeviceLog): OpenPort {
  return async (listener) => {
    const opened = await open({
      onBytes(bytes) {
        log.bytes('in', bytes);
        listener.onBytes(bytes);
      },
      onClose() {
        log.note('closed');
        listener.onClose();
      },
    });
    log.note(opened.ok ? 'open' : opened.error);
    return opened.ok ? { ok: true, value: tapped(opened.value, log) } : opened;
  };
}

function tapped(port: BytePort, log: DeviceLog): BytePort {
  return {
    get isOpen() {
      return port.isOpen;
    },
    async write(bytes) {
      const result = await port.write(bytes);
      if (result.ok) log.bytes('out', bytes);
      else log.note(result.error);
      return result;
    },
    close: () => port.close(),
    abort: () => port.abort(),
  };
}
