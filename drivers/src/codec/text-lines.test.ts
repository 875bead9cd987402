import { expect, it } from 'vitest';
import { encodeTextLines } from './text-lines.ts';

it('DR-11 a line of letters has its size before it, a line feed after it, and ASCII only', () => {
  const bytes = encodeTextLines([
    { text: 'A1', scale: 4 },
    { text: 'ộ\n', scale: 1 },
  ]);
  expect(Buffer.from(bytes).toString('hex')).toBe('1d213341310a' + '1d21003f3f0a' + '1d2100');
});
