import { describe, expect, it } from 'vitest';
import { beepBytes } from './beep.ts';
import {
  askPaperInTurn,
  askProof,
  askStatus,
  clearBuffers,
  feedLines,
  initialise,
  partialCut,
  recoverAndClear,
  tellChanges,
} from './commands.ts';

/** Epson TM-T88III programming guide v10.01; Epson ESC/POS reference for GS ( H and DLE DC4 8. */
const table: [string, Uint8Array, string][] = [
  ['ESC @', initialise(), '1b40'],
  ['LF × 3', feedLines(3), '0a0a0a'],
  ['GS V 1', partialCut(), '1d5601'],
  ['DLE EOT 1', askStatus(1), '100401'],
  ['DLE EOT 4', askStatus(4), '100404'],
  ['GS ( H 48 with token 0047', askProof('0047'), '1d2848060030' + '30' + '30303437'],
  ['GS r 1', askPaperInTurn(), '1d7201'],
  ['GS a FFh', tellChanges(), '1d61ff'],
  ['DLE ENQ 2', recoverAndClear(), '100502'],
  ['ESC ( A 97', beepBytes('esc-paren-a'), '1b284105006164030101'],
  ['ESC B', beepBytes('esc-b'), '1b420302'],
  ['no beeper', beepBytes('none'), ''],
  ['DLE DC4 8', clearBuffers(), '10140801031401060208'],
];

describe('commands', () => {
  it.each(table)('DR-1 %s has the bytes of the manual', (_name, bytes, hex) => {
    expect(Buffer.from(bytes).toString('hex')).toBe(hex);
  });
});
