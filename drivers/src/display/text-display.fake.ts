/** A display that takes letters and never says a word. */
export interface TextDisplay {
  readonly address: number;
  /** What a person in front of it reads. */
  readonly text: string;
  take(bytes: Uint8Array): void;
}

/** EDI ED400, p. 5: after STX two digits of address, then what to show, up to ETX. Others' messages are let pass. */
export class AsciiDisplay implements TextDisplay {
  readonly address: number;
  readonly digits: number;
  readonly #end: number;
  #message: string | undefined;
  text: string;

  constructor(address: number, digits: number, end: 'etx' | 'cr' = 'etx') {
    this.address = address;
    this.digits = digits;
    this.#end = end === 'etx' ? 3 : 13;
    this.text = ' '.repeat(digits);
  }

  take(bytes: Uint8Array): void {
    for (const byte of bytes) {
      if (byte === 2) this.#message = '';
      else if (byte === this.#end) this.#finish();
      else if (this.#message !== undefined) this.#message += String.fromCharCode(byte);
    }
  }

  #finish(): void {
    const message = this.#message;
    this.#message = undefined;
    if (message === undefined || message.slice(0, 2) !== String(this.address).padStart(2, '0')) return;
    this.text = message.slice(2).slice(0, this.digits).padEnd(this.digits);
  }
}

/** CD5220 pole display, manual p. 15: two lines of twenty; `ESC Q A` to CR writes the upper one, `CLR` clears both. */
export class PoleDisplay implements TextDisplay {
  readonly address = 0;
  #message: number[] = [];
  #upper = ' '.repeat(20);
  /** How often it was set back. */
  starts = 0;

  get text(): string {
    return this.#upper;
  }

  take(bytes: Uint8Array): void {
    for (const byte of bytes) {
      this.#message.push(byte);
      this.#look(byte);
    }
  }

  #look(byte: number): void {
    const [first, second, third] = this.#message;
    if (first === 0x0c) this.#upper = ' '.repeat(20);
    else if (first !== 0x1b) return this.#forget();
    else if (second === 0x40) {
      this.starts += 1;
      this.#upper = ' '.repeat(20);
    } else if (second === 0x51 && byte === 0x0d) {
      if (third === 0x41) this.#upper = String.fromCharCode(...this.#message.slice(3, -1)).padEnd(20);
    } else return;
    this.#forget();
  }

  #forget(): void {
    this.#message = [];
  }
}
