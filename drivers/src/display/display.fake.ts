import type { BytePort, OpenPort } from '../port/byte-port.ts';
import { MemoryCable } from '../port/in-memory-port.fake.ts';
import { ModbusSlave, sealed } from './modbus-slave.fake.ts';
import { AsciiDisplay, PoleDisplay, type TextDisplay } from './text-display.fake.ts';

export { AsciiDisplay, ModbusSlave, PoleDisplay };

type FakeDisplay = ModbusSlave | TextDisplay;

/** How the answers of one display are spoilt; a display without an entry answers well and at once. */
type Trouble = 'offline' | 'garbled' | 'wrong-crc' | 'other-address' | { readonly slowMs: number };

/**
 * Displays on one wire, made from the makers' documents, with hands to break them. In memory (`open`), or at the far
 * end of a real line (`hold`).
 */
export class FakeDisplayWire {
  readonly displays: readonly FakeDisplay[];
  readonly cable = new MemoryCable((bytes) => this.#take(bytes, (answer) => this.cable.send(answer)));
  /** Everything that was sent to the displays, message by message. */
  readonly heard: { readonly at: number; readonly bytes: Uint8Array }[] = [];
  readonly #troubles = new Map<number, Trouble>();
  readonly #now: () => number;

  constructor(displays: readonly FakeDisplay[], now: () => number = () => 0) {
    this.displays = displays;
    this.#now = now;
  }

  get open(): OpenPort {
    return this.cable.open;
  }

  /** Sits at the far end of a real line. */
  async hold(open: OpenPort): Promise<BytePort> {
    const answers: Uint8Array[] = [];
    let send = (answer: Uint8Array): void => void answers.push(answer);
    const opened = await open({
      onBytes: (bytes) => this.#take(bytes, (answer) => send(answer)),
      onClose: () => undefined,
    });
    if (!opened.ok) throw new Error(`The fake display's end does not open: ${opened.error}`);
    const port = opened.value;
    send = (answer) => void port.write(answer);
    answers.forEach(send);
    return port;
  }

  /** What people read on the display with this address. */
  read(address: number): string | undefined {
    return this.displays.find((one) => one.address === address)?.text;
  }

  goOffline(address: number): void {
    this.#troubles.set(address, 'offline');
  }

  garble(address: number): void {
    this.#troubles.set(address, 'garbled');
  }

  breakCrc(address: number): void {
    this.#troubles.set(address, 'wrong-crc');
  }

  answerAsAnother(address: number): void {
    this.#troubles.set(address, 'other-address');
  }

  slowDown(address: number, slowMs: number): void {
    this.#troubles.set(address, { slowMs });
  }

  heal(address: number): void {
    this.#troubles.delete(address);
  }

  #take(bytes: Uint8Array, send: (answer: Uint8Array) => void): void {
    this.heard.push({ at: this.#now(), bytes });
    for (const display of this.displays) {
      const trouble = this.#troubles.get(display.address);
      if (trouble === 'offline') continue;
      for (const answer of display.take(bytes) ?? []) this.#answer(answer, trouble, send);
    }
  }

  #answer(answer: number[], trouble: Trouble | undefined, send: (answer: Uint8Array) => void): void {
    if (trouble === undefined || trouble === 'offline') return send(Uint8Array.from(answer));
    if (trouble === 'garbled') return send(Uint8Array.from([0xff, 0x00, ...answer.slice(3)]));
    if (trouble === 'wrong-crc')
      return send(Uint8Array.from([...answer.slice(0, -1), (answer.at(-1) ?? 0) ^ 0xff]));
    if (trouble === 'other-address')
      return send(Uint8Array.from(sealed([(answer[0] ?? 0) + 1, ...answer.slice(1, -2)])));
    setTimeout(() => send(Uint8Array.from(answer)), trouble.slowMs);
  }
}
