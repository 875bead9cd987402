import type { Locale, Localised } from '@motcua/contract';
import type { ReactNode } from 'react';
import { useMemo, useState } from 'react';
import type { AccessModes, TextSize } from '../session/kiosk-context.ts';
import type { TypingMethod } from '../typing/type-key.ts';
import { DeclareUiContext } from './declare-ui.ts';
import { usePack } from '../wording/pack.ts';
import { DeclareWords, declareWordsIn, declareWordsInPack } from './wording/declare-words.ts';

type Props = {
  locale: Locale;
  textSize: TextSize;
  modes: AccessModes;
  hasScreenKeys: boolean;
  sheetPrinter?: Localised | undefined;
  children: ReactNode;
};

/** The words of the declaration, and the keys that this place has. */
export function DeclarePlace({ locale, textSize, modes, hasScreenKeys, sheetPrinter, children }: Props) {
  const [method, setMethod] = useState<TypingMethod>('marks');
  const pack = usePack();
  const words = useMemo(
    () => ({ locale, say: pack === undefined ? declareWordsIn(locale) : declareWordsInPack(pack) }),
    [locale, pack],
  );
  const ui = useMemo(
    () => ({ hasScreenKeys, sheetPrinter, textSize, modes, method, setMethod }),
    [hasScreenKeys, sheetPrinter, textSize, modes, method],
  );
  return (
    <DeclareWords value={words}>
      <DeclareUiContext value={ui}>{children}</DeclareUiContext>
    </DeclareWords>
  );
}
