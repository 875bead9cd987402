import type { Localised } from '@motcua/contract';
import { createContext, useContext } from 'react';
import type { AccessModes, TextSize } from '../session/kiosk-context.ts';
import type { TypingMethod } from '../typing/type-key.ts';

/** How this place is used: with keys on its screen or with those of the telephone. */
export type DeclareUi = {
  readonly hasScreenKeys: boolean;
  readonly textSize: TextSize;
  readonly modes: AccessModes;
  /** The name of the A4 printer beside this kiosk, while it can print. */
  readonly sheetPrinter: Localised | undefined;
  readonly method: TypingMethod;
  readonly setMethod: (method: TypingMethod) => void;
};

/** A telephone has its own ways of use. */
export const noModes: AccessModes = { lowReach: false, simple: false, spoken: false };

export const DeclareUiContext = createContext<DeclareUi>({
  hasScreenKeys: true,
  textSize: 'normal',
  modes: noModes,
  sheetPrinter: undefined,
  method: 'marks',
  setMethod: () => undefined,
});

export function useDeclareUi(): DeclareUi {
  return useContext(DeclareUiContext);
}
