import type { DisplayBus } from '../../display/display-bus.ts';
import type { DeviceLog } from './device-log.ts';

/** The same bus, with what is said to and by one device on it written into that device's log. */
export function tapBus(bus: DisplayBus, log: DeviceLog): DisplayBus {
  return {
    get port() {
      return bus.port;
    },
    async transact(request) {
      const reply = await bus.transact({
        ...request,
        bytes() {
          const bytes = request.bytes();
          log.bytes('out', bytes);
          return bytes;
        },
        ...(request.reader && {
          reader(sent: Uint8Array) {
            const inner = request.reader?.(sent);
            return {
              take(bytes: Uint8Array) {
                log.bytes('in', bytes);
                return inner?.take(bytes);
              },
            };
          },
        }),
      });
      if (reply.kind === 'silent') log.note('silent');
      if (reply.kind === 'away') log.note(reply.why);
      return reply;
    },
    isOffline: (address) => bus.isOffline(address),
    onPort: (listener) => bus.onPort(listener),
    close: () => bus.close(),
  };
}
