import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wrapBalanced, wrapText } from './wrap-text.ts';

function cells(text: string): number {
  return Array.from(text).length;
}

const words = fc.array(fc.constantFrom('ưu', 'Quầy', 'đăng', 'ký', 'nghiêng', 'abcdefghijklmnop'), {
  maxLength: 30,
});

describe('wrapping', () => {
  it('TP-14 no line is wider than the paper and no word is lost', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 4, max: 40 }), (list, width) => {
        for (const wrap of [wrapText, wrapBalanced]) {
          const lines = wrap(list.join(' '), width, Infinity, cells);
          expect(lines.every((line) => cells(line) <= width)).toBe(true);
          expect(lines.join('').replaceAll(' ', '')).toBe(list.join(''));
        }
      }),
    );
  });

  it('TP-14 what does not fit ends in an ellipsis', () => {
    expect(wrapText('một hai ba bốn năm', 8, 2, cells)).toEqual(['một hai', 'ba bốn…']);
  });

  it('TP-14 a no-break space holds a name together', () => {
    expect(wrapText('Quầy\u00a03, Quầy\u00a04', 8, 3, cells)).toEqual(['Quầy\u00a03,', 'Quầy\u00a04']);
  });

  it('TP-15 lines are about equally long, so that none holds a lone short word', () => {
    expect(wrapText('một hai ba bốn năm', 15, 3, cells)).toEqual(['một hai ba bốn', 'năm']);
    expect(wrapBalanced('một hai ba bốn năm', 15, 3, cells)).toEqual(['một hai ba', 'bốn năm']);
  });
});
