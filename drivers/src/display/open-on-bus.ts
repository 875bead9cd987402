import type { BytePort, OpenPort, PortResult } from '../port/byte-port.ts';
import type { DisplayBus } from './display-bus.ts';

/**
 * A seat on a bus in the shape of a port, for a device that is asked and answers with so many bytes: a keypad of
 * Modbus coils takes it as its `open`. What it writes waits for its turn, and it hears only while it is asked.
 */
export function openOnBus(
  bus: DisplayBus,
  place: { readonly address: number; readonly replyBytes: number; readonly timeoutMs?: number },
): OpenPort {
  return async (listener) => {
    const { port } = bus;
    if (port.kind !== 'open') return { ok: false, error: port.kind === 'away' ? port.why : 'closed' };
    let isOpen = true;
    function leave(): void {
      if (!isOpen) return;
      isOpen = false;
      stop();
      listener.onClose();
    }
    const stop = bus.onPort((state) => {
      if (state.kind !== 'open') leave();
    });
    function countUp() {
      let left = place.replyBytes;
      return {
        take(bytes: Uint8Array): true | undefined {
          if (isOpen) listener.onBytes(bytes);
          left -= bytes.length;
          return left <= 0 ? true : undefined;
        },
      };
    }
    let newest: Uint8Array = new Uint8Array();
    let asking: Promise<PortResult> | undefined;
    async function ask(): Promise<PortResult> {
      const { address, timeoutMs } = place;
      const patience = timeoutMs === undefined ? {} : { timeoutMs };
      const reply = await bus.transact({ address, bytes: () => newest, reader: countUp, ...patience });
      asking = undefined;
      return reply.kind === 'away' ? { ok: false, error: reply.why } : { ok: true, value: true };
    }
    const seat: BytePort = {
      get isOpen() {
        return isOpen;
      },
      /** A question while one still waits takes its place: a device that rests must not pile them up. */
      write(bytes) {
        if (!isOpen) return Promise.resolve({ ok: false, error: 'closed' });
        newest = bytes;
        asking ??= ask();
        return asking;
      },
      close: leave,
      abort: leave,
    };
    return { ok: true, value: seat };
  };
}
