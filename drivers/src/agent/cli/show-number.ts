import { unreachable } from '@motcua/contract';
import { createDisplay } from '../../display/display.ts';
import type { DisplayState } from '../../display/display.ts';
import { createDisplayBus } from '../../display/display-bus.ts';
import type { ExitCode, SpeakingWorld } from './cli-world.ts';
import { exitCodes } from './cli-world.ts';
import { lineOf, nameOf, openerOf } from './place.ts';
import type { Command } from './read-command.ts';

/** Shows a text on a display, which keeps it, and says what the display answered. */
export async function showNumber(
  { place, text, ...which }: Extract<Command, { kind: 'led' }>,
  { words, say, complain, now, random }: SpeakingWorld,
): Promise<ExitCode> {
  const bus = createDisplayBus({ open: openerOf(place), lineSettings: lineOf(place), now, random });
  const state = await new Promise<DisplayState>((resolve) => {
    const display = createDisplay({
      ...{ bus, ...which },
      onState(next) {
        if (next.kind !== 'opening') resolve(next);
      },
    });
    display.show(text);
  });
  bus.close();
  switch (state.kind) {
    case 'ready':
      say(words.display.ready);
      return exitCodes.done;
    case 'unknown':
      say(words.display.unknown);
      return exitCodes.unknown;
    case 'silent':
    case 'refused':
      complain(words.display[state.kind]);
      return exitCodes.failed;
    case 'away':
      complain(words.away(nameOf(place), state.why));
      return exitCodes.failed;
    case 'opening':
    case 'closed':
      return exitCodes.unknown;
    default:
      return unreachable(state);
  }
}
