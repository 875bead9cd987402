import { createContext, useContext } from 'react';
import type { TypingMethod } from '../typing/type-key.ts';

/** How this place is used: with keys on its screen or with those of the telephone. */
export type DeclareUi = {
  readonly hasScreenKeys: boolean;
  readonly method: TypingMethod;
  readonly setMethod: (method: TypingMethod) => void;
};

export const DeclareUiContext = createContext<DeclareUi>({
  hasScreenKeys: true,
  method: 'marks',
  setMethod: () => undefined,
});

export function useDeclareUi(): DeclareUi {
  return useContext(DeclareUiContext);
}
