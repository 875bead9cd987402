import { VirtualAction } from '@motcua/contract';
import { describe, expect, it } from 'vitest';
import { newestPapers, printerActions } from './printer-actions.ts';

describe('virtual printers', () => {
  it('SV-6 has a button for every hand on a virtual printer', () => {
    const actions = printerActions.flatMap((group): readonly string[] => group.actions);
    expect([...actions].sort()).toEqual([...VirtualAction.options].sort());
  });

  it('SV-7 shows the newest papers first', () => {
    const papers = [1, 3, 2].map((id) => ({ id, at: '2026-11-23T02:00:00.000Z' }));
    expect(newestPapers(papers, 2).map(({ id }) => id)).toEqual([3, 2]);
  });
});
