import { unreachable } from '@motcua/contract';
import type { CliWorld, ExitCode } from './cli-world.ts';
import { exitCodes } from './cli-world.ts';
import { cliWords } from './cli-words.ts';
import { listDevices } from './list-devices.ts';
import { listen } from './listen.ts';
import { printTest } from './print-test.ts';
import { readCommand } from './read-command.ts';
import { saySentence } from './say-sentence.ts';
import { showNumber } from './show-number.ts';

/** Does what a command line asks for and gives the code to exit with. */
export async function runDeviceCommand(args: readonly string[], around: CliWorld): Promise<ExitCode> {
  const { locale, command } = readCommand(args);
  const words = cliWords[locale];
  const world = { ...around, words };
  switch (command.kind) {
    case 'help':
      world.say(words.help);
      return exitCodes.done;
    case 'wrong':
      world.complain(words.usage(command.problem));
      return exitCodes.usage;
    case 'list':
      return listDevices(world);
    case 'test-print':
      return printTest(command.place, command.model, world);
    case 'listen':
      return listen(command.place, command.profile, world);
    case 'led':
      return showNumber(command, world);
    case 'say':
      return saySentence(command, locale, world);
    default:
      return unreachable(command);
  }
}
