import { createContext, useContext } from 'react';
import type { TextSize } from '../session/kiosk-context.ts';
import type { TypingMethod } from '../typing/type-key.ts';

/** How this place is used: with keys on its screen or with those of the telephone. */
export type DeclareUi = {
  readonly hasScreenKeys: boolean;
  readonly textSize: TextSize;
  readonly method: TypingMethod;
  readonly setMethod: (method: TypingMethod) => void;
};

export const DeclareUiContext = createContext<DeclareUi>({
  hasScreenKeys: true,
  textSize: 'normal',
  method: 'marks',
  setMethod: () => undefined,
});

export function useDeclareUi(): DeclareUi {
  return useContext(DeclareUiContext);
}
