import { formatProblems, loadDevices } from '@motcua/config';
import { createKeypad } from '../../keypad/keypad.ts';
import type { KeypadProfile } from '../../keypad/keypad-profile.ts';
import type { OpenPort } from '../../port/byte-port.ts';
import { keepPort, usualTiming } from '../../port/kept-port.ts';
import type { ExitCode, SpeakingWorld } from './cli-world.ts';
import { exitCodes } from './cli-world.ts';
import type { Place } from './place.ts';
import { nameOf, openerOf } from './place.ts';

/** Shows what comes until it is ended; a place that does not open is tried again, as the agent would. */
export async function listen(
  place: Place,
  profileId: string | undefined,
  world: SpeakingWorld,
): Promise<ExitCode> {
  const { words, say } = world;
  if (profileId === undefined) {
    say(words.listening(nameOf(place)));
    return bytesOf(place, world);
  }
  const profile = profileNamed(profileId, world);
  if (profile === undefined) return exitCodes.usage;
  if ((profile.over === 'hid') !== (place.kind === 'hid')) {
    world.complain(words.wrongProfile(profileId));
    return exitCodes.usage;
  }
  say(words.listening(nameOf(place)));
  return keysOf(place, profile, world);
}

async function bytesOf(
  place: Place,
  { words, say, complain, random, signal }: SpeakingWorld,
): Promise<ExitCode> {
  const port = keepPort(
    openerOf(place),
    {
      onBytes: (bytes) => say(shown(bytes)),
      onState(state) {
        if (state.kind === 'away') complain(words.away(nameOf(place), state.why));
        if (state.kind === 'open') say(words.keypad.ready);
      },
    },
    usualTiming(random),
  );
  await endOf(signal);
  port.close();
  return exitCodes.done;
}

async function keysOf(place: Place, profile: KeypadProfile, world: SpeakingWorld): Promise<ExitCode> {
  const { words, say, complain, random, now, signal } = world;
  const [line, usagePage] = profile.over === 'serial' ? [profile.line] : [undefined, profile.usagePage];
  const keypad = createKeypad({
    open: overheard(openerOf(place, line, usagePage), say),
    ...{ profile, now, timing: usualTiming(random) },
    onKey: () => undefined,
    onState(state) {
      if (state.kind === 'away') complain(words.away(nameOf(place), state.why));
      else say(words.keypad[state.kind]);
    },
  });
  keypad.learn(({ raw, key }) => say(words.key(raw, key)));
  await endOf(signal);
  keypad.close();
  return exitCodes.done;
}

/** Shipped keypads and those of the site. */
function profileNamed(id: string, { siteFolder, words, complain }: SpeakingWorld): KeypadProfile | undefined {
  const loaded = loadDevices(siteFolder);
  if (!loaded.ok) {
    complain(formatProblems(loaded.error));
    return undefined;
  }
  const { keypadProfiles } = loaded.value;
  const found = keypadProfiles.find((profile) => profile.id === id);
  if (found === undefined) complain(words.noProfile(id, keypadProfiles.map((profile) => profile.id).sort()));
  return found;
}

function overheard(open: OpenPort, say: (line: string) => void): OpenPort {
  return (listener) =>
    open({
      onBytes(bytes) {
        say(shown(bytes));
        listener.onBytes(bytes);
      },
      onClose: () => listener.onClose(),
    });
}

/** `51 31 2d 4e  Q1-N`: bytes as a document shows them, and as letters. */
function shown(bytes: Uint8Array): string {
  const hex = Buffer.from(bytes)
    .toString('hex')
    .replace(/..(?=.)/g, '$& ');
  // Nothing of a device reaches the terminal as a command.
  return `${hex}  ${String.fromCharCode(...bytes).replace(/[^\x20-\x7e]/g, '·')}`;
}

function endOf(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
