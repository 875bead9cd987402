import { useEffect, useState } from 'react';
import type { DeclareScreenName } from './session/screen-name.ts';

/** Where the declaration has just let go of what the citizen said. */
const empty: readonly DeclareScreenName[] = ['wiped', 'saved'];

/** React keeps the state before the last one beside it. Painted once more, both of them know nothing. */
export function useForgetting(name: DeclareScreenName): void {
  const [, paintAgain] = useState(0);
  useEffect(() => {
    if (empty.includes(name)) paintAgain((count) => count + 1);
  }, [name]);
}
