import type { DisplayBus } from '../../display/display-bus.ts';
import { createDisplayBus } from '../../display/display-bus.ts';
import type { LineSettings } from '../../keypad/keypad-profile.ts';
import type { OpenPort } from '../../port/byte-port.ts';

/** One half-duplex line, with the seat that somebody has on it. */
export interface BusSeat {
  readonly bus: DisplayBus;
  /** The last that leaves gives the line back. */
  readonly leave: () => void;
}

/** One owner a line for all that is asked and answered on it: displays, and keypads of Modbus coils. */
export interface DisplayBuses {
  readonly join: (place: string, open: OpenPort, lineSettings: LineSettings) => BusSeat;
}

export function createDisplayBuses(now: () => number, random: () => number): DisplayBuses {
  const buses = new Map<string, { bus: DisplayBus; seats: number }>();
  return {
    join(place, open, lineSettings) {
      const line = buses.get(place) ?? {
        bus: createDisplayBus({ open, now, random, lineSettings }),
        seats: 0,
      };
      buses.set(place, line);
      line.seats += 1;
      let hasLeft = false;
      return {
        bus: line.bus,
        leave() {
          if (hasLeft) return;
          hasLeft = true;
          line.seats -= 1;
          if (line.seats > 0) return;
          buses.delete(place);
          line.bus.close();
        },
      };
    },
  };
}
