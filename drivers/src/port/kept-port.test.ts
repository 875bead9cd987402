import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BytePort, PortListener, PortResult } from './byte-port.ts';
import { keepPort, type KeptState } from './kept-port.ts';

/** A device that a test plugs in, pulls out and questions. */
class Plug {
  isIn = true;
  tries: number[] = [];
  listeners: PortListener[] = [];
  closed = 0;
  written: number[] = [];
  isShortLived = false;

  readonly open = async (listener: PortListener): Promise<PortResult<BytePort>> => {
    this.tries.push(Date.now());
    if (!this.isIn) return { ok: false, error: 'no-such-device' };
    this.listeners.push(listener);
    return {
      ok: true,
      value: {
        isOpen: !this.isShortLived,
        write: async (bytes) => {
          this.written.push(...bytes);
          return { ok: true, value: true };
        },
        close: () => (this.closed += 1),
        abort: () => (this.closed += 1),
      },
    };
  };
}

const flush = () => vi.advanceTimersByTimeAsync(0);

describe('a kept port', () => {
  beforeEach(() => vi.useFakeTimers({ now: 0 }));
  afterEach(() => void vi.useRealTimers());

  function keep(plug: Plug, random = () => 0) {
    const states: KeptState[] = [];
    const bytes: number[] = [];
    const listener = {
      onBytes: (chunk: Uint8Array) => bytes.push(...chunk),
      onState: (state: KeptState) => states.push(state),
    };
    const kept = keepPort(plug.open, listener, { firstDelayMs: 100, longestDelayMs: 1000, random });
    return { kept, states, bytes };
  }

  it('PO-7 waits longer after each failure in a row, never longer than its limit, and for ever', async () => {
    const plug = new Plug();
    plug.isIn = false;
    const { states } = keep(plug);
    await vi.advanceTimersByTimeAsync(5000);
    expect(plug.tries).toEqual([0, 100, 300, 700, 1500, 2500, 3500, 4500]);
    await vi.advanceTimersByTimeAsync(24 * 3_600_000);
    expect(plug.tries.length).toBe(8 + 24 * 3600);
    expect(states).toEqual([{ kind: 'away', why: 'no-such-device' }]);
  });

  it('PO-7 shortens each pause by a random part of its half', async () => {
    const plug = new Plug();
    plug.isIn = false;
    const parts = [0, 0.5, 1];
    keep(plug, () => parts.shift() ?? 0);
    await vi.advanceTimersByTimeAsync(460);
    expect(plug.tries).toEqual([0, 100, 250, 450]);
  });

  it('PO-7 begins with the short pause again once it was open', async () => {
    const plug = new Plug();
    plug.isIn = false;
    const { kept } = keep(plug);
    await vi.advanceTimersByTimeAsync(750);
    plug.isIn = true;
    await vi.advanceTimersByTimeAsync(750);
    expect(kept.state).toEqual({ kind: 'open' });
    plug.isIn = false;
    plug.listeners[0]?.onClose();
    plug.tries = [];
    await vi.advanceTimersByTimeAsync(350);
    expect(plug.tries).toEqual([1600, 1800]);
  });

  it('PO-8 never holds two ports, and hears only the one it holds', async () => {
    const plug = new Plug();
    const { bytes } = keep(plug);
    await flush();
    plug.listeners[0]?.onBytes(Uint8Array.of(1));
    plug.listeners[0]?.onClose();
    plug.listeners[0]?.onClose();
    plug.listeners[0]?.onBytes(Uint8Array.of(2));
    await vi.advanceTimersByTimeAsync(5000);
    expect(plug.listeners.length).toBe(2);
    plug.listeners[0]?.onClose();
    plug.listeners[1]?.onBytes(Uint8Array.of(3));
    await vi.advanceTimersByTimeAsync(5000);
    expect(plug.listeners.length).toBe(2);
    expect(bytes).toEqual([1, 3]);
  });

  it('PO-8 a port that is gone before it is handed over is tried again', async () => {
    const plug = new Plug();
    plug.isShortLived = true;
    const { kept } = keep(plug);
    await flush();
    expect(kept.state).toEqual({ kind: 'away', why: 'closed' });
    plug.isShortLived = false;
    await vi.advanceTimersByTimeAsync(100);
    expect(kept.state).toEqual({ kind: 'open' });
  });

  it('PO-9 saves up nothing for a device that is away', async () => {
    const plug = new Plug();
    plug.isIn = false;
    const { kept } = keep(plug);
    expect(await kept.write(Uint8Array.of(1))).toEqual({ ok: false, error: 'closed' });
    await flush();
    expect(await kept.write(Uint8Array.of(1))).toEqual({ ok: false, error: 'no-such-device' });
    plug.isIn = true;
    await vi.advanceTimersByTimeAsync(100);
    expect(await kept.write(Uint8Array.of(2))).toEqual({ ok: true, value: true });
    expect(plug.written).toEqual([2]);
  });

  it('PO-10 gives the port back when closed, also in the middle of opening, and then rests', async () => {
    const plug = new Plug();
    const early = keep(plug);
    early.kept.close();
    await flush();
    expect(plug.closed).toBe(1);
    const late = keep(plug);
    await flush();
    late.kept.close();
    late.kept.close();
    expect(plug.closed).toBe(2);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(plug.tries.length).toBe(2);
    expect(await late.kept.write(Uint8Array.of(1))).toEqual({ ok: false, error: 'closed' });
    expect(late.states).toEqual([{ kind: 'open' }, { kind: 'closed' }]);
  });
});
