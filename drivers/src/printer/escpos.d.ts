/** The part of escpos 3.0.0-alpha.6 that we use; the package ships no types. */
declare module 'escpos' {
  /** Where the bytes go. `Sent` is whatever the adapter wants to tell whoever flushed. */
  export interface Adapter<Sent> {
    write(bytes: Buffer, done: (sent: Sent) => void): void;
  }
  class Printer<Sent> {
    constructor(adapter: Adapter<Sent>);
    hardware(command: 'init'): this;
    raw(bytes: Buffer): this;
    feed(lines: number): this;
    /** Feeds `lines`, then cuts all but one point when `partial`. */
    cut(partial: boolean, lines: number): this;
    flush(done: (sent: Sent) => void): this;
  }
  export default Printer;
}
