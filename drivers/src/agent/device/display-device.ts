import type { Display as DisplayEntry } from '@motcua/config';
import type { CounterId, DeviceCause, DeviceHealth, DeviceId, DeviceState } from '@motcua/contract';
import { unreachable } from '@motcua/contract';
import { createDisplay } from '../../display/display.ts';
import type { DisplayState } from '../../display/display.ts';
import { createDeviceLog } from './device-log.ts';
import type { DeviceWire } from './device-wire.ts';
import type { BusSeat } from './display-buses.ts';
import type { DisplayDevice } from './hall-device.ts';
import { awayWords } from './port-words.ts';
import type { Surroundings } from './surroundings.ts';
import { tapBus } from './tap-bus.ts';

export interface DisplayDeviceOptions {
  readonly id: DeviceId;
  readonly counterId: CounterId;
  readonly entry: DisplayEntry;
  readonly wire: Pick<DeviceWire, 'link' | 'place'>;
  readonly seat: BusSeat;
  readonly around: Pick<Surroundings, 'now' | 'onChange'>;
}

/** A counter's number: what it was told last it shows, again after every misfortune. */
export function createDisplayDevice(options: DisplayDeviceOptions): DisplayDevice {
  const { id, counterId, entry, wire, seat, around } = options;
  const log = createDeviceLog(around);
  let wasOpen = false;
  let heardAt: number | undefined;
  const display = createDisplay({
    ...{ bus: tapBus(seat.bus, log), template: entry.template },
    ...{ address: entry.address, digits: entry.digits },
    onState(state) {
      wasOpen ||= state.kind === 'ready' || state.kind === 'unknown';
      if (state.kind === 'ready' || state.kind === 'refused') heardAt = around.now();
      const words = wordsOf(state, wire, wasOpen);
      log.note([words.state, words.cause].filter(Boolean).join(' '));
      around.onChange();
    },
  });
  const health = (): DeviceHealth => ({
    ...{ id, kind: 'display', name: entry.name.vi, link: wire.link, place: wire.place },
    ...{ model: entry.template, queue: 0, counterId, ...wordsOf(display.state, wire, wasOpen) },
    ...(heardAt !== undefined && { heardAt: new Date(heardAt).toISOString() }),
  });
  return {
    ...{ id, kind: 'display', log, health },
    show: (text) => display.show(text),
    flash: (text) => void display.flash(text),
    // It shows its text anew every half minute, which is the question.
    check: () => Promise.resolve(),
    test: () => display.test(),
    identify: () => display.identify(),
    beep: () => Promise.resolve(false),
    async close() {
      display.close();
      seat.leave();
    },
  };
}

function wordsOf(
  state: DisplayState,
  { link }: Pick<DeviceWire, 'link'>,
  wasOpen: boolean,
): { state: DeviceState; cause?: DeviceCause } {
  switch (state.kind) {
    case 'opening':
    case 'closed':
    case 'unknown':
      return { state: 'unknown' };
    case 'ready':
      return { state: 'ready' };
    case 'silent':
      return { state: 'offline', cause: 'silent' };
    case 'refused':
      return { state: 'error', cause: 'reported' };
    case 'away':
      return awayWords(state.why, link, wasOpen);
    default:
      return unreachable(state);
  }
}
