/**
 * Why bytes did not go out. `refused`: nobody listens or no network. `timeout`: taken too slowly. `no-such-device`:
 * nothing is plugged in there. `library-missing`: this PC lacks what the port needs (libusb, the serial binding).
 */
export type PortFailure =
  'refused' | 'timeout' | 'closed' | 'no-such-device' | 'in-use' | 'no-permission' | 'library-missing';
export type PortResult<T = true> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: PortFailure };

/** Bytes in and out, one owner. Writes are awaited one by one: that is the back-pressure. */
export interface BytePort {
  readonly isOpen: boolean;
  /** Resolves when the bytes were taken by the far side's window, or with why not; a failed port closes itself. */
  write(bytes: Uint8Array): Promise<PortResult>;
  /** Lets bytes already taken go out first. */
  close(): void;
  /** Throws away what is still on its way: the far side sees a reset. */
  abort(): void;
}

export interface PortListener {
  onBytes(bytes: Uint8Array): void;
  onClose(): void;
}

/** Opens one kind of port at one place. Never rejects; drivers take this, so that they know no TCP, serial line or HID. */
export type OpenPort = (listener: PortListener) => Promise<PortResult<BytePort>>;
