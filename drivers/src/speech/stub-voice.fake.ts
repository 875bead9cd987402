import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeWav } from './wav.ts';

/**
 * A program with the command line of Piper and espeak-ng, for machines without a model: it notes its arguments and its
 * input, and writes a WAV file whose samples are the bytes of the input. A word of the input makes it misbehave:
 * `CRASH`, `HANG`, `RUBBISH`, `SLOW`.
 */
export interface StubVoice {
  readonly program: string;
  readonly folder: string;
  /** One a run, in the order of their ends. */
  runs(): { readonly args: string[]; readonly input: string; readonly atOnce: number }[];
}

const script = `#!${process.execPath}
const { appendFileSync, mkdirSync, readdirSync, readFileSync, rmdirSync } = require('node:fs');
const folder = __dirname;
mkdirSync(folder + '/running', { recursive: true });
const mine = folder + '/running/' + process.pid;
mkdirSync(mine);
const input = readFileSync(0, 'utf8');
function end() {
  const atOnce = readdirSync(folder + '/running').length;
  appendFileSync(folder + '/runs', JSON.stringify({ args: process.argv.slice(2), input, atOnce }) + '\\n');
  rmdirSync(mine);
  if (input.includes('CRASH')) process.exit(3);
  if (input.includes('RUBBISH')) return process.stdout.write('this is no sound');
  const text = Buffer.from(input.trim());
  const wav = Buffer.concat([readFileSync(folder + '/head.wav'), Buffer.alloc(2 * text.length)]);
  text.forEach((byte, i) => wav.writeInt16LE(byte, 44 + 2 * i));
  wav.writeUInt32LE(0x7ffff000, 40);
  process.stdout.write(wav);
}
if (input.includes('HANG')) setInterval(() => undefined, 1000);
else setTimeout(end, input.includes('SLOW') ? 150 : 0);
`;

export function makeStubVoice(): StubVoice {
  const folder = mkdtempSync(join(tmpdir(), 'voice-'));
  const program = join(folder, 'piper.cjs');
  writeFileSync(program, script);
  chmodSync(program, 0o755);
  writeFileSync(join(folder, 'head.wav'), writeWav({ sampleRate: 22_050, samples: new Int16Array() }));
  return {
    program,
    folder,
    runs() {
      try {
        const lines = readFileSync(join(folder, 'runs'), 'utf8').trim().split('\n');
        // The stub itself wrote these lines.
        return lines.map((line) => JSON.parse(line) as ReturnType<StubVoice['runs']>[number]);
      } catch {
        return [];
      }
    },
  };
}
