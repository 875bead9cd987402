import { unreachable } from '@motcua/contract';
import type { CliWords } from './cli-words.ts';
import { commandLines } from './command-lines.ts';

export const wordsEn: CliWords = {
  help: `Try each device by hand, without a server.

${commandLines}

  list         what is plugged into this PC and what is missing
  test-print   prints a test ticket
  listen       shows every byte that comes; with --profile the keys' names too; Ctrl+C ends it
  led          shows a number on a display
  say          says a sentence; --out writes a WAV file instead of playing it
  --lang vi    tiếng Việt

Stop this PC's service first: a port has one owner.
Exit codes: 0 done · 1 the device did not do it · 2 wrong command · 3 nobody can tell`,
  usage(problem) {
    switch (problem.code) {
      case 'no-such-command':
        return `There is no command "${problem.word}". See them with: npm run device -- --help --lang en`;
      case 'wrong-option':
        return `This option is not understood: ${problem.word}. See: npm run device -- --help --lang en`;
      case 'place-missing':
        return `Where is the device? Write exactly one of: ${problem.word}`;
      case 'wrong-value':
        return `${problem.option} does not take "${problem.word}". Write one of: ${problem.allowed}`;
      case 'text-missing':
        return `What is to be shown or said? For example: ${problem.word}`;
      default:
        return unreachable(problem);
    }
  },
  serialPorts: 'Serial ports:',
  hidDevices: 'HID devices:',
  printerFiles: 'USB printers:',
  none: 'none',
  serialportMissing: 'not usable, the serial part is missing. Run: npm install',
  udevMissing: 'cannot be listed without udev. A port opens all the same by its path, such as /dev/ttyUSB0',
  libusbMissing: 'not usable, libusb is missing. Run: sudo apt install libusb-1.0-0 libudev1',
  away: (place, why) => `${place}: ${awayEn[why]}`,
  printed: (isConfirmed) =>
    isConfirmed
      ? 'Printed, and the printer proved it.'
      : 'Printed: the printer is well afterwards. Look at the ticket.',
  notPrinted: (reason) => `Not printed: ${reasonsEn[reason]}`,
  printUnknown: 'All was sent and the printer says nothing. Look whether the ticket came out.',
  listening: (place) => `Listening to ${place}. Ctrl+C ends it.`,
  noProfile: (profile, known) => `There is no keypad profile "${profile}". There are: ${known.join(', ')}`,
  wrongProfile: (profile) =>
    `Keypads of profile "${profile}" are not connected this way. HID profiles take --hid, all others --serial.`,
  keypad: {
    opening: 'opening',
    ready: 'open',
    garbled: 'only meaningless bytes: the speed (--baud) or the profile (--profile) is probably wrong',
    silent: 'no answer: check power, wires A/B and the address',
    'stuck-key': 'a key is stuck: lift or clean it',
    closed: 'closed',
  },
  key: (raw, name) => `key ${raw}: ${name ?? 'has no name yet'}`,
  display: {
    ready: 'The display took the number.',
    unknown: 'Sent. Displays of this kind never answer: look whether the number is right.',
    silent: 'The display does not answer: check power, wires A/B, speed (--baud) and address (--address).',
    refused: 'The display refuses: check --template and --address.',
  },
  voiceMissing: 'This PC has no voice. Run: sudo apt install espeak-ng',
  voiceFailed: 'The voice failed. Try again; if it still fails: sudo apt install --reinstall espeak-ng',
  playerMissing: (file) =>
    `Nothing here plays sound. Run: sudo apt install alsa-utils. The sound is in ${file}`,
  spoken: (engine) => `Said (${engine}).`,
  written: (file) => `Written to ${file}`,
};

const awayEn = {
  refused: 'cannot be opened. Check address, power and network cable.',
  timeout: 'does not answer in time. Check address, power and cable.',
  closed: 'the connection broke. Check the cable.',
  'no-such-device': 'no device is there. Check the cable, then see: npm run device -- list',
  'in-use': "another program uses it. Stop this PC's service and try again.",
  'no-permission': 'may not be opened. Run: sudo usermod -aG dialout,lp,plugdev $USER, then log in again.',
  'library-missing':
    'this PC lacks the software. Run: npm install; for HID also: sudo apt install libusb-1.0-0 libudev1',
} as const;

const reasonsEn = {
  'paper-out': 'out of paper. Change the roll.',
  'cover-open': 'the cover is open. Close it.',
  offline: 'the printer cannot be reached. Check power, cable and address.',
  error: 'the printer reports an error. Turn it off, clear the cutter, turn it on.',
  timeout: 'the printer did not take the whole ticket. Check cable and speed.',
  'too-late': 'stopped before printing.',
} as const;
