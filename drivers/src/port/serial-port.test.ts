import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { BytePort, PortListener } from './byte-port.ts';
import { keepPort, type KeptState } from './kept-port.ts';
import { eventually, openPtyPair } from './pty-pair.fake.ts';
import { listSerialPorts, openSerialPort, type SerialSettings } from './serial-port.ts';

function line(path: string, writeTimeoutMs = 1000): SerialSettings {
  return { path, baudRate: 9600, dataBits: 8, parity: 'none', stopBits: 1, writeTimeoutMs };
}

class Ears implements PortListener {
  readonly bytes: number[] = [];
  isClosed = false;
  onBytes(bytes: Uint8Array): void {
    this.bytes.push(...bytes);
  }
  onClose(): void {
    this.isClosed = true;
  }
}

async function opened(path: string, ears = new Ears(), writeTimeoutMs?: number): Promise<BytePort> {
  const result = await openSerialPort(line(path, writeTimeoutMs))(ears);
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

function noLibrary(): Promise<never> {
  return Promise.reject(new Error('Could not locate the bindings file'));
}

describe('a serial line', () => {
  it('PO-1 carries every byte both ways as it is', async () => {
    await using cable = await openPtyPair();
    const [here, there] = [new Ears(), new Ears()];
    const near = await opened(cable.near, here);
    const far = await opened(cable.far, there);
    const all = Uint8Array.from({ length: 256 }, (_, i) => i);
    expect(await near.write(all)).toEqual({ ok: true, value: true });
    expect(await far.write(all.toReversed())).toEqual({ ok: true, value: true });
    await eventually(() => there.bytes.length === 256 && here.bytes.length === 256);
    expect(there.bytes).toEqual([...all]);
    expect(here.bytes).toEqual([...all.toReversed()]);
    near.close();
    far.close();
    await eventually(() => here.isClosed && there.isClosed);
  });

  it('PO-2 has one owner', async () => {
    await using cable = await openPtyPair();
    const ears = new Ears();
    const near = await opened(cable.near, ears);
    expect(await openSerialPort(line(cable.near))(new Ears())).toEqual({ ok: false, error: 'in-use' });
    near.close();
    await eventually(() => ears.isClosed);
    (await opened(cable.near)).abort();
  });

  it('PO-3 says what is wrong with a place where no device is', async () => {
    for (const path of ['/dev/serial/by-id/nothing-here', '/dev/null', '/etc/hostname/tty'])
      expect(await openSerialPort(line(path))(new Ears()), path).toEqual({
        ok: false,
        error: 'no-such-device',
      });
  });

  it('PO-4 lives without its library and without udev', async () => {
    const open = openSerialPort(line('/dev/ttyUSB0'), noLibrary);
    expect(await open(new Ears())).toEqual({ ok: false, error: 'library-missing' });
    expect(await listSerialPorts(noLibrary)).toEqual({ ports: [], reason: 'library-missing' });
    const { PATH } = process.env;
    process.env['PATH'] = '/nowhere';
    try {
      expect(await listSerialPorts()).toEqual({ ports: [], reason: 'udev-missing' });
    } finally {
      process.env['PATH'] = PATH;
    }
  });

  it('PO-5 gives up on a far side that takes nothing, in its own time', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'deaf-'));
    const path = join(folder, 'line');
    const deaf = spawn('socat', ['-u', `PTY,rawer,link=${path}`, `EXEC:sleep 600,pipes`], {
      stdio: 'ignore',
    });
    await eventually(() => existsSync(path));
    const ears = new Ears();
    const fast = { ...line(path, 150), baudRate: 115_200 };
    const result = await openSerialPort(fast)(ears);
    if (!result.ok) throw new Error(result.error);
    const pieces = Array.from({ length: 200 }, () => new Uint8Array(1000).fill(0x55));
    const answers: string[] = [];
    for (const piece of pieces) {
      const answer = await result.value.write(piece);
      answers.push(answer.ok ? 'ok' : answer.error);
      if (!answer.ok) break;
    }
    expect(answers.at(-1)).toBe('timeout');
    await eventually(() => ears.isClosed);
    expect(await result.value.write(Uint8Array.of(1))).toEqual({ ok: false, error: 'closed' });
    const gone = once(deaf, 'exit');
    deaf.kill('SIGKILL');
    await gone;
    rmSync(folder, { recursive: true });
  });

  it('PO-6 tells that its plug was pulled, and is found again when it is back', async () => {
    await using cable = await openPtyPair();
    const states: KeptState[] = [];
    const heard: number[] = [];
    const timing = { firstDelayMs: 10, longestDelayMs: 40, random: () => 0.5 };
    const kept = keepPort(
      openSerialPort(line(cable.near)),
      { onBytes: (bytes) => heard.push(...bytes), onState: (state) => states.push(state) },
      timing,
    );
    for (const round of [1, 2, 3]) {
      await eventually(() => kept.state.kind === 'open');
      const far = await opened(cable.far);
      await far.write(Uint8Array.of(round));
      await eventually(() => heard.length === round);
      await cable.unplug();
      await eventually(() => kept.state.kind === 'away' && kept.state.why === 'no-such-device');
      expect(await kept.write(Uint8Array.of(9))).toEqual({ ok: false, error: 'no-such-device' });
      far.abort();
      await cable.plug();
    }
    await eventually(() => kept.state.kind === 'open');
    expect(heard).toEqual([1, 2, 3]);
    const round = [
      { kind: 'open' },
      { kind: 'away', why: 'closed' },
      { kind: 'away', why: 'no-such-device' },
    ];
    expect(states).toEqual([...round, ...round, ...round, { kind: 'open' }]);
    kept.close();
    expect(kept.state).toEqual({ kind: 'closed' });
  });

  it('PO-15 notices a plug that was pulled in the moment of a read', async () => {
    for (let round = 0; round < 5; round += 1) {
      await using cable = await openPtyPair();
      const ears = new Ears();
      await opened(cable.near, ears);
      const far = await opened(cable.far);
      void far.write(new Uint8Array(200).fill(0x41));
      await eventually(() => ears.bytes.length > 0);
      await cable.unplug();
      await eventually(() => ears.isClosed);
      far.abort();
    }
  });
});
