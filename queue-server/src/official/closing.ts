import type { Block } from './block.ts';
import { lineHeight, papersHeight, statementHeight } from './sheet-lines.ts';
import type { Pdf } from './sheet-page.ts';
import { signaturesHeight } from './sheet-signatures.ts';

/**
 * Where the end of the paper begins, which stands on one page: nobody signs a page that says nothing. It is what is
 * promised, the papers and the signatures; where nothing is promised, the last lines come along.
 */
export function closingFrom(blocks: readonly Block[]): number {
  const body = blocks.findLastIndex(
    ({ kind }) => kind !== 'papers' && kind !== 'signatures' && kind !== 'statement',
  );
  if (body + 1 >= blocks.length) return blocks.length;
  const isPromised = blocks.slice(body + 1).some(({ kind }) => kind === 'statement');
  return isPromised || blocks[body]?.kind !== 'line' ? body + 1 : body;
}

/** In points. */
export function closingHeight(pdf: Pdf, blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + heightOf(pdf, block), 0);
}

function heightOf(pdf: Pdf, block: Block): number {
  switch (block.kind) {
    case 'statement':
      return statementHeight(pdf, block);
    case 'papers':
      return papersHeight(pdf, block);
    case 'signatures':
      return signaturesHeight(pdf, block);
    case 'line':
      return lineHeight(pdf, block);
    default:
      return 0;
  }
}
